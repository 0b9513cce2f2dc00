import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { OnderdeelInhoud } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { oppVeldtekst } from '../../velden.text.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'

type Persoon = OnderdeelInhoud<'algemeen'>['contactpersoon']
const v = oppVeldtekst.algemeen
const dag = (datum: string | null) => (datum === null ? '' : formatDate(datum))

/** Who belongs to the plan and when we look how it goes (rubrics A and B). */
export function Algemeen() {
  const { inhoud, regels } = useLezer()
  const a = inhoud.algemeen
  const begin = a.inschrijfdatum !== null || (!regels.elkeLeerlingOpp && a.besluitdatum !== null)
  return (
    <Rubriek deel="algemeen" titel={onderdeelTekst.algemeen.titel}>
      <Feiten
        breed
        feiten={[
          ...wie(v.contactpersoon.label, a.contactpersoon),
          ...wie(v.mentor.label, a.mentor),
          ...wie(v.begeleider.label, a.begeleider),
          ...wie(v.commissie.label, a.commissie),
          { label: v.groep.label, waarde: a.groep },
          { label: v.leerroute.label, waarde: a.leerroute },
          { label: v.instroomdatum.label, waarde: dag(a.instroomdatum) },
          { label: v.inschrijfdatum.label, waarde: dag(a.inschrijfdatum) },
          { label: v.besluitdatum.label, waarde: dag(a.besluitdatum) },
          { label: v.startdatum.label, waarde: dag(a.startdatum) },
          {
            label: v.monitormomenten.label,
            waarde: a.monitormomenten
              .map((m) => dag(m.datum))
              .filter((d) => d !== '')
              .join(' · '),
          },
          { label: v.evaluatiedatum.label, waarde: dag(a.evaluatiedatum) },
        ]}
      />
      {a.startdatum === null && <Open wat={v.startdatum.label} />}
      {!begin && <Open wat={v.inschrijfdatum.label} />}
      {a.evaluatiedatum === null && <Open wat={v.evaluatiedatum.label} />}
      {regels.commissieAdvies && <Advies advies={a.commissieAdvies} />}
    </Rubriek>
  )
}

const wie = (label: string, persoon: Persoon) =>
  isLeeg(persoon.naam) ? [] : [{ label, waarde: <Wie persoon={persoon} /> }]

function Wie({ persoon }: { persoon: Persoon }) {
  const rest = [persoon.functie, persoon.email, persoon.telefoon].filter((deel) => !isLeeg(deel))
  return (
    <>
      {persoon.naam}
      {rest.map((deel) => (
        <span key={deel} className="doc-onder">
          {deel}
        </span>
      ))}
    </>
  )
}

/** Speciaal onderwijs: the plan may only be established after this advice (WEC art. 41a). */
function Advies({ advies }: { advies: OnderdeelInhoud<'algemeen'>['commissieAdvies'] }) {
  if (isLeeg(advies.tekst) || advies.datum === null) return <Open wat={v.commissieAdvies.label} />
  return (
    <>
      <Kopje>{v.commissieAdvies.label}</Kopje>
      <p className="soft small">{dag(advies.datum)}</p>
      <RichText text={advies.tekst} />
    </>
  )
}
