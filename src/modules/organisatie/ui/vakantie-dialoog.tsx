import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import type { SchooljaarAntwoord } from '../organisatie.schema.ts'
import type { VakantieAntwoord } from '../vakantie.ts'
import { vakantiesTekst as t } from '../vakanties.text.ts'
import { vakantieApi, vakantiesQuery } from './vakantie-api.ts'

/** Adds a holiday to a school year, or changes one. */
export function VakantieDialoog(props: {
  jaar: SchooljaarAntwoord
  vakantie: VakantieAntwoord | null
  onKlaar: () => void
}) {
  const { jaar, vakantie, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('vakantie-')
  const tegelijk = useTegelijk(vakantie)
  const [naam, setNaam] = useState(vakantie?.naam ?? '')
  const [beginOp, setBeginOp] = useState(vakantie?.beginOp ?? '')
  const [eindOp, setEindOp] = useState(vakantie?.eindOp ?? '')
  const bewaar = async () => {
    const body = { naam, beginOp, eindOp: eindOp === '' ? beginOp : eindOp }
    const gelukt = await formulier.verstuur(
      {
        'vakantie-naam': naam.trim() === '' && t.vulNaam,
        'vakantie-beginOp': beginOp === '' && t.vulDag,
      },
      () =>
        vakantie === null
          ? vakantieApi.voegToe({ params: { schooljaarId: jaar.id }, body })
          : tegelijk.stuur(body, (was) =>
              vakantieApi.wijzig({ params: { vakantieId: vakantie.id }, body: { ...body, was } }),
            ),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: vakantiesQuery.queryKey })
    toast(t.bewaard(naam.trim()))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={vakantie === null ? t.nieuwTitel : t.wijzigTitel(vakantie.naam)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ naam: t.naam, beginOp: t.begin, eindOp: t.eind }}
        onKies={(veld, waarde) => {
          if (veld === 'naam') setNaam(String(waarde))
          if (veld === 'beginOp') setBeginOp(String(waarde))
          if (veld === 'eindOp') setEindOp(String(waarde))
        }}
      />
      <TextField
        id="vakantie-naam"
        label={t.naam}
        help={t.naamHulp}
        error={formulier.fout('vakantie-naam')}
        value={naam}
        onChange={setNaam}
        max={60}
      />
      <DateField
        id="vakantie-beginOp"
        label={t.begin}
        error={formulier.fout('vakantie-beginOp')}
        value={beginOp}
        onChange={setBeginOp}
        min={jaar.beginOp}
        max={jaar.eindOp}
      />
      <DateField
        id="vakantie-eindOp"
        label={t.eind}
        help={t.eindHulp}
        error={formulier.fout('vakantie-eindOp')}
        value={eindOp}
        onChange={setEindOp}
        min={beginOp === '' ? jaar.beginOp : beginOp}
      />
    </FormulierDialoog>
  )
}
