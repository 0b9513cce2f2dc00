import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../ids.ts'
import { appendJournal, type Destruction, readJournal } from './journal.ts'

const dir = await mkdtemp(join(tmpdir(), 'koers-journal-'))
afterAll(() => rm(dir, { recursive: true, force: true }))
let file: string
beforeEach(() => {
  file = join(dir, newId())
})

const entry = (): Destruction => ({
  id: newId(),
  tenant: newId(),
  subject: newId(),
  at: '2026-11-17T09:00:00.000Z',
  facts: { grondslag: 'termijn', nummer: 3 },
})

test('no file is an empty list', async () => expect(await readJournal(file)).toEqual([]))

test('keeps the order, and writes what is offered twice once', async () => {
  const [a, b] = [entry(), entry()]
  await appendJournal(file, [a, a])
  await appendJournal(file, [a, b])
  expect(await readJournal(file)).toEqual([a, b])
})

test('two writers at once lose nothing', async () => {
  const entries = Array.from({ length: 12 }, entry)
  await Promise.all(entries.map((one) => appendJournal(file, [one])))
  expect((await readJournal(file)).map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
})

test('half a last line, as a crash leaves it, is no line and goes at the next write', async () => {
  const [a, b] = [entry(), entry()]
  await appendJournal(file, [a])
  await appendFile(file, '{"nr":2,"entr')
  expect(await readJournal(file)).toEqual([a])
  await appendJournal(file, [b])
  expect(await readJournal(file)).toEqual([a, b])
})

test('any line that is changed, moved or taken out is named', async () => {
  const entries = Array.from({ length: 5 }, entry)
  await appendJournal(file, entries)
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.constantFrom('out', 'swap', 'edit'), async (at, how) => {
      const broken = [...lines]
      if (how === 'out') broken.splice(at, 1)
      else if (how === 'swap') broken.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '')
      else broken[at] = (lines[at] ?? '').replace(entries[at]?.subject ?? '', newId())
      await writeFile(file, `${broken.join('\n')}\n`)
      await expect(readJournal(file)).rejects.toThrow(`regel ${at + 1}`)
    }),
    { numRuns: 20 },
  )
})

test('takes codes and ids, and no text', async () => {
  await expect(
    appendJournal(file, [{ ...entry(), facts: { reden: 'Sanne was vaak ziek' } }]),
  ).rejects.toThrow()
})
