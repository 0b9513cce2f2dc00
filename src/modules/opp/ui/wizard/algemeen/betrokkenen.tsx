import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Button } from '../../../../../ui/button.tsx'
import { betrokkenenQuery } from '../../../../leerling/ui/leerling-api.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { CodeKeuze, Dag, plekVan, Regel } from '../../../../plandelen/ui/velden.tsx'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { type EditorProps, veldId } from '../onderdeel-editor.ts'
import { useLijst, VerwijderKnop } from '../use-lijst.tsx'
import { plekIn } from '../velden.tsx'

const t = oppVeldtekst.betrokkenen.partijen
const w = wizardTekst.betrokkenen
type Partij = OnderdeelInhoud<'betrokkenen'>['partijen'][number]

const legePartij = (): Partij => ({
  id: crypto.randomUUID(),
  instantie: '',
  rol: '',
  contactpersoon: '',
  email: '',
  telefoon: '',
  toestemming: 'onbekend',
  toestemmingOp: null,
})

/** Who else helps, and whether the school may share with them. */
export function BetrokkenenEditor({ waarde, onChange, opp, fouten }: EditorProps<'betrokkenen'>) {
  const { data } = useQuery(betrokkenenQuery(opp.leerling.id))
  const codes = useCodelijsten()
  const { partijen } = waarde
  const lijst = useLijst(partijen, (nieuw) => onChange({ partijen: nieuw }))
  const plek = plekIn('betrokkenen', { fouten, opp })
  const groep = veldId('betrokkenen', 'partijen')
  const eerste = veldId('betrokkenen', `partijen.${partijen.length}.instantie`)
  const bekend = (data?.externen ?? []).filter(
    (extern) => !partijen.some((p) => p.instantie === extern.instantie && p.contactpersoon === extern.naam),
  )
  return (
    <section className="stack-l" id={groep} tabIndex={-1}>
      <p className="field-help">{t.hulp}</p>
      {partijen.map((partij, n) => {
        const plaats = plekVan(plek, 'partijen', n)
        const naam = partij.instantie.trim() === '' ? w.naamloos(n + 1) : partij.instantie
        const veld = <V extends Exclude<keyof Partij, 'id'>>(sleutel: V) => ({
          plek: plaats,
          veld: sleutel,
          tekst: t.item[sleutel],
          waarde: partij[sleutel],
          onChange: (nieuw: Partij[V]) => lijst.wijzig(partij.id, { [sleutel]: nieuw } as Partial<Partij>), // the key gives the type
        })
        return (
          <fieldset key={partij.id} className="wizard-groep">
            <legend>{naam}</legend>
            <div className="wizard-twee">
              <Regel {...veld('instantie')} />
              <Regel {...veld('rol')} />
            </div>
            <div className="wizard-twee">
              <Regel {...veld('contactpersoon')} />
              <Regel {...veld('email')} />
              <Regel {...veld('telefoon')} />
            </div>
            <CodeKeuze
              {...veld('toestemming')}
              codes={codes}
              lijst="akkoord"
              onChange={(toestemming) => toestemming && lijst.wijzig(partij.id, { toestemming })}
            />
            {partij.toestemming !== 'onbekend' && <Dag {...veld('toestemmingOp')} />}
            <VerwijderKnop naam={naam} onPress={() => lijst.verwijder(partij, naam, groep)} />
          </fieldset>
        )
      })}
      <div className="row">
        {bekend.map((extern) => (
          <Button
            key={extern.id}
            icon={<Plus aria-hidden="true" size={18} />}
            disabledReason={lijst.vol}
            onPress={() =>
              lijst.voegToe(
                {
                  ...legePartij(),
                  instantie: extern.instantie,
                  rol: extern.rol,
                  contactpersoon: extern.naam,
                  email: extern.email ?? '',
                  telefoon: extern.telefoon ?? '',
                },
                eerste,
              )
            }
          >
            {w.neemOver(extern.instantie)}
          </Button>
        ))}
        <Button
          icon={<Plus aria-hidden="true" size={18} />}
          disabledReason={lijst.vol}
          onPress={() => lijst.voegToe(legePartij(), eerste)}
        >
          {w.nieuw}
        </Button>
      </div>
    </section>
  )
}
