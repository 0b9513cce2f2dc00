/** Real plans, made through the API of a running product: content that can be opened, sealed as the product seals it. */
import { oppSBO } from '../../test/fixtures/opp-inhoud.ts'
import type { Connection } from '../load/connection.ts'
import { benchId, type WorldSize } from './world.sql.ts'

/** A plan that is read and saved: its revision per section moves with every save. */
export type RealPlan = { readonly id: string; readonly revisie: Map<string, number> }

/** Plans for the first pupils of a school who have none. The last one stays a concept, the others are published. */
export async function makePlans(
  to: Connection,
  token: string,
  at: { size: WorldSize; school: number; count: number },
): Promise<RealPlan[]> {
  const { size, school, count } = at
  const made: RealPlan[] = []
  for (let i = 1; i <= count; i++) {
    const pupil = benchId('leerling', (school - 1) * size.pupils + size.plans + i)
    const { id } = await ask<{ id: string }>(
      to,
      token,
      'POST',
      `/leerlingen/${pupil}/ontwikkelingsperspectieven`,
      {},
    )
    const plan: RealPlan = { id, revisie: new Map() }
    const { onderdelen } = await ask<{ onderdelen: Record<string, { revisie: number }> }>(
      to,
      token,
      'GET',
      `/ontwikkelingsperspectieven/${id}`,
    )
    for (const [onderdeel, inhoud] of Object.entries(oppSBO)) {
      const basis = { revisie: onderdelen[onderdeel]?.revisie ?? 0, inhoud }
      const { revisie } = await ask<{ revisie: number }>(
        to,
        token,
        'PUT',
        `/ontwikkelingsperspectieven/${id}/onderdelen/${onderdeel}`,
        basis,
      )
      plan.revisie.set(onderdeel, revisie)
    }
    if (i < count) await ask(to, token, 'POST', `/ontwikkelingsperspectieven/${id}/versies`, {})
    made.push(plan)
  }
  return made
}

async function ask<T>(
  to: Connection,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await to.send({ method, path: `/v1${path}`, token, body })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`)
  // The product's own answer; the caller names the part that it reads.
  return JSON.parse(answer.body) as T
}
