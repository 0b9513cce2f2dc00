/**
 * A secret address is never shown to the other parent (domain §2.4, threat A6): everything a parent or pupil can get, read as
 * they would read it, holds nothing by which the other parent can be reached.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declarations } from '../../src/declarations.ts'
import { pdfText } from '../pdf/read.ts'
import { ask, type Bench, makeBench } from './bench.ts'
import { cases, declarationOf } from './cases.ts'
import { CANARY } from './prepare.ts'

let bench: Bench
beforeAll(async () => {
  bench = await makeBench()
})
afterAll(() => bench?.stop())

const gets = new Set(declarations.filter(({ method }) => method === 'GET').map(({ name }) => name))
const rijen = Object.keys(cases).filter((rij) => gets.has(declarationOf(rij)))

async function gelezen(rij: string, wie: Parameters<typeof ask>[2]): Promise<string | null> {
  const { status, bytes } = await ask(bench, rij, wie, bench.doelen.eigen)
  if (status >= 400) return null
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
    ? (await pdfText(bytes)).join(' ')
    : bytes.toString('utf8')
}
const gevonden = (tekst: string, van: readonly string[]) =>
  van.filter((iets) => tekst.replace(/\s+/g, ' ').includes(iets))

test.each(['ouder', 'leerling'] as const)(
  'nothing a %s gets says where the other parent lives',
  async (wie) => {
    let antwoorden = 0
    for (const rij of rijen) {
      const tekst = await gelezen(rij, wie)
      if (tekst === null) continue
      antwoorden += 1
      const vanAnder = wie === 'ouder' ? CANARY.tweede : [...CANARY.tweede, ...CANARY.ouder.slice(0, 4)]
      expect(gevonden(tekst, vanAnder), rij).toEqual([])
    }
    expect(antwoorden).toBeGreaterThan(15)
  },
)

test('while the school does read it, so that this can fail', async () => {
  const tekst = await gelezen('leerling.betrokkenen-lezen', 'zorgcoordinator')
  expect(gevonden(tekst ?? '', CANARY.tweede)).toEqual([...CANARY.tweede])
})
