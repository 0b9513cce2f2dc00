import { CircleAlert, CirclePlus } from 'lucide-react'
import { formatDateShort } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import { codesVan } from '../../../organisatie/codelijsten.ts'
import type { Factor } from '../../../plandelen/plandelen.schema.ts'
import { factorenIn } from '../../../plandelen/plandelen.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { perDomein } from './groepeer.ts'
import { useLezer } from './lezer.tsx'
import { Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.factoren
const SOORTEN = ['bevorderend', 'belemmerend'] as const

/** What helps and what hinders, per domain, with what it asks for (rubric C). */
export function Factoren() {
  const { inhoud, label } = useLezer()
  const { domeinen, items } = inhoud.factoren
  return (
    <Rubriek deel="factoren" titel={onderdeelTekst.factoren.titel}>
      {perDomein(domeinen, items).map((groep) => (
        <div key={groep.domein ?? ''} className="doc-domein">
          <h4>{groep.domein === null ? t.zonderDomein : label('domein', groep.domein)}</h4>
          {groep.factoren.length > 0 && (
            <div className="doc-twee">
              {SOORTEN.map((soort) => (
                <Kant key={soort} soort={soort} factoren={groep.factoren.filter((f) => f.soort === soort)} />
              ))}
            </div>
          )}
          {!isLeeg(groep.behoefte) && (
            <div className="doc-behoefte">
              <p className="doc-kant">{t.heeftNodig}</p>
              <RichText text={groep.behoefte} />
            </div>
          )}
        </div>
      ))}
      {SOORTEN.flatMap((soort) =>
        codesVan('factor_context')
          .filter((context) => factorenIn(items, soort, context).length === 0)
          .map((context) => (
            <Open key={`${soort}-${context}`} wat={t.ontbreekt(soort, label('factor_context', context))} />
          )),
      )}
    </Rubriek>
  )
}

function Kant({ soort, factoren }: { soort: Factor['soort']; factoren: readonly Factor[] }) {
  const { label } = useLezer()
  const Icon = soort === 'bevorderend' ? CirclePlus : CircleAlert
  return (
    <div>
      <p className="doc-kant">{soort === 'bevorderend' ? t.helpt : t.hindert}</p>
      {factoren.length === 0 ? (
        <p className="soft small">{t.geen}</p>
      ) : (
        <ul className={`doc-factoren doc-${soort}`}>
          {factoren.map((f) => (
            <li key={f.id}>
              <Icon aria-hidden="true" size={18} />
              <div>
                <p>{f.tekst}</p>
                {!isLeeg(f.relevantOmdat) && <p className="soft">{t.relevant(f.relevantOmdat)}</p>}
                <p className="soft small">
                  {[
                    label('factor_context', f.context),
                    label('factor_bron', f.bron),
                    f.datum === null ? '' : formatDateShort(f.datum),
                    isLeeg(f.toestemmingDoor)
                      ? ''
                      : t.toestemming(
                          f.toestemmingDoor,
                          f.toestemmingOp === null ? '' : formatDateShort(f.toestemmingOp),
                        ),
                  ]
                    .filter((deel) => deel !== '')
                    .join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
