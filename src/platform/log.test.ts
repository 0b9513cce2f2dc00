import { describe, expect, it } from 'vitest'
import { createLog, type Log } from './log.ts'

function lines(level: 'info' | 'error', work: (log: Log) => void): Record<string, unknown>[] {
  const written: string[] = []
  work(createLog({ level, destination: { write: (line) => void written.push(line) } }))
  return written.map((line) => JSON.parse(line))
}

describe('log', () => {
  it('writes one JSON line per event, without host or process', () => {
    const fields = { event: 'verzoek', requestId: 'a-1', route: '/v1/leerlingen/:id', status: 200, ms: 12 }
    expect(lines('info', (log) => log.info(fields))).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), ...fields },
    ])
  })

  it('keeps to its level', () => {
    expect(lines('error', (log) => log.info({ event: 'x' }))).toEqual([])
  })

  it.each(['Sem kan niet stilzitten', 'ouder@gezin.demo', 'regel\n{"level":"fatal"}', 'x'.repeat(200)])(
    'leaves out what is no id or code: %j',
    (text) => {
      const [line] = lines('info', (log) => log.error({ event: 'fout', code: text }))
      expect(line).toMatchObject({ event: 'fout', code: '[weggelaten]' })
    },
  )

  it('has no field for text', () => {
    // @ts-expect-error the compiler refuses a field that could hold a message
    const [line] = lines('info', (log) => log.error({ event: 'fout', message: 'Sem kan niet stilzitten' }))
    expect(JSON.stringify(line)).not.toContain('Sem')
  })

  it('leaves out objects that got past the compiler', () => {
    // A plain cast stands for JavaScript that calls us.
    const error = new Error('Sem') as unknown as string
    expect(lines('info', (log) => log.error({ event: 'fout', code: error }))[0]?.code).not.toContain('Sem')
  })
})
