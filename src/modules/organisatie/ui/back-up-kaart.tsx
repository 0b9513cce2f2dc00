import { useQuery } from '@tanstack/react-query'
import { dayOf, formatDateTime, formatTime } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useSessie } from '../../../web/sessie.ts'
import type { BackUpAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import { backUpQuery } from './organisatie-api.ts'

const t = organisatieText.backUp

/** When the last backup was made, for who manages the school; how to make or restore one is not for the browser. */
export function BackUpKaart() {
  const mag = useSessie()?.persoon?.rechten.includes('organisatie.beheren') ?? false
  const query = useQuery({ ...backUpQuery, enabled: mag })
  if (!mag) return null
  return (
    <Card title={t.titel} tone="quiet">
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {(stand) => <Stand stand={stand} />}
      </Opgehaald>
    </Card>
  )
}

function Stand({ stand: { staat, laatste, misluktOp } }: { stand: BackUpAntwoord }) {
  const regel = laatste ? t.laatste(wanneer(laatste.op)) : t.geenEen
  return (
    <div className="stack">
      <p>{regel}</p>
      {staat === 'goed' && <p className="soft small">{t.uitleg}</p>}
      {staat === 'uit' && <p className="soft small">{t.uit}</p>}
      {staat === 'geen' && (
        <Alert kind="info" title={t.nogNiet}>
          {t.nogNietTekst}
        </Alert>
      )}
      {staat === 'oud' && (
        <Alert kind="let_op" title={t.oud}>
          {t.vraag}
        </Alert>
      )}
      {staat === 'mislukt' && misluktOp && (
        <Alert kind="fout" title={t.mislukt(wanneer(misluktOp))}>
          {laatste ? t.vraag : t.vraagEerste}
        </Alert>
      )}
    </div>
  )
}

const wanneer = (op: string): string =>
  dayOf(op) === dayOf(Date.now()) ? t.vandaag(formatTime(op)) : formatDateTime(op)
