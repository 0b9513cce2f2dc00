import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { Afwijkingen as Inhoud } from '../../afwijkingen.schema.ts'
import { documentTekst } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { oppVeldtekst } from '../../velden.text.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Niets, Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.afwijkingen
const v = oppVeldtekst.afwijkingen.onderwijstijd.velden

/** Where the plan leaves the normal programme, goals or hours; and help with tests (rubric I). */
export function Afwijkingen() {
  const { inhoud } = useLezer()
  const a = inhoud.afwijkingen
  const geen =
    !a.onderwijsprogramma.vanToepassing &&
    !a.vervangendeDoelen.vanToepassing &&
    !a.onderwijstijd.vanToepassing
  return (
    <Rubriek deel="afwijkingen" titel={onderdeelTekst.afwijkingen.titel}>
      {geen && <Niets>{t.geen}</Niets>}
      {a.onderwijsprogramma.vanToepassing && <Programma programma={a.onderwijsprogramma} />}
      {a.vervangendeDoelen.vanToepassing && <Vervangend doelen={a.vervangendeDoelen} />}
      {a.onderwijstijd.vanToepassing && <Onderwijstijd tijd={a.onderwijstijd} />}
      {a.faciliteiten.length > 0 && (
        <>
          <Kopje>{t.faciliteiten}</Kopje>
          <ul className="doc-lijst">
            {a.faciliteiten.map((f) => (
              <li key={f.id}>
                <strong>{f.faciliteit}</strong>
                <span className="soft"> · {isLeeg(f.vak) ? t.alleVakken : f.vak}</span>
                {!isLeeg(f.toelichting) && <span className="doc-onder">{f.toelichting}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Rubriek>
  )
}

function Programma({ programma }: { programma: Inhoud['onderwijsprogramma'] }) {
  const { label } = useLezer()
  return (
    <>
      <Kopje>{t.programma}</Kopje>
      {programma.items.length === 0 && <Open />}
      <ul className="doc-items">
        {programma.items.map((item) => (
          <li key={item.id} className="doc-item">
            <p className="doc-item-titel">
              {item.vak}
              {item.soort !== null && (
                <span className="soft"> · {label('programma_afwijking', item.soort)}</span>
              )}
            </p>
            <RichText text={item.toelichting} empty={null} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Vervangend({ doelen }: { doelen: Inhoud['vervangendeDoelen'] }) {
  return (
    <>
      <Kopje>{t.vervangend}</Kopje>
      {doelen.items.length === 0 && <Open />}
      <ul className="doc-items">
        {doelen.items.map((item) => (
          <li key={item.id} className="doc-item">
            <Feiten
              feiten={[
                {
                  label: oppVeldtekst.afwijkingen.vervangendeDoelen.velden.items.item.kerndoel.label,
                  waarde: item.kerndoel,
                },
                {
                  label: oppVeldtekst.afwijkingen.vervangendeDoelen.velden.items.item.vervangendDoel.label,
                  waarde: item.vervangendDoel,
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Onderwijstijd({ tijd }: { tijd: Inhoud['onderwijstijd'] }) {
  const { label } = useLezer()
  const dag = (datum: string | null) => (datum === null ? '' : formatDate(datum))
  return (
    <>
      <Kopje>{t.tijd}</Kopje>
      <Feiten
        feiten={[
          { label: v.reden.label, waarde: label('onderwijstijd_reden', tijd.reden) },
          {
            label: v.urenOpSchool.label,
            waarde: tijd.urenOpSchool === null ? '' : t.uren(tijd.urenOpSchool),
          },
          { label: v.urenElders.label, waarde: tijd.urenElders === null ? '' : t.uren(tijd.urenElders) },
          { label: v.van.label, waarde: dag(tijd.van) },
          { label: v.tot.label, waarde: dag(tijd.tot) },
          { label: v.aanbod.label, waarde: tijd.aanbod },
          { label: v.toetsing.label, waarde: tijd.toetsing },
          { label: v.begeleiding.label, waarde: tijd.begeleiding },
          { label: v.opbouwplan.label, waarde: tijd.opbouwplan },
          { label: v.oudersAkkoord.label, waarde: label('akkoord', tijd.oudersAkkoord) },
          { label: v.isdStatus.label, waarde: label('isd_status', tijd.isdStatus) },
        ]}
      />
      {(tijd.reden === null || isLeeg(tijd.aanbod) || tijd.van === null || tijd.tot === null) && <Open />}
    </>
  )
}
