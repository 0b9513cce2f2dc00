import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../../../../ui/choice-groups.tsx'
import {
  type Gehoord,
  type Hoorpunt,
  hoorrechtTekst,
  leegPunt,
  meeleesKeuzes,
  meelezenTekst,
  gehoordTekst as t,
} from '../../../../hoorrecht/hoorrecht.ts'
import { type Codelijsten, useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { CodeKeuze, Dag, type Plek, plekVan, Regel, Vlak } from '../../../../plandelen/ui/velden.tsx'
import { wizardTekst } from '../../../wizard.text.ts'
import { useLijst, VerwijderKnop } from '../use-lijst.tsx'
import { VormVelden } from './vormvelden.tsx'

interface Props {
  leerlingId: string
  gesprek: Gehoord
  onChange: (gesprek: Gehoord) => void
  plek: Plek
}

/** How the pupil was heard, in the pupil's own words, and per point what the school did with it. */
export function GehoordVelden({ leerlingId, gesprek, onChange, plek }: Props) {
  const codes = useCodelijsten()
  const zet = (deel: Partial<Gehoord>) => onChange({ ...gesprek, ...deel })
  const zonderTekening = () => {
    const { tekening: _, ...rest } = gesprek
    onChange(rest)
  }
  const { punten } = gesprek
  const lijst = useLijst(punten, (nieuw) => zet({ punten: nieuw }))
  const veld = <V extends keyof Gehoord>(naam: V) => ({
    plek,
    veld: naam,
    waarde: gesprek[naam],
    onChange: (waarde: Gehoord[V]) => onChange({ ...gesprek, [naam]: waarde }),
  })
  return (
    <>
      <div className="wizard-twee">
        <Dag {...veld('datum')} tekst={t.datum} />
        <Regel {...veld('metWie')} tekst={t.metWie} />
      </div>
      <CodeKeuze {...veld('vorm')} tekst={t.vorm} codes={codes} lijst="hoorvorm" />
      <Checkbox
        id={plek.id('doorLeerlingGekozen')}
        label={t.doorLeerlingGekozen.label}
        help={t.doorLeerlingGekozen.hulp}
        checked={gesprek.doorLeerlingGekozen}
        onChange={(doorLeerlingGekozen) => zet({ doorLeerlingGekozen })}
      />
      <VormVelden
        gesprek={gesprek}
        zet={zet}
        zonderTekening={zonderTekening}
        plek={plek}
        leerlingId={leerlingId}
      />
      <Vlak {...veld('eigenWoorden')} tekst={t.eigenWoorden} />
      <RadioGroup
        id={plek.id('oudersLezenMee')}
        label={t.oudersLezenMee.label}
        help={t.oudersLezenMee.hulp}
        error={plek.fout('oudersLezenMee')}
        value={gesprek.oudersLezenMee ?? ''}
        options={meeleesKeuzes.map((value) => ({ value, label: meelezenTekst[value] }))}
        onChange={(oudersLezenMee) => zet({ oudersLezenMee })}
      />
      <Checkbox
        id={plek.id('goedBegrepen')}
        label={t.goedBegrepen.label}
        help={t.goedBegrepen.hulp}
        checked={gesprek.goedBegrepen}
        onChange={(goedBegrepen) => zet({ goedBegrepen })}
      />
      <section className="stack" id={plek.id('punten')} tabIndex={-1}>
        <h3>{t.punten.label}</h3>
        <p className="field-help">{t.punten.hulp}</p>
        {punten.map((punt, n) => (
          <Punt
            key={punt.id}
            punt={punt}
            nummer={n + 1}
            plek={plekVan(plek, 'punten', n)}
            codes={codes}
            onChange={(deel) => lijst.wijzig(punt.id, deel)}
            verwijder={
              <VerwijderKnop
                naam={wizardTekst.hoorgesprek.punt(n + 1)}
                onPress={() => lijst.verwijder(punt, wizardTekst.hoorgesprek.punt(n + 1), plek.id('punten'))}
              />
            }
          />
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            disabledReason={lijst.vol}
            onPress={() =>
              lijst.voegToe(leegPunt(crypto.randomUUID()), plek.id(`punten.${punten.length}.inbreng`))
            }
          >
            {hoorrechtTekst.nieuwPunt}
          </Button>
        </div>
      </section>
    </>
  )
}

function Punt(props: {
  punt: Hoorpunt
  nummer: number
  plek: Plek
  codes: Codelijsten
  onChange: (deel: Partial<Hoorpunt>) => void
  verwijder: ReactNode
}) {
  const { punt, plek, onChange } = props
  const veld = <V extends Exclude<keyof Hoorpunt, 'id'>>(naam: V) => ({
    plek,
    veld: naam,
    tekst: t.punten.item[naam],
    waarde: punt[naam],
  })
  return (
    <fieldset className="wizard-groep">
      <legend>{wizardTekst.hoorgesprek.puntTitel(props.nummer)}</legend>
      <Vlak {...veld('inbreng')} onChange={(inbreng) => onChange({ inbreng })} />
      <CodeKeuze
        {...veld('besluit')}
        codes={props.codes}
        lijst="hoorbesluit"
        onChange={(besluit) => onChange({ besluit })}
      />
      <Vlak {...veld('waarom')} onChange={(waarom) => onChange({ waarom })} />
      {props.verwijder}
    </fieldset>
  )
}
