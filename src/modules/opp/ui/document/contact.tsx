import { formatDate, formatDateShort } from '../../../../ui/format.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst as t } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { useLezer } from './lezer.tsx'
import { Kopje, Niets, Rubriek } from './rubriek.tsx'

/** With whom and when we speak (rubric J). */
export function Contact() {
  const { inhoud, label } = useLezer()
  const { personen, momenten } = inhoud.contact
  return (
    <Rubriek deel="contact" titel={onderdeelTekst.contact.titel}>
      {personen.length + momenten.length === 0 && <Niets />}
      {personen.length > 0 && (
        <>
          <Kopje>{t.contact.personen}</Kopje>
          <ul className="doc-lijst">
            {personen.map((p) => (
              <li key={p.id}>
                <strong>{p.naam}</strong>
                <span className="soft"> · {label('contactkant', p.kant)}</span>
                {!isLeeg(p.bereikbaar) && <span className="doc-onder">{p.bereikbaar}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {momenten.length > 0 && (
        <>
          <Kopje>{t.contact.momenten}</Kopje>
          <ul className="doc-lijst">
            {momenten.map((m) => (
              <li key={m.id}>
                <strong>
                  {[m.datum === null ? '' : formatDate(m.datum), m.hoeVaak]
                    .filter((deel) => !isLeeg(deel))
                    .join(' · ')}
                </strong>
                {!isLeeg(m.met) && ` ${t.contact.met(m.met)}`}
                {!isLeeg(m.onderwerp) && <span className="doc-onder">{m.onderwerp}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Rubriek>
  )
}

/** What belongs to this plan (rubric M). */
export function Bijlagen() {
  const { inhoud } = useLezer()
  const { items } = inhoud.bijlagen
  return (
    <Rubriek deel="bijlagen" titel={onderdeelTekst.bijlagen.titel}>
      {items.length === 0 && <Niets>{t.bijlagen.geen}</Niets>}
      <ul className="doc-lijst">
        {items.map((b) => (
          <li key={b.id}>
            <strong>{b.titel}</strong>
            <span className="soft">
              {[b.bron, b.datum === null ? '' : formatDateShort(b.datum)]
                .filter((deel) => !isLeeg(deel))
                .map((deel) => ` · ${deel}`)
                .join('')}
            </span>
          </li>
        ))}
      </ul>
    </Rubriek>
  )
}
