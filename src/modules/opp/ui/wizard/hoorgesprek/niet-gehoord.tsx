import { type NietGehoord, nietGehoordTekst as t } from '../../../../hoorrecht/hoorrecht.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { CodeKeuze, Dag, type Plek, Vlak } from '../../../../plandelen/ui/velden.tsx'

interface Props {
  gesprek: NietGehoord
  onChange: (gesprek: NietGehoord) => void
  plek: Plek
}

/** Why the pupil was not heard, and what was tried. */
export function NietGehoordVelden({ gesprek, onChange, plek }: Props) {
  const codes = useCodelijsten()
  const veld = <V extends keyof NietGehoord>(naam: V) => ({
    plek,
    veld: naam,
    tekst: t[naam],
    waarde: gesprek[naam],
    onChange: (waarde: NietGehoord[V]) => onChange({ ...gesprek, [naam]: waarde }),
  })
  return (
    <>
      <Dag {...veld('datum')} />
      <CodeKeuze {...veld('reden')} codes={codes} lijst="niet_gehoord" />
      <Vlak {...veld('toelichting')} />
      {gesprek.reden !== 'wilde_niet' && <Vlak {...veld('hoeGeprobeerd')} />}
    </>
  )
}
