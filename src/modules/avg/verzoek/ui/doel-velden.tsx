import { Select } from '../../../../ui/select.tsx'
import { onderdeelTekst } from '../../../opp/opp.text.ts'
import type { Doel } from '../verzoek.doel.schema.ts'
import type { DoelKeuze } from '../verzoek.schema.ts'
import { doelNaam, verzoekText } from '../verzoek.text.ts'

const t = verzoekText.doel
export const HELE_DOSSIER: Doel = { soort: 'dossier', id: null, onderdeel: null }

/** What a request points at, in words. */
export function doelTekst(doel: Doel, keuzes: readonly DoelKeuze[]): string {
  const keuze = keuzes.find(({ id }) => id === doel.id)
  const naam = keuze ? keuzeNaam(keuze) : doelNaam[doel.soort]
  return doel.onderdeel === null ? naam : `${naam}: ${onderdeelNaam(doel.onderdeel)}`
}

export const onderdeelNaam = (sleutel: string): string =>
  sleutel in onderdeelTekst
    ? onderdeelTekst[sleutel as keyof typeof onderdeelTekst].titel // just looked up
    : sleutel

const keuzeNaam = ({ soort, naam }: DoelKeuze): string =>
  soort === 'plan' ? t.plan(naam) : `${doelNaam[soort]}: ${naam}`

/** Choosing the dossier, contact data, or one thing in it; of a plan a section too. */
export function DoelVelden(props: {
  id: string
  doel: Doel
  keuzes: readonly DoelKeuze[]
  /** Leaves kinds out that make no sense here. */
  zonder?: readonly Doel['soort'][]
  /** A plan as a whole, never a section. */
  heelPlan?: boolean
  fout?: string | undefined
  onChange: (doel: Doel) => void
}) {
  const { id, doel, keuzes, onChange, zonder = [] } = props
  const vast = (['dossier', 'gegevens'] as const).map((soort) => ({ value: soort, label: doelNaam[soort] }))
  const opties = [
    ...vast.filter(({ value }) => !zonder.includes(value)),
    ...keuzes
      .filter(({ soort }) => !zonder.includes(soort))
      .map((keuze) => ({ value: keuze.id, label: keuzeNaam(keuze) })),
  ]
  const kies = (waarde: string) => {
    const keuze = keuzes.find((een) => een.id === waarde)
    if (keuze) onChange({ soort: keuze.soort, id: keuze.id, onderdeel: null })
    else onChange({ ...HELE_DOSSIER, soort: waarde === 'gegevens' ? 'gegevens' : 'dossier' })
  }
  const gekozen = doel.id ?? (zonder.includes(doel.soort) ? '' : doel.soort)
  return (
    <>
      <Select
        id={id}
        label={t.label}
        error={props.fout}
        value={gekozen}
        options={opties}
        {...(gekozen === '' ? {} : { empty: false as const })}
        onChange={kies}
      />
      {doel.soort === 'plan' && !props.heelPlan && (
        <Select
          id={`${id}-onderdeel`}
          label={t.onderdeel}
          error={undefined}
          value={doel.onderdeel ?? ''}
          empty={t.heelPlan}
          options={Object.entries(onderdeelTekst).map(([value, { titel }]) => ({ value, label: titel }))}
          onChange={(onderdeel) => onChange({ ...doel, onderdeel: onderdeel === '' ? null : onderdeel })}
        />
      )}
    </>
  )
}
