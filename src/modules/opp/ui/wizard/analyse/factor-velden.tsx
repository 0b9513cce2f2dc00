import { dayOf } from '../../../../../ui/format.ts'
import type { Codelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import type { Factor } from '../../../../plandelen/plandelen.schema.ts'
import { factorTekst as t } from '../../../../plandelen/plandelen.text.ts'
import { isActueel } from '../../../../plandelen/plandelen.ts'
import { grenzen } from '../../../../plandelen/tekst.ts'
import { CodeKeuze, CodeRadio, Dag, type Plek, Regel } from '../../../../plandelen/ui/velden.tsx'
import { wizardTekst } from '../../../wizard.text.ts'
import { Verhaal } from '../velden.tsx'

interface Props {
  factor: Factor
  plek: Plek
  codes: Codelijsten
  onChange: (deel: Partial<Factor>) => void
}

/** One thing that helps or hinders: what, where, from whom, and why it belongs in the plan. */
export function FactorVelden({ factor, plek, codes, onChange }: Props) {
  const oud = factor.datum !== null && !isActueel(factor, dayOf(Date.now()))
  return (
    <>
      <Verhaal
        id={plek.id('tekst')}
        label={t.tekst.label}
        help={t.tekst.hulp}
        error={plek.fout('tekst')}
        grens={grenzen.factor}
        value={factor.tekst}
        onChange={(tekst) => onChange({ tekst })}
      />
      <CodeRadio
        plek={plek}
        veld="context"
        tekst={t.context}
        codes={codes}
        lijst="factor_context"
        waarde={factor.context}
        onChange={(context) => onChange({ context })}
      />
      <div className="wizard-twee">
        <Dag
          plek={plek}
          veld="datum"
          tekst={t.datum}
          waarde={factor.datum}
          onChange={(datum) => onChange({ datum })}
        />
        <CodeKeuze
          plek={plek}
          veld="bron"
          tekst={t.bron}
          codes={codes}
          lijst="factor_bron"
          waarde={factor.bron}
          onChange={(bron) => onChange({ bron })}
        />
      </div>
      {oud && <p className="wizard-advies">{wizardTekst.factoren.oud}</p>}
      {factor.bron === 'derde' && (
        <div className="wizard-twee">
          <Regel
            plek={plek}
            veld="toestemmingDoor"
            tekst={t.toestemmingDoor}
            waarde={factor.toestemmingDoor}
            onChange={(toestemmingDoor) => onChange({ toestemmingDoor })}
          />
          <Dag
            plek={plek}
            veld="toestemmingOp"
            tekst={t.toestemmingOp}
            waarde={factor.toestemmingOp}
            onChange={(toestemmingOp) => onChange({ toestemmingOp })}
          />
        </div>
      )}
      <Verhaal
        id={plek.id('relevantOmdat')}
        label={t.relevantOmdat.label}
        help={t.relevantOmdat.hulp}
        error={plek.fout('relevantOmdat')}
        grens={grenzen.factor}
        value={factor.relevantOmdat}
        onChange={(relevantOmdat) => onChange({ relevantOmdat })}
      />
    </>
  )
}
