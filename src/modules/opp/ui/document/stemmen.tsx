import { BadgeCheck } from 'lucide-react'
import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import { type OverlegInVersie, overlegTekst } from '../../../overleg/overleg.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import type { OnderdeelInhoud } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'

type Stem = OnderdeelInhoud<'zienswijzen'>['school']

/** How it hangs together (rubric D). */
export function Beeld() {
  const { inhoud } = useLezer()
  return (
    <Rubriek deel="beeld" titel={onderdeelTekst.beeld.titel}>
      {isLeeg(inhoud.beeld.tekst) ? <Open /> : <RichText text={inhoud.beeld.tekst} />}
    </Rubriek>
  )
}

/** What was told in the talk about the whole plan (rubric F). */
export function Overleg({ overleggen }: { overleggen: readonly OverlegInVersie[] | undefined }) {
  const { inhoud, label } = useLezer()
  const o = inhoud.overleg
  const t = documentTekst.overleg
  const verteld = [
    { wie: t.leraren, tekst: o.leraren },
    { wie: t.leerling, tekst: o.leerling },
    { wie: t.ouders, tekst: o.ouders },
  ].filter(({ tekst }) => !isLeeg(tekst))
  return (
    <Rubriek deel="overleg" titel={onderdeelTekst.overleg.titel}>
      <Feiten
        feiten={[
          {
            label: t.wanneer,
            waarde: [o.datum === null ? '' : formatDate(o.datum), label('gespreksvorm', o.vorm)]
              .filter((deel) => deel !== '')
              .join(' · '),
          },
          { label: t.aanwezig, waarde: o.aanwezigen },
        ]}
      />
      {overleggen?.every(({ metOuders }) => !metOuders) && <Open wat={t.ontbreekt} />}
      {verteld.map(({ wie, tekst }) => (
        <div key={wie}>
          <Kopje>{wie}</Kopje>
          <RichText text={tekst} />
        </div>
      ))}
      {overleggen !== undefined && overleggen.length > 0 && (
        <>
          <Kopje>{overlegTekst.documentTitel}</Kopje>
          <ul className="doc-items">
            {overleggen.map((overleg) => (
              <Gesprek key={overleg.id} overleg={overleg} />
            ))}
          </ul>
        </>
      )}
    </Rubriek>
  )
}

/** One talk: when, with whom, and what was agreed. */
function Gesprek({ overleg }: { overleg: OverlegInVersie }) {
  const { label } = useLezer()
  const wie = [
    ...overleg.ouders,
    overleg.leerlingErbij ? overlegTekst.deLeerling : '',
    overleg.anderen,
  ].filter((deel) => !isLeeg(deel))
  return (
    <li className="doc-item">
      <p className="doc-item-titel">
        {[formatDate(overleg.datum), label('gespreksvorm', overleg.vorm)]
          .filter((deel) => deel !== '')
          .join(' · ')}
      </p>
      <p className="soft">
        {overlegTekst.met} {wie.join(', ')}
      </p>
      {overleg.afspraken.length > 0 && (
        <>
          <p>{overlegTekst.afgesproken}:</p>
          <ul>
            {overleg.afspraken.map((afspraak) => (
              <li key={afspraak}>{afspraak}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** Each view in its owner's words (rubric K6, K7). */
export function Zienswijzen() {
  const { inhoud, kop } = useLezer()
  const z = inhoud.zienswijzen
  const t = documentTekst.zienswijzen
  const ouders = z.ouders.filter((o) => !isLeeg(o.tekst))
  return (
    <Rubriek deel="zienswijzen" titel={onderdeelTekst.zienswijzen.titel}>
      <div className="doc-stemmen">
        <StemVan wie={t.leerling(kop.leerling.roepnaam)} stem={z.leerling} wettelijk />
        {ouders.map((o) => (
          <StemVan key={o.id} wie={isLeeg(o.naam) ? t.ouder : o.naam} stem={o} />
        ))}
        {ouders.length === 0 && <Open wat={t.ouders} />}
        <StemVan wie={t.school} stem={z.school} wettelijk />
        <StemVan wie={t.leraren} stem={z.leraren} />
        <StemVan wie={t.hulpverleners} stem={z.hulpverleners} />
      </div>
    </Rubriek>
  )
}

/** Own words with whether they were read back. */
function StemVan({ wie, stem, wettelijk = false }: { wie: string; stem: Stem; wettelijk?: boolean }) {
  const t = documentTekst.zienswijzen
  if (isLeeg(stem.tekst)) return wettelijk ? <Open wat={wie} /> : null
  return (
    <figure className="doc-stem">
      <figcaption>{wie}</figcaption>
      <blockquote>
        <RichText text={stem.tekst} />
      </blockquote>
      <p className="doc-stem-onder">
        {stem.goedBegrepen && <BadgeCheck aria-hidden="true" size={16} />}
        {stem.goedBegrepen ? t.nagevraagd : t.nietNagevraagd}
        {stem.datum !== null && ` · ${formatDate(stem.datum)}`}
      </p>
    </figure>
  )
}
