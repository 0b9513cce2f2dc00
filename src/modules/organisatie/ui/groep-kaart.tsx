import { useQueryClient } from '@tanstack/react-query'
import { Archive, FileInput, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { useRecht, useSessie } from '../../../web/sessie.ts'
import type { GroepAntwoord, SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieFouten, organisatieText } from '../organisatie.text.ts'
import { GroepDialoog } from './groep-dialoog.tsx'
import { KoppelDialoog } from './koppel-dialoog.tsx'
import { organisatieApi } from './organisatie-api.ts'
import { useCodelijsten } from './use-codelijsten.ts'

const t = organisatieText.groepen

/** One group: what it is, who works there, and what can be done with it. */
export function GroepKaart({ groep, jaar }: { groep: GroepAntwoord; jaar: SchooljaarAntwoord }) {
  const [open, setOpen] = useState<'wijzig' | 'koppel'>()
  const magKoppelen = useRecht('medewerker.beheren')
  const feiten = [
    t.leerlingen(groep.aantalLeerlingen),
    groep.jaargroep ? t.jaargroepIs(groep.jaargroep) : null,
    groep.soort === 'samengesteld' ? t.samengesteld : null,
  ]
  return (
    <Card
      title={groep.naam}
      tone={groep.vervallenOp === null ? 'plain' : 'quiet'}
      action={
        <div className="row">
          {groep.bron !== 'hand' && <Badge icon={FileInput}>{t.uitBestand}</Badge>}
          {groep.vervallenOp !== null && <Badge icon={Archive}>{t.vervallen}</Badge>}
          <Button variant="quiet" onPress={() => setOpen('wijzig')}>
            {t.wijzig}
            <span className="visually-hidden">{groep.naam}</span>
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">{feiten.filter(Boolean).join(' · ')}</p>
        {groep.medewerkers.length === 0 && <p className="soft">{t.geenMedewerkers}</p>}
        {groep.medewerkers.length > 0 && (
          <ul className="rows">
            {groep.medewerkers.map((koppeling) => (
              <Koppeling key={koppeling.id} groep={groep} koppeling={koppeling} mag={magKoppelen} />
            ))}
          </ul>
        )}
        {magKoppelen && groep.vervallenOp === null && (
          <div>
            <Button icon={<UserPlus aria-hidden="true" />} onPress={() => setOpen('koppel')}>
              {t.koppel}
              <span className="visually-hidden">{groep.naam}</span>
            </Button>
          </div>
        )}
      </div>
      {open === 'wijzig' && <GroepDialoog jaar={jaar} groep={groep} onKlaar={() => setOpen(undefined)} />}
      {open === 'koppel' && <KoppelDialoog jaar={jaar} groep={groep} onKlaar={() => setOpen(undefined)} />}
    </Card>
  )
}

function Koppeling(props: {
  groep: GroepAntwoord
  koppeling: GroepAntwoord['medewerkers'][number]
  mag: boolean
}) {
  const { groep, koppeling, mag } = props
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const zelf = useSessie()?.persoon?.betrekkingId === koppeling.medewerkerId
  const [vraag, setVraag] = useState(false)
  const [fout, setFout] = useState<string>()
  const ontkoppel = async () => {
    try {
      await organisatieApi.ontkoppel({ params: { groepId: groep.id, koppelingId: koppeling.id } })
      await client.invalidateQueries({ queryKey: ['groepen'] })
      toast(t.ontkoppeld(koppeling.naam))
      setVraag(false)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  const straks = koppeling.vanaf > inAmsterdam(new Date())
  return (
    <li>
      <div className="rows-text">
        <strong>{koppeling.naam}</strong>
        <div className="soft">
          {t.met(lijsten.label('rol', koppeling.rol), koppeling.vak)}
          {straks && ` · ${t.vanafDag(formatDate(koppeling.vanaf))}`}
        </div>
      </div>
      {mag && (
        <Button
          variant="quiet"
          onPress={() => setVraag(true)}
          disabledReason={zelf ? organisatieFouten['organisatie.eigen-koppeling'] : undefined}
        >
          {t.ontkoppel}
          <span className="visually-hidden">{koppeling.naam}</span>
        </Button>
      )}
      <ConfirmDialog
        open={vraag}
        onClose={() => setVraag(false)}
        title={t.ontkoppelTitel(koppeling.naam, groep.naam)}
        consequence={t.ontkoppelGevolg(koppeling.naam)}
        confirm={t.ontkoppel}
        onConfirm={ontkoppel}
        error={fout}
      />
    </li>
  )
}
