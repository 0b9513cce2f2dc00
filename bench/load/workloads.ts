/** What is asked in the bench: five acts that a school does all day, as one client does them again and again. */

import { oppSBO } from '../../test/fixtures/opp-inhoud.ts'
import type { RealPlan } from '../world/plans.ts'
import type { Client } from './drive.ts'

export const WORKLOADS = ['read', 'save', 'list', 'vandaag', 'search'] as const
export type Workload = (typeof WORKLOADS)[number]

/** A school as its clients see it: who asks, and about what. */
export type Target = {
  /** One session per client. */
  readonly tokens: readonly string[]
  /** One plan per client: two who save the same section would conflict, as they should. */
  readonly plans: readonly RealPlan[]
  readonly pages: number
}

const WORDS = ['fen', 'daan', 'bakker', 'vis', 'meijer', 'l12']

/** Client `nth` of a workload. What it saves is different every time, or nothing would be written. */
export function client(workload: Workload, target: Target, nth: number): Client {
  const token = target.tokens[nth]
  const plan = target.plans[nth]
  if (token === undefined || plan === undefined) throw new Error('more clients than sessions or plans')
  let turn = nth
  switch (workload) {
    case 'read':
      return { next: () => ({ method: 'GET', path: `/v1/ontwikkelingsperspectieven/${plan.id}`, token }) }
    case 'save':
      return savingClient(plan, token)
    case 'list':
      return {
        next: () => {
          turn = (turn + 1) % target.pages
          return { method: 'POST', path: '/v1/leerlingen/_lijst', token, body: { pagina: turn + 1 } }
        },
      }
    case 'vandaag':
      return { next: () => ({ method: 'GET', path: '/v1/werklijst', token }) }
    case 'search':
      return {
        next: () => {
          turn = (turn + 1) % WORDS.length
          return { method: 'POST', path: '/v1/leerlingen/_zoeken', token, body: { zoek: WORDS[turn] } }
        },
      }
  }
}

let saves = 0

function savingClient(plan: RealPlan, token: string): Client {
  return {
    next: () => {
      saves++
      const inhoud = { ...oppSBO.doelen, einddoel: `${oppSBO.doelen.einddoel} (${saves})` }
      const body = { revisie: plan.revisie.get('doelen') ?? 0, inhoud }
      return {
        method: 'PUT',
        path: `/v1/ontwikkelingsperspectieven/${plan.id}/onderdelen/doelen`,
        token,
        body,
      }
    },
    learn: (got) => {
      const { revisie } = JSON.parse(got.body) as { revisie: number } // the answer of a save
      plan.revisie.set('doelen', revisie)
    },
  }
}
