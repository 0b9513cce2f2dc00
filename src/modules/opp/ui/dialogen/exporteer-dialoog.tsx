import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { uiText } from '../../../../ui/ui.text.ts'
import { download } from '../../../../web/download.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { pdfAdres, versiePdfAdres } from '../opp-api.ts'
import { ActieFout } from './actie-fout.tsx'
import { useActie } from './use-actie.ts'

const t = dialoogTekst.exporteer
const CONCEPT = 'concept'

/** Which text, and then the PDF. The download is on the trail. */
export function ExporteerDialoog(props: { opp: Opp; open: boolean; onClose: () => void }) {
  const { opp, open, onClose } = props
  const versies = opp.versies.filter((v) => v.soort === 'gepubliceerd')
  const heeftConcept = opp.bron === 'concept' && opp.gewijzigd && opp.publicatie !== 'beeindigd'
  const keuzes = [
    ...(heeftConcept ? [{ value: CONCEPT, label: t.concept, help: t.conceptHulp }] : []),
    ...versies.map((v) => ({
      value: String(v.nummer),
      label: t.versie(v.nummer),
      help: t.versieHulp(formatDate(dayOf(v.op))),
    })),
  ]
  const [keuze, setKeuze] = useState<string>()
  const gekozen = keuze ?? keuzes[0]?.value ?? CONCEPT
  const { fout, doe } = useActie(opp.id)
  const haal = async () => {
    const adres = gekozen === CONCEPT ? pdfAdres(opp.id) : versiePdfAdres(opp.id, Number(gekozen))
    if (await doe(() => download(adres))) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.titel}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" icon={<Download aria-hidden="true" />} onPress={haal}>
            {t.knop}
          </Button>
        </>
      }
    >
      <div className="stack">
        {keuzes.length > 1 && (
          <RadioGroup
            id="export-keuze"
            label={t.welke}
            error={undefined}
            value={gekozen}
            options={keuzes}
            onChange={setKeuze}
          />
        )}
        <p>{t.uitleg}</p>
        <p className="soft">{t.waarschuwing}</p>
        <ActieFout fout={fout} />
      </div>
    </Dialog>
  )
}
