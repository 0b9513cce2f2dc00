import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { formatDateShort } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { WijzigingRij } from '../import.schema.ts'
import { importText, statusNaam } from '../import.text.ts'
import { schermText } from '../scherm.text.ts'
import { type Keuze, type Keuzes, koppel } from './keuzes.ts'

const t = schermText.vragen
const datum = (dag: string | null): string => (dag === null ? '' : formatDateShort(dag))

type Props = { rijen: readonly WijzigingRij[]; keuzes: Keuzes; onKeuzes: (keuzes: Keuzes) => void }

/** The pupils of whom nobody but a person knows who they are. */
export function Vragen({ rijen, keuzes, onKeuzes }: Props) {
  const bezet = new Set(keuzes.values())
  const zeker = rijen.flatMap((r) => {
    const [enige, tweede] = r.kandidaten
    return r.nr !== null &&
      enige &&
      !tweede &&
      r.reden === 'zelfde-naam-en-geboortedatum' &&
      !keuzes.has(r.nr)
      ? [[r.nr, koppel(enige.id)] as const]
      : []
  })
  return (
    <div className="stack">
      <p className="measure">{t.uitleg}</p>
      {zeker.length > 1 && (
        <div>
          <Button
            onPress={() => {
              onKeuzes(new Map([...keuzes, ...zeker.filter(([, keuze]) => !bezet.has(keuze))]))
              toast(t.gekoppeld(zeker.length))
            }}
          >
            {t.allemaal}
          </Button>
        </div>
      )}
      {rijen.map((rij) => (
        <Card key={rij.sleutel} level={3} title={t.vraag(rij.naam || t.naamloos, datum(rij.geboortedatum))}>
          <Vraag
            rij={rij}
            keuze={rij.nr === null ? undefined : keuzes.get(rij.nr)}
            bezet={bezet}
            onKies={(keuze) => rij.nr !== null && onKeuzes(new Map([...keuzes, [rij.nr, keuze]]))}
          />
        </Card>
      ))}
    </div>
  )
}

function Vraag(props: {
  rij: WijzigingRij
  keuze: Keuze | undefined
  /** A pupil can be the answer to one question only. */
  bezet: ReadonlySet<Keuze>
  onKies: (keuze: Keuze) => void
}) {
  const { rij, keuze, bezet, onKies } = props
  const opties: { value: Keuze; label: string; disabled?: boolean }[] = [
    ...rij.kandidaten.map((k) => ({
      value: koppel(k.id),
      label: t.koppel(k.naam, datum(k.geboortedatum), (k.status && statusNaam[k.status]) ?? ''),
      disabled: keuze !== koppel(k.id) && bezet.has(koppel(k.id)),
    })),
    ...(rij.reden === 'naam-ontbreekt' ? [] : [{ value: 'nieuw' as const, label: t.nieuw }]),
    { value: 'overslaan', label: t.overslaan },
  ]
  return (
    <RadioGroup
      id={`vraag-${rij.sleutel}`}
      label={importText.conflict[rij.reden ?? ''] ?? ''}
      error={undefined}
      value={keuze ?? ''}
      options={opties}
      onChange={onKies}
    />
  )
}
