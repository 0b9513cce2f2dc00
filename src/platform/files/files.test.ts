/** The file store against what is sent to it: each attack of the bad-input list by its number (security §4, BI). */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCX_ENTRIES, docx, entry, jpg, odt, pdf, png, xlsx, zip } from '../../../test/fixtures/bestanden.ts'
import { newId } from '../ids.ts'
import { readSettings } from '../settings.ts'
import {
  decryptFrames,
  encryptFrames,
  type FileSecret,
  FRAME_BYTES,
  HEADER_BYTES,
  newFileSecret,
  packSecret,
  TAG_BYTES,
  unpackSecret,
} from './frames.ts'
import { takeIn } from './intake.ts'
import { cleanName, contentDisposition } from './names.ts'
import { readClamdUrl } from './scan.ts'
import { createDiskStore, type FileStore } from './store.ts'

let root: string
let files: FileStore
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'koers-files-'))
  files = createDiskStore(root)
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function* inPieces(bytes: Uint8Array, size = 10_007): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}
const collect = async (source: AsyncIterable<Uint8Array>) => Buffer.concat(await all(source))
const settings = readSettings({ DEMO: '1' }, { root: tmpdir() })
const at = new Date('2026-11-17T09:00:00Z')
const onDisk = async () => (await readdir(root, { recursive: true })).filter((name) => name.length > 3).sort()

async function take(naam: string, bytes: Uint8Array, over: Partial<typeof settings.files> = {}) {
  const id = newId()
  const services = { files, settings: { ...settings, files: { ...settings.files, ...over } } }
  return takeIn(services, { naam, stroom: inPieces(bytes) }, { id, at })
}
/** The code of the refusal; what was taken goes again. */
async function answer(
  naam: string,
  bytes: Uint8Array,
  over: Partial<typeof settings.files> = {},
): Promise<string> {
  try {
    await (await take(naam, bytes, over))[Symbol.asyncDispose]()
    return 'taken'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
/** What comes out again of what was kept. */
async function keptOf(naam: string, bytes: Uint8Array): Promise<Buffer> {
  const taken = await take(naam, bytes)
  await taken.keep()
  const sealed = await files.get(taken.id)
  if (!sealed) throw new Error('not kept')
  return collect(decryptFrames(sealed, unpackSecret(JSON.parse(JSON.stringify(packSecret(taken.secret))))))
}

describe('frames', () => {
  const sealOf = async (plain: Uint8Array, secret: FileSecret) =>
    collect(encryptFrames(inPieces(plain), secret))
  const openOf = (sealed: Uint8Array, secret: FileSecret) =>
    collect(decryptFrames(inPieces(sealed, 4_099), secret))

  test('any bytes come back, and any flipped byte is refused', async () => {
    const edges = [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 2 * FRAME_BYTES]
    const length = fc.oneof(fc.constantFrom(...edges), fc.nat(3 * FRAME_BYTES))
    await fc.assert(
      fc.asyncProperty(length, fc.nat(), fc.integer({ min: 1, max: 255 }), async (size, where, flip) => {
        const plain = randomBytes(size)
        const secret = newFileSecret(newId())
        const sealed = await sealOf(plain, secret)
        expect((await openOf(sealed, secret)).equals(plain)).toBe(true)
        const spot = where % sealed.length
        sealed[spot] = (sealed[spot] ?? 0) ^ flip
        await expect(openOf(sealed, secret)).rejects.toThrow()
      }),
      { numRuns: 60 },
    )
  })

  test('cut at the edge of a frame, swapped, doubled, of another file or behind another header: refused', async () => {
    const plain = randomBytes(3 * FRAME_BYTES)
    const secret = newFileSecret(newId())
    const sealed = await sealOf(plain, secret)
    const step = FRAME_BYTES + TAG_BYTES
    const frame = (n: number) => sealed.subarray(HEADER_BYTES + n * step, HEADER_BYTES + (n + 1) * step)
    const header = sealed.subarray(0, HEADER_BYTES)
    const other = newFileSecret(newId())
    const same = { ...secret, header: other.header }
    const tries: [string, Buffer, FileSecret][] = [
      ['cut after two', Buffer.concat([header, frame(0), frame(1)]), secret],
      ['only the header', header, secret],
      ['swapped', Buffer.concat([header, frame(1), frame(0), frame(2)]), secret],
      ['doubled', Buffer.concat([header, frame(0), frame(0), frame(1), frame(2)]), secret],
      ['more behind', Buffer.concat([sealed, frame(2)]), secret],
      ['another key', sealed, { ...secret, key: other.key }],
      ['another header', Buffer.concat([other.header, sealed.subarray(HEADER_BYTES)]), same],
    ]
    for (const [name, bytes, key] of tries) await expect(openOf(bytes, key), name).rejects.toThrow()
    expect((await openOf(sealed, secret)).equals(plain)).toBe(true)
  })

  test('no byte of a frame leaves before its tag fits', async () => {
    const secret = newFileSecret(newId())
    const sealed = await sealOf(randomBytes(3 * FRAME_BYTES), secret)
    sealed[HEADER_BYTES + FRAME_BYTES + TAG_BYTES + 5] = 0
    let out = 0
    const read = async () => {
      for await (const piece of decryptFrames(inPieces(sealed), secret)) out += piece.length
    }
    await expect(read()).rejects.toThrow()
    expect(out).toBe(FRAME_BYTES)
  })

  test('nothing of what was sent is readable on the disk', async () => {
    const taken = await take('gesprek.txt', Buffer.from('Kanarie zingt in het dossier. '.repeat(9_000)))
    await taken.keep()
    const path = join(root, taken.id.slice(-2), taken.id)
    expect((await readFile(path)).includes('Kanarie')).toBe(false)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })
})

describe('kinds', () => {
  test.each([
    ['verslag.pdf', pdf()],
    ['foto.PNG', png()],
    ['foto.jpeg', jpg()],
    ['brief.docx', docx()],
    ['lijst.xlsx', xlsx()],
    ['brief.odt', odt()],
    ['notitie.txt', Buffer.from('Crème brûlée, één keer.\r\n')],
  ])('%s is taken', async (naam, bytes) => {
    expect(await answer(naam, bytes)).toBe('taken')
  })

  test('a document comes out as it went in', async () => {
    const bytes = docx()
    expect((await keptOf('brief.docx', bytes)).equals(bytes)).toBe(true)
  })

  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  test.each([
    ['html by its name', 'pagina.html', html, 'bestand.soort'],
    ['xhtml by its name', 'pagina.xhtml', html, 'bestand.soort'],
    ['svg by its name', 'plaatje.svg', svg, 'bestand.soort'],
    ['a program by its name', 'programma.exe', Buffer.from('MZ'), 'bestand.soort'],
    ['a Word file with macros by its name', 'brief.docm', docx(), 'bestand.soort'],
    ['without an extension', 'bestand', pdf(), 'bestand.soort'],
    ['html named pdf', 'pagina.pdf', html, 'bestand.inhoud-anders'],
    ['html named txt', 'pagina.txt', html, 'bestand.inhoud-anders'],
    ['svg named png', 'plaatje.png', svg, 'bestand.inhoud-anders'],
    ['a program named pdf', 'programma.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`), 'bestand.inhoud-anders'],
    ['a program named txt', 'programma.txt', Buffer.from('#!/bin/sh\nrm -r'), 'bestand.inhoud-anders'],
    ['a pdf behind html', 'poly.pdf', Buffer.concat([html, pdf()]), 'bestand.inhoud-anders'],
    [
      'html in the head of a pdf',
      'poly.pdf',
      pdf('<html><script>alert(1)</script>'),
      'bestand.inhoud-anders',
    ],
    ['a pdf that is a zip from behind', 'poly.pdf', Buffer.concat([pdf(), docx()]), 'bestand.inhoud-anders'],
    ['a png named jpg', 'foto.jpg', png(), 'bestand.inhoud-anders'],
    ['a workbook named docx', 'brief.docx', xlsx(), 'bestand.inhoud-anders'],
    ['an empty file', 'leeg.pdf', Buffer.alloc(0), 'bestand.leeg'],
    ['bytes that are no text', 'tekst.txt', Buffer.from([0x41, 0xff, 0xfe, 0x80, 0x41]), 'bestand.tekst'],
    ['a control character in a text', 'tekst.txt', Buffer.from('a\u0007b'), 'bestand.tekst'],
    ['a pdf cut off', 'half.pdf', pdf().subarray(0, 60), 'bestand.beschadigd'],
  ])('BI-15: %s is refused', async (_name, naam, bytes, code) => {
    expect(await answer(naam, bytes)).toBe(code)
  })

  test('BI-15: what hangs behind a picture is not kept', async () => {
    for (const [naam, picture] of [
      ['foto.png', png({ behind: Buffer.from('<script>alert(1)</script>') })],
      ['foto.jpg', jpg({ behind: docx() })],
    ] as const)
      expect((await keptOf(naam, picture)).equals(naam === 'foto.png' ? png() : jpg()), naam).toBe(true)
  })

  test('more than the limit is refused, and one byte less is not', async () => {
    const text = Buffer.alloc(100_000, 'a')
    expect(await answer('a.txt', text, { maxBytes: 99_999 })).toBe('bestand.te-groot')
    expect(await answer('a.txt', text, { maxBytes: 100_000 })).toBe('taken')
  })
})

describe('documents that are a ZIP', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
  test.each([
    ['60 MB of nothing', docx({ name: 'word/a.xml', data: zeros(60) }), 'bestand.bom'],
    ['2 MB out of 2 kB', docx({ name: 'word/a.xml', data: zeros(2) }), 'bestand.bom'],
    ['a size that lies', docx({ name: 'word/a.xml', data: zeros(60), size: 10 }), 'bestand.bom'],
    [
      'a thousand and more entries',
      docx(...Array.from({ length: 1_000 }, (_, i) => entry(`word/${i}.xml`, 'a'))),
      'bestand.bom',
    ],
    ['a zip inside', docx({ name: 'word/media/a.zip', data: docx() }), 'bestand.ingepakt'],
    [
      'a zip inside under another name',
      docx({ name: 'word/media/a.bin', data: docx(), stored: true }),
      'bestand.ingepakt',
    ],
    ['a macro', docx(entry('word/vbaProject.bin', 'x')), 'bestand.actief'],
    ['a program', docx(entry('word/media/run.exe', 'x')), 'bestand.actief'],
    ['a password', docx(entry('word/a.xml', 'x', { flags: 1 })), 'bestand.versleuteld'],
    ['a path out of it', docx(entry('../../etc/passwd', 'x')), 'bestand.beschadigd'],
    ['the same name twice', docx(entry('word/document.xml', 'x')), 'bestand.beschadigd'],
    [
      'an entry that the directory hides',
      zip([...DOCX_ENTRIES, entry('word/b.xml', 'x')], (all) => all.slice(0, -1)),
      'bestand.beschadigd',
    ],
    [
      'an entry that only the directory has',
      zip(DOCX_ENTRIES, (all) => [...all, entry('word/c.xml', 'x')]),
      'bestand.beschadigd',
    ],
    ['no end', docx().subarray(0, -22), 'bestand.beschadigd'],
    ['cut off half-way', docx().subarray(0, 200), 'bestand.beschadigd'],
    ['something behind it', Buffer.concat([docx(), Buffer.from('x')]), 'bestand.beschadigd'],
  ])('BI-17: %s is refused', async (_name, bytes, code) => {
    expect(await answer('brief.docx', bytes)).toBe(code)
  })

  test('BI-17: a bomb costs no memory', async () => {
    const bomb = docx({ name: 'word/a.xml', data: zeros(200) })
    const before = process.memoryUsage().rss
    expect(await answer('brief.docx', bomb)).toBe('bestand.bom')
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
  })
})

describe('pictures', () => {
  test.each([
    ['foto.png', png({ width: 30_000, height: 30_000 })],
    ['foto.png', png({ width: 10_001 })],
    ['foto.jpg', jpg({ width: 30_000, height: 30_000 })],
  ])('BI-44: a %s of more than 10,000 points is refused by its header', async (naam, bytes) => {
    expect(await answer(naam, bytes)).toBe('bestand.afmetingen')
  })

  test.each([
    ['foto.png', png({ text: 'GPS 52.37 N' }), png()],
    ['foto.jpg', jpg({ text: 'GPS 52.37 N' }), jpg()],
  ])('BI-44: of a %s only the picture is kept', async (naam, bytes, picture) => {
    expect(bytes.includes('GPS')).toBe(true)
    const kept = await keptOf(naam, bytes)
    expect(kept.includes('GPS')).toBe(false)
    expect(kept.equals(picture)).toBe(true)
  })

  test('BI-44: any cut of a picture is refused, none hangs', async () => {
    for (const [naam, whole] of [
      ['a.png', png({ text: 'x' })],
      ['a.jpg', jpg({ text: 'x' })],
    ] as const)
      for (let cut = 20; cut < whole.length - 1; cut += Math.ceil(whole.length / 25))
        expect(await answer(naam, whole.subarray(0, cut)), `${naam} ${cut}`).toMatch(/^bestand\./)
  })
})

describe('names', () => {
  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\mappen\\mol\\verslag.pdf', 'verslag.pdf'],
    ['fdp.\u202eexe.pdf', 'fdp.exe.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ["\"; filename*=UTF-8''x.html.pdf", "__ filename_=UTF-8''x.html.pdf"],
    ['.pdf', 'pdf'],
    ['', 'bestand'],
    ['   ', 'bestand'],
    ['CON', 'CON'],
    ['gesprek 🦊.pdf', 'gesprek 🦊.pdf'],
    ['\ud83d a.pdf', 'a.pdf'],
  ])('BI-41: %j becomes %j', (given, label) => {
    expect(cleanName(given)).toBe(label)
  })

  test('BI-41: any name is a label of at most 200 characters that fits in a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanName(given)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[\\/\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(cleanName(name)).toBe(name)
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.!~%-]+$/,
        )
        expect(contentDisposition(given)).toMatch(
          /^attachment; filename="[\w. -]+"; filename\*=[\x20-\x7e]*$/,
        )
      }),
    )
    expect(cleanName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(196)}.pdf`)
  })
})

describe('the disk', () => {
  test('BI-16: an upload that stops half-way leaves nothing', async () => {
    const there = await onDisk()
    async function* broken() {
      yield pdf()
      yield randomBytes(200_000)
      throw new Error('the line was cut')
    }
    for (let i = 0; i < 50; i++)
      await expect(
        takeIn({ files, settings }, { naam: 'a.pdf', stroom: broken() }, { id: newId(), at }),
      ).rejects.toThrow('the line was cut')
    expect(await onDisk()).toEqual(there)
  })

  test('BI-06: what was not kept is not there, and a refused file is nowhere', async () => {
    const there = await onDisk()
    const taken = await take('a.pdf', pdf())
    expect(await files.head(taken.id)).toBe(null)
    expect(await files.get(taken.id)).toBe(null)
    expect((await all(files.list())).map(({ id }) => id)).not.toContain(taken.id)
    await taken[Symbol.asyncDispose]()
    await answer('a.docx', docx(entry('word/vbaProject.bin', 'x')))
    expect(await onDisk()).toEqual(there)
  })

  test('an id is a uuid, and nothing else reaches the disk (BI-41)', async () => {
    for (const id of ['../../etc/passwd', 'x', '', `${newId()}/..`])
      await expect(files.get(id)).rejects.toThrow()
  })

  test('what a crash left behind is swept once it is old', async () => {
    const [old, young] = [newId(), newId()]
    for (const id of [old, young]) {
      await (await files.put(newId().slice(0, -2) + id.slice(-2), inPieces(pdf()), at)).drop()
      await writeFile(join(root, id.slice(-2), `.${id}`), 'half')
    }
    await utimes(join(root, old.slice(-2), `.${old}`), at, at)
    expect(await files.sweep(new Date('2026-11-17T10:00:00Z'))).toBe(1)
    expect((await onDisk()).some((name) => name.endsWith(`.${young}`))).toBe(true)
    await rm(join(root, young.slice(-2), `.${young}`))
  })
})

describe('the virus scanner', () => {
  /** A clamd that answers this; `null`: takes everything and says nothing. */
  async function clamd(say: string | null, more: { early?: boolean } = {}) {
    const seen: Buffer[] = []
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (bytes) => {
        seen.push(bytes)
        const done = bytes.subarray(-4).equals(Buffer.alloc(4))
        if (say !== null && (done || more.early)) socket.end(say)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return {
      clamd: { host: '127.0.0.1', port: address.port },
      seen: () => Buffer.concat(seen),
      close: () => new Promise((resolve) => server.close(resolve)),
    }
  }

  test('clean is taken, and it saw the file itself', async () => {
    const scanner = await clamd('stream: OK\0')
    const taken = await take('a.txt', Buffer.from('Een brief.'), { clamd: scanner.clamd })
    expect(taken.scanned).toBe('clean')
    expect(scanner.seen().toString('latin1')).toContain('zINSTREAM\0\0\0\0\nEen brief.')
    await taken[Symbol.asyncDispose]()
    await scanner.close()
  })

  test.each([
    ['a find', 'stream: Test.Eicar.UNOFFICIAL FOUND\0', 'bestand.besmet'],
    ['an error', 'INSTREAM size limit exceeded. ERROR\0', 'bestand.scanner-weg'],
    ['nothing', '', 'bestand.scanner-weg'],
  ])('%s is refused', async (_name, say, code) => {
    const scanner = await clamd(say)
    expect(await answer('a.txt', Buffer.from('Een brief.'), { clamd: scanner.clamd })).toBe(code)
    await scanner.close()
  })

  test('one that answers and closes while we still send does not hang us', async () => {
    const scanner = await clamd('INSTREAM size limit exceeded. ERROR\0', { early: true })
    expect(await answer('a.txt', Buffer.alloc(8_000_000, 'a'), { clamd: scanner.clamd })).toBe(
      'bestand.scanner-weg',
    )
    await scanner.close()
  })

  test('one that is not there is no way around it; without one a file says that it was not scanned', async () => {
    const scanner = await clamd('')
    await scanner.close()
    expect(await answer('a.txt', Buffer.from('a'), { clamd: scanner.clamd })).toBe('bestand.scanner-weg')
    const taken = await take('a.txt', Buffer.from('a'))
    expect(taken.scanned).toBe('unscanned')
    await taken[Symbol.asyncDispose]()
  })

  test('its address is a socket or a port', () => {
    expect(readClamdUrl('tcp://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(readClamdUrl('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
    for (const wrong of ['http://x:1', 'tcp://x', 'tcp://x:99999', 'unix:', 'clamd'])
      expect(readClamdUrl(wrong)).toBe(null)
  })
})
