/** The check as somebody types it: without settings, without a database. */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bewijsVoorbeeld } from '../../test/fixtures/bewijs.ts'
import { testSealer, testSigner } from '../../test/harness/signer.ts'
import { tekenBewijs } from '../modules/ondertekening/bewijs/bewijs.teken.ts'
import { publicKeysFile } from '../platform/sign/key-files.ts'

const { signer, home } = testSigner()
const elders = testSigner()
afterAll(() => {
  for (const dir of [home, elders.home]) rmSync(dir, { recursive: true })
})

type Ended = { code: number | null; out: string; err: string }
const koers = (...args: string[]): Promise<Ended> => {
  // Nothing of the environment: whoever gets a document has no Koers.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'koers.ts'), 'verify', ...args], {
    env: { PATH: process.env.PATH },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
const bewaar = (naam: string, inhoud: string): string => {
  const bestand = join(home, naam)
  writeFileSync(bestand, inhoud)
  return bestand
}
const tekst = tekenBewijs(signer, bewijsVoorbeeld)

test('says that evidence is valid, who decided, and with the keys that it is of this school', async () => {
  const bestand = bewaar('bewijs.json', tekst)
  const zonder = await koers(bestand)
  expect([zonder.code, zonder.err]).toEqual([0, ''])
  expect(zonder.out).toMatch(/^GELDIG[\s\S]*Eva van den Berg \(Moeder\): Stemt in[\s\S]*Geef --key/)
  const met = await koers(bestand, '--key', publicKeysFile({ home }))
  expect(met.code).toBe(0)
  expect(met.out).not.toContain('Geef --key')
  // As the site publishes them.
  await testSealer(home)
  const json = bewaar('sleutels.json', JSON.stringify({ sleutels: signer.publicKeys(), certificaten: [] }))
  expect((await koers(bestand, '--key', json)).code).toBe(0)
  const vreemd = await koers(bestand, '--key', publicKeysFile({ home: elders.home }))
  expect([vreemd.code, vreemd.out.split('\n')[0]]).toEqual([
    1,
    expect.stringContaining('NIET VAN DEZE SCHOOL'),
  ])
})

test('names the field that was changed', async () => {
  const { code, out } = await koers(bewaar('anders.json', tekst.replace('"Moeder"', '"Vader"')))
  expect(code).toBe(1)
  expect(out).toMatch(/^NIET GELDIG[\s\S]*ondertekenaar\.relatie/)
})

test('says what it did not understand', async () => {
  for (const [args, woorden] of [
    [[], 'Noem het bestand'],
    [['/weg.pdf'], 'niet te lezen'],
    [['a', 'b'], '“b” is te veel'],
    [[join(home, 'bewijs.json'), '--key', bewaar('x', 'geen sleutel')], 'staat geen openbare sleutel'],
  ] as const) {
    const { code, err } = await koers(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(woorden)])
  }
})
