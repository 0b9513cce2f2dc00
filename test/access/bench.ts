/** The world in which the access tests ask their questions: made once per file. */
import { declarations } from '../../src/declarations.ts'
import type { Declaration } from '../../src/platform/declare.ts'
import { startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { type Aanvraag, type ActorName, type Antwoord, signInAll, type Vraag } from './actors.ts'
import { cases, declarationOf } from './cases.ts'
import { type Doel, type Doelen, prepare } from './prepare.ts'
import { rememberState, type State } from './state.ts'

export type Bench = {
  readonly server: TestServer
  readonly world: World
  readonly doelen: Doelen
  readonly state: State
  readonly vraag: Vraag
  stop(): Promise<void>
}

export async function makeBench(): Promise<Bench> {
  const server = await startTestServer()
  const world = await makeWorld(server)
  const doelen = await prepare(server, world.school, world.elders)
  const vraag = await signInAll(server, world, doelen.eigen.gastToken)
  const state = await rememberState(server.database.superuserUrl)
  return {
    server,
    world,
    doelen,
    state,
    vraag,
    stop: async () => {
      await state.close()
      await server.stop()
    },
  }
}

const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))

/** The declaration of a row. @throws Error when the product has no such declaration */
export function declarationFor(rij: string): Declaration {
  const found = byName.get(declarationOf(rij))
  if (!found) throw new Error(`${rij}: no such declaration`)
  return found
}

/** The request of a row. @throws Error for a declaration without one */
export function requestFor(rij: string, doel: Doel): Aanvraag {
  const make = cases[rij]
  if (!make) throw new Error(`${rij}: a declaration without a request in cases.*.ts`)
  return make(doel)
}

/** Are these requests about different things? A file that is sent is no thing of the school. */
export function differs(rij: string, a: Doel, b: Doel): boolean {
  const about = (doel: Doel) => JSON.stringify({ ...requestFor(rij, doel), upload: '' })
  return about(a) !== about(b)
}

export const ask = (bench: Bench, rij: string, wie: ActorName, doel: Doel): Promise<Antwoord> =>
  bench.vraag(wie, declarationFor(rij), requestFor(rij, doel))
