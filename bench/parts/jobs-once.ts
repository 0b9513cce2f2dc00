/** Jobs of two processes on one queue: each message that was asked for is sent once, by whichever process takes it. */
import type pg from 'pg'
import { openConnection } from '../load/connection.ts'
import type { Line } from '../report.ts'
import { benchId, SCHOOL_WIDE } from '../world/world.sql.ts'

const INVITATIONS = 20
const PATIENCE_MS = 60_000

type Sent = { asked: number; sent: number; tries: number }

/**
 * Invites mentors through nginx and counts what came of it: tries of the job, and mails in the mailbox of the demo. Who has
 * an account already is told of the link in a message of its own.
 */
export async function jobsRunOnce(
  superuser: pg.Client,
  at: { port: number; beheerder: string; staffBefore: number },
): Promise<Line[]> {
  const connection = await openConnection(at.port)
  try {
    for (let nth = 0; nth < INVITATIONS; nth++) {
      const got = await connection.send({
        method: 'POST',
        path: '/v1/uitnodigingen',
        token: at.beheerder,
        body: {
          soort: 'medewerker',
          betrekkingId: benchId('medewerker', at.staffBefore + SCHOOL_WIDE + 1 + nth),
          wijze: 'mail',
        },
      })
      if (got.status >= 300) throw new Error(`an invitation: ${got.status} ${got.body}`)
    }
    const { asked, sent, tries } = await untilSent(superuser)
    const { body } = await connection.send({ method: 'GET', path: '/v1/postvak' })
    const { post } = JSON.parse(body) as { post: { id: string }[] } // the answer of the mailbox
    const different = new Set(post.map(({ id }) => id))
    return [
      {
        what: `${asked} messages asked of both processes: sent / tries`,
        value: `${sent} / ${tries}`,
        target: 'each once',
        met: sent === asked && tries === asked,
      },
      {
        what: 'mails that arrived / different messages',
        value: `${post.length} / ${different.size}`,
        target: 'each once',
        met: post.length === asked && different.size === asked,
      },
    ]
  } finally {
    connection.close()
  }
}

async function untilSent(superuser: pg.Client): Promise<Sent> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const { rows } = await superuser.query<{ asked: string; sent: string; tries: string }>(
      `select count(*) as asked, count(*) filter (where status = 'verzonden') as sent, coalesce(sum(pogingen), 0) as tries from koers.bericht`,
    )
    const [row] = rows
    const now = { asked: Number(row?.asked), sent: Number(row?.sent), tries: Number(row?.tries) }
    if (now.asked >= INVITATIONS && now.sent >= now.asked) return now
    if (Date.now() > deadline) return now
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
