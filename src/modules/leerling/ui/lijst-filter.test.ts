import { describe, expect, test } from 'vitest'
import { chips, GEEN_FILTER, leesFilter, naarSearch, naarVraag } from './lijst-filter.ts'

describe('the filter on enrolment', () => {
  test('asks for the pupils of now until somebody chooses otherwise', () => {
    expect(naarVraag(GEEN_FILTER, '').status).toBe('huidig')
    expect(naarSearch(GEEN_FILTER)).toEqual({})
    expect(chips(GEEN_FILTER, undefined)).toEqual([])
  })

  test('shows everybody, also who left, when that is asked, and says so in a chip', () => {
    const filter = leesFilter({ status: 'alle' })
    expect(naarVraag(filter, '')).not.toHaveProperty('status')
    expect(naarSearch(filter)).toEqual({ status: 'alle' })
    expect(chips(filter, undefined).map(({ label }) => label)).toEqual(['Ook uitgeschreven leerlingen'])
  })

  test('takes an unknown word in the address for no choice', () => {
    expect(leesFilter({ status: 'onzin' }).status).toBe('')
  })
})
