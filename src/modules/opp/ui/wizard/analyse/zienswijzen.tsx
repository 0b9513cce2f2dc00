import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { Checkbox } from '../../../../../ui/choice-groups.tsx'
import { betrokkenenQuery } from '../../../../leerling/ui/leerling-api.ts'
import { Dag, type Plek, plekVan, Vlak } from '../../../../plandelen/ui/velden.tsx'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { type EditorProps, veldId } from '../onderdeel-editor.ts'
import { useLijst, VerwijderKnop } from '../use-lijst.tsx'
import { plekIn } from '../velden.tsx'

const t = oppVeldtekst.zienswijzen
const w = wizardTekst.zienswijzen
type Zienswijzen = OnderdeelInhoud<'zienswijzen'>
type Stem = Zienswijzen['school']
type Ouderstem = Zienswijzen['ouders'][number]
const STEMMEN = ['school', 'leerling', 'leraren', 'hulpverleners'] as const

/** Everybody's own view, in their own words; each parent apart, since parents may disagree. */
export function ZienswijzenEditor({ waarde, onChange, opp, fouten }: EditorProps<'zienswijzen'>) {
  const { data } = useQuery(betrokkenenQuery(opp.leerling.id))
  const { ouders } = waarde
  const lijst = useLijst(ouders, (nieuw) => onChange({ ...waarde, ouders: nieuw }))
  const plek = plekIn('zienswijzen', { fouten, opp })
  const groep = veldId('zienswijzen', 'ouders')
  const anderen = (data?.ouders ?? []).filter((ouder) => !ouders.some((o) => o.ouderId === ouder.ouderId))
  const stem = (wie: (typeof STEMMEN)[number]) => (
    <StemVelden
      key={wie}
      id={veldId('zienswijzen', wie)}
      titel={t[wie].label}
      hulp={t[wie].hulp}
      velden={t[wie].velden}
      plek={{ id: (veld) => plek.id(`${wie}.${veld}`), fout: (veld) => plek.fout(`${wie}.${veld}`) }}
      waarde={waarde[wie]}
      onChange={(deel) => onChange({ ...waarde, [wie]: { ...waarde[wie], ...deel } })}
    />
  )
  const ouder = (o: Ouderstem, n: number) => (
    <StemVelden
      key={o.id}
      id={`${groep}-${n}`}
      titel={w.ouder(o.naam)}
      velden={t.ouders.item}
      plek={plekVan(plek, 'ouders', n)}
      waarde={o}
      onChange={(deel) => lijst.wijzig(o.id, deel)}
      acties={<VerwijderKnop naam={w.weg(o.naam)} onPress={() => lijst.verwijder(o, w.weg(o.naam), groep)} />}
    />
  )
  const voegToe = (ouderId: string, naam: string) =>
    lijst.voegToe(
      { id: crypto.randomUUID(), ouderId, naam, tekst: '', goedBegrepen: false, datum: null },
      plek.id(`ouders.${ouders.length}.tekst`),
    )
  return (
    <>
      {stem('leerling')}
      <section className="stack" id={groep} tabIndex={-1}>
        <h3>{t.ouders.label}</h3>
        <p className="field-help">{t.ouders.hulp}</p>
        {ouders.map(ouder)}
        <div className="row">
          {anderen.map(({ ouderId, naam }) => (
            <Button
              key={ouderId}
              icon={<Plus aria-hidden="true" size={18} />}
              disabledReason={lijst.vol}
              onPress={() => voegToe(ouderId, naam)}
            >
              {w.voegToe(naam)}
            </Button>
          ))}
        </div>
      </section>
      {(['school', 'leraren', 'hulpverleners'] as const).map(stem)}
    </>
  )
}

function StemVelden(props: {
  id: string
  titel: string
  hulp?: string
  velden: (typeof t)['school']['velden']
  plek: Plek
  waarde: Stem
  onChange: (deel: Partial<Stem>) => void
  acties?: ReactNode
}) {
  const { velden, plek, waarde, onChange } = props
  return (
    <fieldset className="wizard-groep" id={props.id} tabIndex={-1}>
      <legend>{props.titel}</legend>
      {props.hulp !== undefined && <p className="field-help">{props.hulp}</p>}
      <Vlak
        plek={plek}
        veld="tekst"
        tekst={velden.tekst}
        waarde={waarde.tekst}
        onChange={(tekst) => onChange({ tekst })}
      />
      {/* Asked when there is something to have understood. */}
      {waarde.tekst.trim() !== '' && (
        <div className="wizard-twee">
          <Checkbox
            id={plek.id('goedBegrepen')}
            label={velden.goedBegrepen.label}
            help={velden.goedBegrepen.hulp}
            checked={waarde.goedBegrepen}
            onChange={(goedBegrepen) => onChange({ goedBegrepen })}
          />
          <Dag
            plek={plek}
            veld="datum"
            tekst={velden.datum}
            waarde={waarde.datum}
            onChange={(datum) => onChange({ datum })}
          />
        </div>
      )}
      {props.acties}
    </fieldset>
  )
}
