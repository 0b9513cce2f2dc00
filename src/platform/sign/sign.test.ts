import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prepareSealKey, readCertificates, readSealKey, rotateSealKey, sealFile } from './certificate.ts'
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

describe('the certificate of the seal', () => {
  const seal = (over: { file?: string; passwordFile?: string } = {}) => ({
    ...settings(),
    publicUrl: 'https://koers.school.example',
    seal: { file: undefined, passwordFile: undefined, ...over },
  })
  const eleven = new Date('2037-11-22T10:00:00Z')
  const write = (name: string, content: string | Buffer): string => {
    const file = join(home, name)
    writeFileSync(file, content, { mode: 0o600 })
    return file
  }
  const made = async (): Promise<string> => {
    await prepareSealKey(seal(), now)
    return readFileSync(sealFile(seal()), 'latin1')
  }

  test('is made once, for its owner alone, and stays known after another comes', async () => {
    const before = await made()
    expect(statSync(sealFile(seal())).mode & 0o777).toBe(0o600)
    expect(await made()).toBe(before)
    const [old] = readCertificates(seal())
    expect(old?.subject).toBe('CN=Zegel van Koers op koers.school.example')
    const next = await rotateSealKey(seal(), now)
    expect(readCertificates(seal()).map(({ fingerprint256 }) => fingerprint256)).toEqual([
      old?.fingerprint256,
      next.fingerprint256,
    ])
    await expect(rotateSealKey(seal({ file: sealFile(seal()) }), now)).rejects.toThrow(
      /KOERS_SEAL_FILE noemt/,
    )
  })

  test('may be given, with a password on its key', async () => {
    const pem = await made()
    const locked = createPrivateKey(pem).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'geheim',
    })
    const file = write('eigen.pem', `${locked}${pem.slice(pem.indexOf('-----BEGIN CERT'))}`)
    const given = seal({ file, passwordFile: write('woord', 'geheim\n') })
    expect((await readSealKey(given, now)).certificates).toHaveLength(1)
    await expect(readSealKey(seal({ file, passwordFile: write('fout', 'iets') }), now)).rejects.toThrow(
      /wachtwoord/,
    )
  })

  test.skipIf(spawnSync('openssl', ['version']).error !== undefined)(
    'may be given as PKCS#12 (skipped without openssl)',
    async () => {
      const pem = write('eigen.pem', await made())
      const file = join(home, 'eigen.p12')
      execFileSync('openssl', [
        'pkcs12',
        '-export',
        '-in',
        pem,
        '-inkey',
        pem,
        '-out',
        file,
        '-passout',
        'pass:geheim',
      ])
      chmodSync(file, 0o600)
      const given = seal({ file, passwordFile: write('woord', 'geheim') })
      const { key, certificates } = await readSealKey(given, now)
      expect(certificates.map(({ raw }) => raw)).toEqual(readCertificates(seal()).map(({ raw }) => raw))
      expect(certificates[0]?.checkPrivateKey(key)).toBe(true)
      await expect(readSealKey(seal({ file, passwordFile: write('fout', 'iets') }), now)).rejects.toThrow(
        /niet te openen/,
      )
    },
  )

  test.each<[string, () => Promise<[ReturnType<typeof seal>, Date?]>, RegExp]>([
    ['expired', async () => [seal(), eleven], /verlopen op 2036-11-22/],
    ['not valid yet', async () => [seal(), new Date('2020-01-01')], /geldt pas vanaf 2026-11-21/],
    ['gone', async () => [seal({ file: join(home, 'weg.pem') })], /is er niet/],
    ['something else', async () => [seal({ file: write('x.pem', 'x') })], /niet te openen/],
    [
      'a key without a certificate',
      async () => [seal({ file: write('x.pem', (await made()).split('-----BEGIN CERT')[0] ?? '') })],
      /niet te openen/,
    ],
    [
      'a certificate of another key',
      async () => {
        const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
          type: 'pkcs8',
          format: 'pem',
        })
        const pem = await made()
        return [seal({ file: write('x.pem', `${other}${pem.slice(pem.indexOf('-----BEGIN CERT'))}`) })]
      },
      /hoort geen van de certificaten/,
    ],
    [
      'open to others',
      async () => {
        chmodSync(sealFile(seal()), 0o644)
        return [seal()]
      },
      /chmod 600/,
    ],
  ])('%s is said in words', async (_, given, words) => {
    await made()
    const [broken, at = now] = await given()
    await expect(readSealKey(broken, at)).rejects.toThrow(words)
  })
})
