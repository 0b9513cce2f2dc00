import { Alert } from '../../../ui/status.tsx'
import { Section } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import type { Telling } from '../import.schema.ts'
import { importText } from '../import.text.ts'
import { schermText as t } from '../scherm.text.ts'

/** What was odd in the file, and what was left out of it on purpose. */
export function Bestandsnotities({ telling }: { telling: Telling }) {
  const { waarschuwingen, genegeerd } = telling
  return (
    <>
      {waarschuwingen.length > 0 && (
        <Section id="waarschuwingen" title={t.waarschuwingen.titel}>
          {waarschuwingen.map((w) => (
            <Waarschuwing key={w.code} waarschuwing={w} />
          ))}
        </Section>
      )}
      {genegeerd.length > 0 && (
        <Section id="genegeerd" title={t.genegeerd.titel}>
          <Alert kind="info" title={t.genegeerd.tekst}>
            <p>{genegeerd.map((g) => `${g.veld} (${g.aantal})`).join(' · ')}</p>
          </Alert>
        </Section>
      )}
    </>
  )
}

function Waarschuwing({ waarschuwing: w }: { waarschuwing: Telling['waarschuwingen'][number] }) {
  const tekst = importText.edexml[w.code]
  return (
    <Disclosure title={tekst?.wat ?? w.code} count={w.aantal}>
      <p>{tekst?.doen}</p>
      <ul className="small">
        {w.plaatsen.map((p) => (
          <li key={`${p.pad}:${p.regel}`}>
            {t.waarschuwingen.plaats(p.pad, p.regel)} {p.waarde}
          </li>
        ))}
        {w.aantal > w.plaatsen.length && <li>{t.waarschuwingen.meer(w.aantal - w.plaatsen.length)}</li>}
      </ul>
    </Disclosure>
  )
}
