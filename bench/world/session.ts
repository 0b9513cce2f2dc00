/** A session for somebody of the bench world: what signing in leaves in the database, without the sign-in. */
import type pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import { newToken, tokenHash } from '../../src/platform/tokens.ts'
import { benchId, groupsOf, SCHOOL_WIDE, type WorldSize } from './world.sql.ts'

/** @returns the token; `member` counts the staff of the school from 1 (the zorgcoordinator) */
export async function makeSession(
  client: pg.Client,
  size: WorldSize,
  school: number,
  member = 1,
): Promise<string> {
  const token = newToken()
  const n = (school - 1) * (groupsOf(size.pupils) + SCHOOL_WIDE) + member
  await client.query(
    `insert into toegang.sessie (token_hash, id, account_id, organisatie_id, soort, betrekking_id, aal, begonnen_op, gezien_op, bevestigd_op, inactief_na, eindigt_op)
     values ($1, $2, $3, $4, 'medewerker', $5, 2, now(), now(), now(), 86400, now() + interval '1 day')`,
    [
      tokenHash(token),
      newId(),
      benchId('account', n),
      benchId('organisatie', school),
      benchId('medewerker', n),
    ],
  )
  return token
}
