import { useQueryClient } from '@tanstack/react-query'
import { meldingText } from '../modules/toegang/melding.text.ts'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { formatDateTime } from '../ui/format.ts'
import { Link } from '../ui/link.tsx'
import { Alert } from '../ui/status.tsx'
import { meldingenGezien, sessieQuery } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.melding

/** What happened to the own account since the last time, until it was read. */
export function Meldingen({ sessie }: { sessie: Sessie }) {
  const client = useQueryClient()
  if (sessie.meldingen.length === 0) return null
  return (
    <Alert
      kind="let_op"
      title={t.titel}
      actions={
        <>
          <Button
            onPress={async () => {
              await meldingenGezien({})
              await client.invalidateQueries({ queryKey: sessieQuery.queryKey })
            }}
          >
            {t.gezien}
          </Button>
          <Link href="/account" className={buttonClass('quiet')}>
            {t.account}
          </Link>
        </>
      }
    >
      <ul>
        {sessie.meldingen.map(({ id, soort, op }) => (
          <li key={id}>
            {meldingText[soort]} <small>{formatDateTime(op)}</small>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
