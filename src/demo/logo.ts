/** The logo of the demo school, drawn by sums: a water lily on its leaf. No picture of anybody is used. */
import { crc32, deflateSync } from 'node:zlib'

type Kleur = readonly [rood: number, groen: number, blauw: number]

/** A PNG of this size, with the colour that `punt` gives per pixel; undefined is see-through (PNG §5, §11). */
export function png(
  breedte: number,
  hoogte: number,
  punt: (x: number, y: number) => Kleur | undefined,
): Buffer {
  const rij = breedte * 4 + 1
  const beeld = Buffer.alloc(rij * hoogte)
  for (let y = 0; y < hoogte; y++)
    for (let x = 0; x < breedte; x++) {
      const kleur = punt(x, y)
      if (kleur) beeld.set([...kleur, 255], y * rij + 1 + x * 4)
    }
  const kop = Buffer.alloc(13)
  kop.writeUInt32BE(breedte, 0)
  kop.writeUInt32BE(hoogte, 4)
  kop.set([8, 6, 0, 0, 0], 8) // eight bits per colour, with transparency
  const merk = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([merk, stuk('IHDR', kop), stuk('IDAT', deflateSync(beeld)), stuk('IEND')])
}

/** One chunk of a PNG: length, name, data and a check over both. */
export function stuk(naam: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const inhoud = Buffer.concat([Buffer.from(naam, 'latin1'), data])
  const lengte = Buffer.alloc(4)
  lengte.writeUInt32BE(data.length)
  const controle = Buffer.alloc(4)
  controle.writeUInt32BE(crc32(inhoud))
  return Buffer.concat([lengte, inhoud, controle])
}

const BLAD: Kleur = [11, 92, 107]
const BLOEM: Kleur = [214, 92, 134]
const LICHT: Kleur = [247, 214, 226]
const HART: Kleur = [242, 178, 64]
const ZIJDE = 320

/** Five petals around a heart, above a leaf. */
export function waterlelie(): Buffer {
  return png(ZIJDE, ZIJDE, (x, y) => {
    const [dx, dy] = [x - ZIJDE / 2, y - ZIJDE / 2]
    const [hx, hy] = [dx / 34, (dy + 18) / 30]
    if (hx * hx + hy * hy < 1) return HART
    for (const graden of [-60, -30, 0, 30, 60]) {
      const hoek = (graden * Math.PI) / 180
      // In the frame of the petal: along it and across.
      const langs = dx * Math.sin(hoek) - (dy - 40) * Math.cos(hoek)
      const dwars = dx * Math.cos(hoek) + (dy - 40) * Math.sin(hoek)
      const [a, b] = [(langs - 92) / 92, dwars / 34]
      if (a * a + b * b < 1) return Math.abs(dwars) < 9 ? LICHT : BLOEM
    }
    const [lx, ly] = [dx / 150, (dy - 78) / 44]
    return lx * lx + ly * ly < 1 ? BLAD : undefined
  })
}
