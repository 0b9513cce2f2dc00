import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isSignedBy, keyIdOf } from './ed25519.ts'
import { prepareSignKey, publicKeysFile, readPublicKeys, rotateSignKey, signKeyFile } from './key-files.ts'
import { createSigner } from './signer.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'koers-sign-'))
})
afterEach(() => rmSync(home, { recursive: true }))
const settings = (over: { signKeyFile?: string; demo?: boolean } = {}) => ({
  home,
  signKeyFile: undefined,
  demo: false,
  ...over,
})
const now = new Date('2026-11-22T10:00:00Z')
const bytes = Buffer.from('wat er staat')

describe('the key of an installation', () => {
  test('is made once, for its owner alone, and signs', () => {
    prepareSignKey(settings(), now)
    const file = signKeyFile(settings())
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file, 'utf8')
    prepareSignKey(settings(), now)
    expect(readFileSync(file, 'utf8')).toBe(before)

    const { sleutelId, publiekeSleutel, handtekening } = createSigner(settings()).sign(bytes)
    expect(readPublicKeys(settings())).toEqual([{ sleutelId, publiekeSleutel, sinds: now.toISOString() }])
    expect(keyIdOf(publiekeSleutel)).toBe(sleutelId)
    expect(isSignedBy(publiekeSleutel, bytes, handtekening)).toBe(true)
    expect(isSignedBy(publiekeSleutel, Buffer.from('iets anders'), handtekening)).toBe(false)
  })

  test('is replaced while the public half of the old one stays', () => {
    prepareSignKey(settings(), now)
    const signer = createSigner(settings())
    const old = signer.sign(bytes)
    const later = new Date('2027-11-22T10:00:00Z')
    const made = rotateSignKey(settings(), later)
    expect(signer.sign(bytes).sleutelId).toBe(made.sleutelId)
    expect(signer.publicKeys().map(({ sleutelId }) => sleutelId)).toEqual([old.sleutelId, made.sleutelId])
    expect(statSync(signKeyFile(settings())).mode & 0o777).toBe(0o600)
    expect(isSignedBy(old.publiekeSleutel, bytes, old.handtekening)).toBe(true)
  })

  test('put in another place by hand is used there, and the public half is on the list of the home', () => {
    const elders = mkdtempSync(join(tmpdir(), 'koers-sign-'))
    prepareSignKey({ ...settings(), home: elders }, now)
    const given = settings({ signKeyFile: signKeyFile({ ...settings(), home: elders }) })
    prepareSignKey(given, now)
    expect(existsSync(signKeyFile(settings()))).toBe(false)
    expect(
      createSigner(given)
        .publicKeys()
        .map(({ sleutelId }) => sleutelId),
    ).toEqual([createSigner(given).sign(bytes).sleutelId])
    rmSync(elders, { recursive: true })
  })

  test.each<[string, () => object | undefined, RegExp]>([
    [
      'gone',
      () => rmSync(signKeyFile(settings())) as undefined,
      /ontbreekt, terwijl er eerder mee is ondertekend/,
    ],
    ['given and not there', () => ({ signKeyFile: join(home, 'weg.pem') }), /KOERS_SIGN_KEY_FILE noemt/],
    ['open to others', () => chmodSync(signKeyFile(settings()), 0o640) as undefined, /chmod 600/],
    [
      'something else',
      () => writeFileSync(signKeyFile(settings()), 'x') as undefined,
      /staat geen ondertekensleutel/,
    ],
    [
      'a damaged list',
      () => writeFileSync(publicKeysFile(settings()), 'x y\n') as undefined,
      /op elke regel een openbare sleutel/,
    ],
  ])('%s is said in words', (_, break_, words) => {
    prepareSignKey(settings(), now)
    const over = break_() ?? {}
    expect(() => prepareSignKey({ ...settings(), ...over }, now)).toThrow(words)
  })
})

test('a text of a key or signature that has another text too is refused', () => {
  prepareSignKey(settings(), now)
  const { publiekeSleutel, handtekening } = createSigner(settings()).sign(bytes)
  // The last character holds bits that decode to nothing.
  const other = (text: string) => {
    const twin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((letter) => text.slice(0, -1) + letter)
      .find((one) => one !== text && Buffer.from(one, 'base64url').equals(Buffer.from(text, 'base64url')))
    return twin ?? ''
  }
  expect(isSignedBy(publiekeSleutel, bytes, other(handtekening))).toBe(false)
  expect(isSignedBy(other(publiekeSleutel), bytes, handtekening)).toBe(false)
})
