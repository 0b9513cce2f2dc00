import { expect, test } from 'vitest'
import type { Vaststellingen } from '../ondertekening.schema.ts'
import type { RondeStand } from '../ondertekening.ts'
import { vaststelStand } from './stand.ts'

const een: Vaststellingen['vaststellingen'] = [
  {
    id: 'v',
    versie: 1,
    versieHash: '',
    soort: 'vaststelling',
    verzoekId: 'r',
    beginOp: '2026-11-17',
    doorNaam: 'Dirk',
    op: '2026-11-17T10:00:00Z',
    toelichting: '',
    pdf: true,
  },
]
const open: Vaststellingen['open'] = [
  { wachter: 'instemming', wie: 'ondertekenaars', sinds: null, namen: [] },
]

test.each<[string, RondeStand[], Partial<Vaststellingen>, string]>([
  ['nothing was asked', [], {}, 'eerst'],
  ['what was asked is withdrawn', ['ingetrokken'], {}, 'eerst'],
  ['somebody said no', ['niet_ingestemd'], {}, 'geweigerd'],
  ['a no, asked again and withdrawn', ['ingetrokken', 'niet_ingestemd'], {}, 'geweigerd'],
  ['a round that runs', ['loopt', 'niet_ingestemd'], { open }, 'wacht'],
  ['agreed, with something that came up since', ['ingestemd'], { open }, 'wacht'],
  ['agreed and nothing open', ['ingestemd'], { open: [] }, 'klaar'],
  ['established', ['vastgesteld'], { vaststellingen: een }, 'vastgesteld'],
  ['a newer version', ['vastgesteld'], { vaststellingen: een, binnenHandelingsdeel: false }, 'gewijzigd'],
  [
    'a newer version that is asked about',
    ['loopt', 'vastgesteld'],
    { open, vaststellingen: een, binnenHandelingsdeel: true },
    'wacht',
  ],
  [
    'a newer version that was refused',
    ['niet_ingestemd', 'vastgesteld'],
    { vaststellingen: een, binnenHandelingsdeel: true },
    'gewijzigd',
  ],
])('%s', (_wat, standen, meer, verwacht) => {
  const stand = vaststelStand(
    standen.map((stand) => ({ stand })),
    { open, vaststellingen: [], binnenHandelingsdeel: null, ...meer },
  )
  expect(stand.soort).toBe(verwacht)
})
