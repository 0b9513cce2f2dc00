import { CalendarCheck, MessageCircle, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../../ui/format.ts'
import { Disclosure, Quote } from '../../../../ui/text.tsx'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { doelenboom } from '../../../plandelen/plandelen.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { MijnTekst } from '../../mijn.text.ts'
import type { OppSnapshot } from '../../snapshot.schema.ts'
import { gevuldeMaatregel } from '../document/groepeer.ts'
import './mijn.css'

/** A version told plainly: where to, what the pupil thinks, what helps, who does what, and when it is looked at again. */
export function Verhaal({ inhoud, t }: { inhoud: OppSnapshot; t: MijnTekst }) {
  const { onderdelen: o, labels, kop } = inhoud
  const naam = kop.leerling.roepnaam
  const label = (code: string) => labelVan('uitstroom', code, labels)
  const gesprek = inhoud.hoorgesprek?.uitkomst === 'gehoord' ? inhoud.hoorgesprek.eigenWoorden : ''
  const stem = isLeeg(gesprek) ? o.zienswijzen.leerling.tekst : gesprek
  const doelen = doelenboom(o.doelen.items).takken.map(({ doel }) => doel)
  const nodig = o.behoeften.items.filter((b) => b.vanWie === 'leerling' && !isLeeg(b.tekst))
  const afspraken = o.maatregelen.items.filter((m) => gevuldeMaatregel(m) && !isLeeg(m.wat))
  const { evaluatiedatum, contactpersoon } = o.algemeen
  return (
    <div className="stack">
      {o.uitstroom.verwacht !== null && (
        <Blok titel={t.naartoe(naam)} icon={<Target aria-hidden="true" />}>
          <p className="mijn-groot">{label(o.uitstroom.verwacht)}</p>
        </Blok>
      )}
      {!isLeeg(stem) && (
        <Blok titel={t.stem(naam)} icon={<MessageCircle aria-hidden="true" />}>
          <Quote text={stem} by={naam} />
        </Blok>
      )}
      {nodig.length > 0 && (
        <Disclosure title={t.nodig(naam)} count={nodig.length}>
          <ul className="mijn-lijst">
            {nodig.map((b) => (
              <li key={b.id}>{b.tekst}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {doelen.length > 0 && (
        <Disclosure title={t.doelen} count={doelen.length}>
          <ol className="mijn-doelen">
            {doelen.map((d) => (
              <li key={d.id}>
                {isLeeg(d.tekst) ? d.gewenst : d.tekst}
                {d.streefdatum !== null && <span className="doc-onder">{formatDate(d.streefdatum)}</span>}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {afspraken.length > 0 && (
        <Disclosure title={t.afspraken} count={afspraken.length}>
          <ul className="mijn-lijst">
            {afspraken.map((m) => (
              <li key={m.id}>
                {m.wat}
                <span className="doc-onder">
                  {[m.wie, m.wanneer].filter((deel) => !isLeeg(deel)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {evaluatiedatum !== null && (
        <Blok titel={t.evaluatie} icon={<CalendarCheck aria-hidden="true" />}>
          <p>{formatDate(evaluatiedatum)}</p>
        </Blok>
      )}
      {!isLeeg(contactpersoon.naam) && (
        <Blok titel={t.contact} icon={<MessageCircle aria-hidden="true" />}>
          <p>{contactpersoon.naam}</p>
          <p className="soft">
            {[contactpersoon.functie, contactpersoon.telefoon, contactpersoon.email]
              .filter((deel) => !isLeeg(deel))
              .join(' · ')}
          </p>
        </Blok>
      )}
    </div>
  )
}

function Blok({ titel, icon, children }: { titel: string; icon: ReactNode; children: ReactNode }) {
  return (
    <section className="card mijn-blok">
      <span className="mijn-icoon">{icon}</span>
      <div className="stack-tight">
        <h2>{titel}</h2>
        {children}
      </div>
    </section>
  )
}
