import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { hoorgesprekBO } from '../../../test/fixtures/opp-inhoud.ts'
import { pdfText, untaggedPaint } from '../../../test/pdf/read.ts'
import { createPdfRenderer } from '../../platform/pdf/renderer.ts'
import { kaartVan, renderKaart } from './terugvertelkaart.pdf.ts'

const renderer = createPdfRenderer({ workspace: fileURLToPath(new URL('../..', import.meta.url)) })
afterAll(() => renderer.close())

test('the card is a tagged page with each point, what the school does and why', async () => {
  const kaart = kaartVan(hoorgesprekBO, {
    school: 'De Proefschool',
    roepnaam: 'Sem',
    op: '2026-11-17T10:00:00.000Z',
  })
  const { pdf } = await renderKaart(renderer, kaart)
  if (process.env.KAART) writeFileSync(process.env.KAART, pdf)
  const tekst = (await pdfText(pdf)).join(' ').replace(/\s+/g, ' ')
  expect(kaart.punten.length).toBeGreaterThan(0)
  for (const { jijZei, waarom } of kaart.punten) {
    expect(tekst).toContain(jijZei)
    expect(tekst).toContain(waarom)
  }
  expect(tekst).toContain('Dat doen wij.')
  expect(await untaggedPaint(pdf)).toEqual([])
})
