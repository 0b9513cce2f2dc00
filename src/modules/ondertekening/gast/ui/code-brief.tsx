import { Printer } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import type { Tekenaar } from '../../ondertekening.schema.ts'
import { wegTekst } from '../weg.text.ts'
import { laatsteDag } from './laatste-dag.ts'
import './code-brief.css'

const t = wegTekst.brief

/**
 * The letter with the code, once: on paper the letter alone. Without an address, so that a secret one is never on it, without the
 * link, which comes by mail, and without a word of the child or of others who are asked.
 */
export function CodeBrief(props: { tekenaar: Tekenaar; code: string; onKlaar: () => void }) {
  const { tekenaar, code, onKlaar } = props
  const persoon = useSessie()?.persoon
  const school = persoon?.organisatie ?? ''
  const geldigTot = tekenaar.gast?.geldigTot ?? null
  return (
    <Dialog
      open
      wide
      // The code can't be shown again, so a slip beside the window must not lose it.
      mustAnswer
      onClose={onKlaar}
      title={t.titel}
      actions={
        <>
          <Button onPress={onKlaar}>{t.sluit}</Button>
          <Button variant="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    >
      <div className="no-print">
        <Alert kind="let_op" title={t.eenmalig}>
          <p>{t.eenmaligTekst}</p>
        </Alert>
      </div>
      <article className="code-brief print-alone" aria-labelledby="code-brief-onderwerp">
        <p className="code-brief-school">{school}</p>
        <p>{formatDate(dayOf(Date.now()))}</p>
        <h3 id="code-brief-onderwerp">{t.onderwerp}</h3>
        <p>{t.aanhef(tekenaar.naam)}</p>
        <p>{t.intro(school)}</p>
        <p className="code-brief-code">
          <span className="visually-hidden">{t.code} </span>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        <ol>
          {t.stappen.map((stap) => (
            <li key={stap}>{stap}</li>
          ))}
        </ol>
        {geldigTot !== null && <p>{t.geldig(laatsteDag(geldigTot))}</p>}
        <p>{t.hulp}</p>
        <p>{t.groet}</p>
        <p>
          {persoon?.naam}
          <br />
          {school}
        </p>
      </article>
    </Dialog>
  )
}
