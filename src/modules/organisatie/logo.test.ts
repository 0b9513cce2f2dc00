import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { png, stuk } from '../../demo/logo.ts'
import { type Logo, leesLogo } from './logo.ts'

const rood = png(40, 20, () => [200, 30, 30])
/** A JPEG by its structure; what its scan draws is no matter. */
const jpg = (breedte: number, hoogte: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x00, 0x10]),
    Buffer.from('Exif\0\0GEHEIM\0\0', 'latin1'),
    Buffer.from([0xff, 0xc0, 0x00, 0x11, 8, hoogte >> 8, hoogte & 255, breedte >> 8, breedte & 255, 3]),
    Buffer.alloc(9),
    Buffer.from([0xff, 0xda, 0x00, 0x08, 1, 1, 0, 0, 63, 0]),
    Buffer.alloc(20, 0x11),
    Buffer.from([0xff, 0xd9]),
  ])

test('a png and a jpg are known by their bytes, with their size', async () => {
  expect(await leesLogo(rood)).toMatchObject({ soort: 'png', breedte: 40, hoogte: 20 })
  expect(await leesLogo(jpg(300, 200))).toMatchObject({ soort: 'jpg', breedte: 300, hoogte: 200 })
})

test.each([
  ['a drawing with script in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['another kind of picture', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused, whatever it calls itself', async (_naam, bytes) => {
  expect(await leesLogo(bytes)).toBe('organisatie.logo-geen-plaatje')
})

test('a picture of too many pixels is refused before anything draws it', async () => {
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(50_000, 0)
  kop.writeUInt32BE(50_000, 4)
  kop.set([8, 2, 0, 0, 0], 8)
  const bom = Buffer.concat([
    rood.subarray(0, 8),
    stuk('IHDR', kop),
    stuk('IDAT', deflateSync(Buffer.alloc(9))),
  ])
  expect(await leesLogo(bom)).toBe('organisatie.logo-te-groot')
  expect(await leesLogo(jpg(20, 2001))).toBe('organisatie.logo-te-groot')
  expect(await leesLogo(jpg(0, 20))).toBe('organisatie.logo-onleesbaar')
})

test('what a camera or a program wrote in it is gone', async () => {
  const eind = rood.length - 12
  const metWoorden = Buffer.concat([
    rood.subarray(0, 33),
    stuk('tEXt', Buffer.from('Author\0Juf Geheim', 'latin1')),
    stuk('eXIf', Buffer.from('MM\0*GEHEIM', 'latin1')),
    rood.subarray(33, eind),
    rood.subarray(eind),
  ])
  for (const bytes of [metWoorden, jpg(30, 30)]) {
    expect(bytes.toString('latin1')).toMatch(/geheim/i)
    const logo = (await leesLogo(bytes)) as Logo // not refused, or the next line fails
    expect(logo.inhoud.toString('latin1')).not.toMatch(/geheim/i)
  }
})
