import { expect, test } from 'vitest'
import { hoorgesprekBO } from '../../../test/fixtures/opp-inhoud.ts'
import { leegNietGehoord, leegPunt } from './hoorrecht.schema.ts'
import { kort, terugvertelpunten } from './terugvertelkaart.ts'

test.each([
  ['Daar is het rustiger.', 'Daar is het rustiger.'],
  ['Een. Twee! Drie? Vier.', 'Een. Twee!'],
  ['  Een\nregel\n\nverder. ', 'Een regel verder.'],
  ['Zonder punt', 'Zonder punt'],
  ['', ''],
])('%j is told as %j', (tekst, verwacht) => {
  expect(kort(tekst)).toBe(verwacht)
})

test('only what was answered is told back', () => {
  expect(terugvertelpunten(null)).toEqual([])
  expect(terugvertelpunten(leegNietGehoord())).toEqual([])
  if (hoorgesprekBO.uitkomst !== 'gehoord') throw new Error('a pupil who was heard')
  const [eerste] = hoorgesprekBO.punten
  const leeg = leegPunt('00000000-0000-7000-8000-000000000001')
  const punten = [...hoorgesprekBO.punten, leeg, { ...leeg, inbreng: 'Nog geen antwoord.' }]
  const verteld = terugvertelpunten({ ...hoorgesprekBO, punten })
  expect(verteld).toHaveLength(hoorgesprekBO.punten.length)
  expect(verteld[0]?.jijZei).toBe(eerste?.inbreng)
})
