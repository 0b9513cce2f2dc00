import { RichText } from '../../../../ui/text.tsx'
import { codesVan } from '../../../organisatie/codelijsten.ts'
import type { Maatregel } from '../../../plandelen/plandelen.schema.ts'
import { maatregelenVan } from '../../../plandelen/plandelen.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { doelAnker, maatregelAnker } from './doelnummers.ts'
import { gevuldeMaatregel } from './groepeer.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'
import { wanneerVan } from './wanneer.ts'

const t = documentTekst.maatregelen

/** What pupil, team and parents need (rubric H). */
export function Behoeften() {
  const { inhoud, label } = useLezer()
  const items = inhoud.behoeften.items.filter((b) => !isLeeg(b.tekst))
  return (
    <Rubriek deel="behoeften" titel={onderdeelTekst.behoeften.titel}>
      <div className="doc-drie">
        {codesVan('doelgroep').map((wie) => {
          const eigen = items.filter((b) => b.vanWie === wie)
          const titel = documentTekst.behoeften.vanWie[wie]
          if (eigen.length === 0) return <Open key={wie} wat={titel} />
          return (
            <div key={wie}>
              <Kopje>{titel}</Kopje>
              <ul className="doc-lijst">
                {eigen.map((b) => (
                  <li key={b.id}>
                    {b.tekst}
                    {b.thema !== null && <span className="doc-onder">{label('behoefte', b.thema)}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </Rubriek>
  )
}

/** Who does what, in the four blocks that readers look for (rubric I). */
export function Maatregelen() {
  const { inhoud } = useLezer()
  const items = inhoud.maatregelen.items.filter(gevuldeMaatregel)
  return (
    <Rubriek deel="maatregelen" titel={onderdeelTekst.maatregelen.titel}>
      {items.length === 0 && <Open />}
      {[...codesVan('uitvoerder'), null].map((blok) => {
        const eigen = maatregelenVan(items, blok)
        if (eigen.length === 0) return null
        return (
          <section key={blok ?? ''} className="doc-blok">
            <h4 className="doc-blok-kop">{blok === null ? t.zonderBlok : t.blokken[blok]}</h4>
            <ul className="doc-items">
              {eigen.map((m) => (
                <Afspraak key={m.id} maatregel={m} />
              ))}
            </ul>
          </section>
        )
      })}
    </Rubriek>
  )
}

function Afspraak({ maatregel: m }: { maatregel: Maatregel }) {
  const { label } = useLezer()
  const verwijst = m.soort !== null && m.soort !== 'extra_individueel'
  return (
    <li className="doc-item" id={maatregelAnker(m.id)} tabIndex={-1}>
      <p className="doc-item-titel">{isLeeg(m.wat) ? m.verwijzing : m.wat}</p>
      {verwijst && !isLeeg(m.verwijzing) && (
        <p className="soft small">
          {label('maatregel_soort', m.soort)}: {m.verwijzing}
        </p>
      )}
      <RichText text={m.hoe} empty={null} />
      <Feiten
        feiten={[
          { label: t.wie, waarde: m.wie },
          { label: t.wanneer, waarde: wanneerVan(m, label) },
          { label: t.waar, waarde: m.plaats },
          { label: t.waarom, waarde: m.waarom },
          { label: t.geluktAls, waarde: m.geluktAls },
          { label: t.onderbouwing, waarde: m.onderbouwing },
        ]}
      />
      <VoorDoelen ids={m.doelen} />
    </li>
  )
}

/** "Voor doel 1": every agreement serves a goal, else it may not be needed. */
function VoorDoelen({ ids }: { ids: readonly string[] }) {
  const { nummers, inhoud, toonOpen } = useLezer()
  const doelen = inhoud.doelen.items.filter((d) => ids.includes(d.id))
  if (doelen.length === 0) return toonOpen ? <p className="soft small">{t.geenDoel}</p> : null
  return (
    <p className="doc-voor">
      <span className="soft">{t.voorDoel}</span>
      {doelen.map((d) => {
        const nummer = nummers.get(d.id)
        return (
          <a key={d.id} href={`#${doelAnker(d.id)}`} className="doc-nummer">
            {nummer === undefined ? d.tekst : documentTekst.doelen.doel(nummer)}
          </a>
        )
      })}
    </p>
  )
}
