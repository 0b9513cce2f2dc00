import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Quote } from '../../../ui/text.tsx'
import { bewerkAdres } from '../../opp/ui/adressen.ts'
import type { Overzicht, Ronde } from '../ondertekening.schema.ts'
import { geweigerdTekst as t, tabTekst } from '../tab.text.ts'
import { weigeraars } from '../tab.ts'
import { RouteKaart } from './route-kaart.tsx'

/** After a no: what is open and in which words, how to go on, and who can help both sides. */
export function GeweigerdKaart({ overzicht, ronde }: { overzicht: Overzicht; ronde: Ronde }) {
  const { oppId } = overzicht
  const wie = weigeraars(ronde)
  const [eerste] = wie.flatMap(({ beslotenOp }) => (beslotenOp === null ? [] : [beslotenOp])).sort()
  return (
    <Card title={t.titel}>
      <div className="stack-l">
        <p className="measure">
          {t.intro} {ronde.id !== overzicht.rondes[0]?.id && t.uitRonde(ronde.ronde, ronde.versie)}
        </p>
        <ul className="stack">
          {wie.flatMap((tekenaar) =>
            tekenaar.antwoorden
              .filter(({ antwoord }) => antwoord === 'nee')
              .map(({ sleutel, titel, opmerking }) => (
                <li key={`${tekenaar.id}-${sleutel}`} className="stack-tight">
                  <strong>{titel === '' ? tabTekst.afspraakZonderTitel : titel}</strong>
                  <Quote
                    text={opmerking}
                    by={t.doorWie(
                      tekenaar.naam,
                      tekenaar.beslotenOp === null ? '' : formatDate(dayOf(tekenaar.beslotenOp)),
                    )}
                  />
                </li>
              )),
          )}
        </ul>
        <section className="stack-tight" aria-labelledby="zo-gaat-u-verder">
          <h3 id="zo-gaat-u-verder">{t.stappen}</h3>
          <ol className="ondertekening-stappen">
            <li>
              {t.overleg} <Link href={bewerkAdres(oppId, 'overleg')}>{t.overlegNaar}</Link>
            </li>
            <li>
              {t.versie} <Link href={bewerkAdres(oppId, 'doelen')}>{t.versieNaar}</Link>
            </li>
            <li>{t.ronde}</li>
          </ol>
        </section>
        <RouteKaart geweigerdOp={eerste === undefined ? null : dayOf(eerste)} />
      </div>
    </Card>
  )
}
