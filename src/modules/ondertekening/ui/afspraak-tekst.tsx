import { Feiten } from '../../opp/ui/document/rubriek.tsx'
import type { AfspraakInhoud } from './stap/afspraak-inhoud.ts'
import './afspraak-tekst.css'

/** All words of one agreement under its heading, the same wherever somebody answers to it: what one signs is what one reads. */
export function AfspraakTekst({ inhoud }: { inhoud: AfspraakInhoud }) {
  return (
    <>
      <Feiten feiten={inhoud.feiten} />
      {inhoud.onder.map(({ titel, regels, feiten }, plek) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen version, the order is what it is
        <div key={plek} className="afspraak-onder">
          <p className="soft small">{titel}</p>
          <ul className="doc-lijst">
            {regels.map((regel, regelPlek) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={regelPlek}>{regel}</li>
            ))}
          </ul>
          <Feiten feiten={feiten} />
        </div>
      ))}
    </>
  )
}
