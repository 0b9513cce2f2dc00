import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { csvScherm } from '../csv.scherm.text.ts'
import type { WijzigingRij } from '../import.schema.ts'
import { importText } from '../import.text.ts'
import { type Keuze, type Keuzes, koppelOuder } from './keuzes.ts'

const t = csvScherm.ouders

type Props = { rijen: readonly WijzigingRij[]; keuzes: Keuzes; onKeuzes: (keuzes: Keuzes) => void }

/** Gezag that would go or come back, and parents of whom it isn't sure who they are: a person decides. */
export function OuderVragen({ rijen, keuzes, onKeuzes }: Props) {
  return (
    <div className="stack">
      <p className="measure">{t.uitleg}</p>
      {rijen.map((rij) => (
        <Card key={rij.sleutel} level={3} title={t.vraag(rij.naam, rij.kind ?? '')}>
          <RadioGroup
            id={`vraag-${rij.sleutel}`}
            label={importText.conflict[rij.reden ?? ''] ?? ''}
            error={undefined}
            value={(rij.nr === null ? undefined : keuzes.get(rij.nr)) ?? ''}
            options={optiesVan(rij)}
            onChange={(keuze) => rij.nr !== null && onKeuzes(new Map([...keuzes, [rij.nr, keuze]]))}
          />
        </Card>
      ))}
    </div>
  )
}

function optiesVan(rij: WijzigingRij): { value: Keuze; label: string }[] {
  switch (rij.reden) {
    case 'gezag-vervalt':
    case 'gezag-terug':
      return [
        { value: 'neem-over', label: t.neemOver[rij.reden] },
        { value: 'overslaan', label: t.laat },
      ]
    case 'ouder-dubbel':
      return [{ value: 'overslaan', label: t.slaOver }]
    default:
      return [
        ...rij.kandidaten.map((k) => ({ value: koppelOuder(k.id), label: t.dit(k.naam) })),
        { value: 'nieuw', label: t.nieuwe },
        { value: 'overslaan', label: t.slaOver },
      ]
  }
}
