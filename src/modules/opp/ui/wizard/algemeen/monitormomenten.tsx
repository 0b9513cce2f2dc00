import { CalendarPlus, Plus } from 'lucide-react'
import { Button } from '../../../../../ui/button.tsx'
import { DateField } from '../../../../../ui/date-field.tsx'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'
import { monitorVolstaat, monitorVoorstel } from '../../../termijnen.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { veldId } from '../onderdeel-editor.ts'
import { useLijst, VerwijderKnop } from '../use-lijst.tsx'
import type { veldenVan } from '../velden.tsx'

const t = oppVeldtekst.algemeen.monitormomenten
const w = wizardTekst.monitor
type Momenten = OnderdeelInhoud<'algemeen'>['monitormomenten']

/** Days between start and evaluation on which is looked how it goes; at most half a year apart. */
export function Monitormomenten(props: {
  waarde: Momenten
  onChange: (momenten: Momenten) => void
  start: string | null
  evaluatie: string | null
  /** Most months between two of them. */
  maanden: number
  veld: ReturnType<typeof veldenVan>
}) {
  const { waarde, onChange, start, evaluatie, maanden, veld } = props
  const lijst = useLijst(waarde, onChange)
  const groep = veldId('algemeen', 'monitormomenten')
  const mist =
    start !== null &&
    evaluatie !== null &&
    start < evaluatie &&
    !monitorVolstaat(
      start,
      waarde.flatMap((moment) => moment.datum ?? []),
      evaluatie,
      maanden,
    )
  const stelVoor = () => {
    if (start === null || evaluatie === null) return
    const er = new Set(waarde.map((moment) => moment.datum))
    const nieuw = monitorVoorstel(start, evaluatie, maanden).filter((datum) => !er.has(datum))
    onChange([...waarde, ...nieuw.map((datum) => ({ id: crypto.randomUUID(), datum }))])
  }
  return (
    <section className="wizard-groep" id={groep} tabIndex={-1}>
      <h3>{t.label}</h3>
      <p className="field-help">{t.hulp}</p>
      {waarde.map((moment, n) => (
        <div key={moment.id} className="wizard-rij">
          <DateField
            {...veld(`monitormomenten.${n}.datum`, { ...t.item.datum, label: w.moment(n + 1) })}
            help={undefined}
            value={moment.datum ?? ''}
            onChange={(datum) => lijst.wijzig(moment.id, { datum: datum === '' ? null : datum })}
          />
          <VerwijderKnop naam={w.naam(n + 1)} onPress={() => lijst.verwijder(moment, w.naam(n + 1), groep)} />
        </div>
      ))}
      {mist && <p className="wizard-advies">{w.mist(maanden)}</p>}
      <div className="row">
        <Button
          icon={<Plus aria-hidden="true" size={18} />}
          disabledReason={lijst.vol}
          onPress={() =>
            lijst.voegToe(
              { id: crypto.randomUUID(), datum: null },
              veldId('algemeen', `monitormomenten.${waarde.length}.datum`),
            )
          }
        >
          {w.nieuw}
        </Button>
        {mist && (
          <Button variant="quiet" icon={<CalendarPlus aria-hidden="true" size={18} />} onPress={stelVoor}>
            {w.stelVoor}
          </Button>
        )}
      </div>
    </section>
  )
}
