import { RichText } from '../../../ui/text.tsx'
import type { Tekenaar } from '../ondertekening.schema.ts'
import { tabTekst as t } from '../tab.text.ts'

/** Answers that are no plain yes, each beside the agreement that it is about. */
export function AntwoordLijst({ antwoorden }: Pick<Tekenaar, 'antwoorden'>) {
  if (antwoorden.length === 0) return null
  return (
    <ul className="ondertekening-antwoorden">
      {antwoorden.map(({ sleutel, titel, antwoord, opmerking }) => (
        <li key={sleutel}>
          <p>
            <strong>{t.antwoord[antwoord]}</strong>
            {' · '}
            {titel === '' ? t.afspraakZonderTitel : titel}
          </p>
          <RichText text={opmerking} empty={null} />
        </li>
      ))}
    </ul>
  )
}
