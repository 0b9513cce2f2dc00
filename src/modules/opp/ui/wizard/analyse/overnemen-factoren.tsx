import { queryOptions, useQuery } from '@tanstack/react-query'
import { CopyPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../../ui/choice-groups.tsx'
import { Dialog } from '../../../../../ui/dialog.tsx'
import { toast } from '../../../../../ui/toast.tsx'
import type { Codelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { kanErbij } from '../../../../plandelen/lijstbewerking.ts'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { oppSleutel } from '../../opp-api.ts'
import { haalVorige } from '../handelingsdeel/vorige.ts'

const w = wizardTekst.overnemen
const vorigeQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'vorige'],
    queryFn: () => haalVorige(oppId),
    // The previous plan lies fast.
    staleTime: Number.POSITIVE_INFINITY,
  })

type Factoren = OnderdeelInhoud<'factoren'>

/** What the previous plan said, to choose from: copied as it was, so that its date still asks "klopt dit nog?". */
export function OvernemenFactoren(props: {
  oppId: string
  waarde: Factoren
  onChange: (waarde: Factoren) => void
  codes: Codelijsten
}) {
  const { oppId, waarde, onChange, codes } = props
  const { data } = useQuery(vorigeQuery(oppId))
  const [open, setOpen] = useState(false)
  const [gekozen, setGekozen] = useState<readonly string[]>([])
  const vorige = data ?? null
  if (vorige === null || vorige.factoren.length === 0) return null
  const neemOver = () => {
    const nieuw = vorige.factoren
      .filter(({ id }) => gekozen.includes(id))
      .map((factor) => ({ ...factor, id: crypto.randomUUID() }))
    const er = new Set(waarde.domeinen.map((d) => d.domein))
    const domeinen = vorige.domeinen
      .filter(({ domein }) => !er.has(domein) && nieuw.some((factor) => factor.domein === domein))
      .map((domein) => ({ ...domein, id: crypto.randomUUID(), ondersteuningsbehoefte: '' }))
    onChange({ domeinen: [...waarde.domeinen, ...domeinen], items: [...waarde.items, ...nieuw] })
    setOpen(false)
    setGekozen([])
    toast(w.gelukt(nieuw.length))
  }
  const groep = (soort: 'bevorderend' | 'belemmerend') => {
    const deel = vorige.factoren.filter((factor) => factor.soort === soort)
    const ids = new Set(deel.map(({ id }) => id))
    return deel.length === 0 ? null : (
      <CheckboxGroup
        id={`overnemen-${soort}`}
        label={wizardTekst.factoren.soort[soort]}
        error={undefined}
        value={gekozen.filter((id) => ids.has(id))}
        options={deel.map((factor) => ({
          value: factor.id,
          label: factor.tekst,
          help: [
            codes.label('factor_context', factor.context),
            factor.domein === null ? '' : codes.label('domein', factor.domein),
          ]
            .filter((feit) => feit !== '')
            .join(' · '),
        }))}
        onChange={(nieuw) => setGekozen([...gekozen.filter((id) => !ids.has(id)), ...nieuw])}
      />
    )
  }
  return (
    <div>
      <Button icon={<CopyPlus aria-hidden="true" size={18} />} onPress={() => setOpen(true)}>
        {w.knop}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={w.titel(vorige.schooljaar)}
        wide
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{w.annuleer}</Button>
            <Button
              variant="primary"
              disabledReason={
                gekozen.length === 0
                  ? w.kiesEerst
                  : kanErbij(waarde.items, gekozen.length)
                    ? undefined
                    : w.teVeel
              }
              onPress={neemOver}
            >
              {w.neemOver}
            </Button>
          </>
        }
      >
        <div className="stack-l">
          <p>{w.uitleg}</p>
          {groep('bevorderend')}
          {groep('belemmerend')}
        </div>
      </Dialog>
    </div>
  )
}
