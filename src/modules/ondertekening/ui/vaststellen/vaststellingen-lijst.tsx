import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { DownloadKnop } from '../../../../web/download-knop.tsx'
import { useRecht } from '../../../../web/sessie.ts'
import { versieAdres } from '../../../opp/ui/adressen.ts'
import type { Vaststellingen } from '../../ondertekening.schema.ts'
import { soortTekst, vaststelTekst as t } from '../../vaststellen/vaststellen.text.ts'
import { pdfKomt, vaststellingenQuery, verzegeldAdres } from './vaststel-api.ts'

type Regel = Vaststellingen['vaststellingen'][number]

/** What was established, newest first, each with its sealed PDF. */
export function VaststellingenLijst(props: { oppId: string; stand: Vaststellingen; geldt: boolean }) {
  const { oppId, stand, geldt } = props
  return (
    <Card title={geldt ? t.nu : t.eerder} tone={geldt ? 'tint' : 'plain'}>
      <ul className="rows" aria-label={geldt ? t.nu : t.eerder}>
        {stand.vaststellingen.map((regel) => (
          <li key={regel.id}>
            <Vaststelling oppId={oppId} regel={regel} />
          </li>
        ))}
      </ul>
      {pdfKomt(stand) && <PdfKomt oppId={oppId} />}
    </Card>
  )
}

function Vaststelling({ oppId, regel }: { oppId: string; regel: Regel }) {
  const exporteert = useRecht('opp.exporteren')
  const op = formatDate(dayOf(regel.op))
  return (
    <div className="rows-text stack-tight">
      <strong>
        <Link href={versieAdres(oppId, regel.versie)}>{t.versie(regel.versie, soortTekst[regel.soort])}</Link>
      </strong>
      <p>
        {regel.soort === 'vaststelling'
          ? t.vastgesteld(op, regel.doorNaam, formatDate(regel.beginOp))
          : t.gewijzigd(op, regel.doorNaam)}
      </p>
      {regel.toelichting !== '' && <p className="measure soft">{regel.toelichting}</p>}
      {regel.pdf && exporteert && (
        <div>
          <DownloadKnop adres={verzegeldAdres(oppId, regel.versie)}>
            {t.download}
            <span className="visually-hidden"> {t.vanVersie(regel.versie)}</span>
          </DownloadKnop>
        </div>
      )}
    </div>
  )
}

function PdfKomt({ oppId }: { oppId: string }) {
  const client = useQueryClient()
  return (
    <div className="row">
      <p role="status" className="soft">
        {t.pdfKomt}
      </p>
      <Button onPress={() => client.invalidateQueries({ queryKey: vaststellingenQuery(oppId).queryKey })}>
        {t.ververs}
      </Button>
    </div>
  )
}
