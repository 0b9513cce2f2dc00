import { expect, test } from 'vitest'
import type { MijnVraag } from './ondertekening.schema.ts'
import { watVolgt } from './volgt.ts'

type Vraag = Parameters<typeof watVolgt>[0][number]
const vraag = (deel: Partial<Vraag>): Vraag => ({
  oppId: 'plan',
  ronde: 1,
  rondeStand: 'loopt',
  stand: 'ingestemd',
  uitkomst: 'ja',
  vastgesteldOp: null,
  ...deel,
})
const nee = { rondeStand: 'niet_ingestemd', stand: 'niet_ingestemd', uitkomst: 'nee' } as const
const ingetrokken = {
  ronde: 2,
  rondeStand: 'ingetrokken',
  stand: 'ingetrokken_verzoek',
  uitkomst: null,
} as const

test.each<[string, Partial<MijnVraag>[], string[]]>([
  ['nothing while it is asked', [{ stand: 'bekeken', uitkomst: null }], []],
  ['waiting for the others', [{}], ['wacht']],
  ['waiting for the others, of who only read it', [{ stand: 'gezien', uitkomst: 'gezien' }], ['wacht']],
  ['all agreed, not established', [{ rondeStand: 'ingestemd' }], ['vaststellen']],
  ['established', [{ rondeStand: 'vastgesteld', vastgesteldOp: '2026-11-20T09:00:00.000Z' }], []],
  ['a talk for who refused', [nee], ['gesprek']],
  ['somebody else refused', [{ ...nee, stand: 'vervallen', uitkomst: null }], ['niet-ingestemd']],
  ['after a refusal a new round', [nee, { ronde: 2, stand: 'uitgenodigd', uitkomst: null }], []],
  ['after a refusal a round that was withdrawn', [nee, ingetrokken], ['gesprek']],
  ['a first round that was withdrawn', [{ ...ingetrokken, ronde: 1 }], []],
  ['of a plan that ended', [{ ...nee, oppId: 'ander' }], []],
])('%s', (_, vragen, volgt) => {
  expect(watVolgt(vragen.map(vraag), ['plan']).map((v) => v.volgt)).toEqual(volgt)
})
