/**
 * PDFs per second of the real OPP template, beside the same words printed by headless Chromium (CHROME_PATH or
 * /usr/bin/chromium; left out where there is none), and the memory of the process over many documents.
 * Run: node bench/pdf.ts [documents, default 300]
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import type { OppPdfModel } from '../src/modules/opp/opp.pdf.model.ts'
import { renderOpp } from '../src/modules/opp/opp.pdf.ts'
import { createPdfRenderer } from '../src/platform/pdf/renderer.ts'
import { voorbeeldOpp } from '../test/fixtures/opp-pdf-voorbeeld.ts'
import { pdfText } from '../test/pdf/read.ts'

const documents = Number(process.argv[2] ?? 300)
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)
const escapeHtml = (text: string) => text.replace(/[&<>]/gu, (char) => `&#${char.codePointAt(0)};`)
/** Other words in every sentence each time, or the compiler's cache would do the work. */
function variant(at: number): OppPdfModel {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return value.endsWith('.') ? `${value.slice(0, -1)}, keer ${at}.` : value
    if (Array.isArray(value)) return value.map(change)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
  }
  // Only words changed, so it still has the shape of the model.
  return change(voorbeeldOpp) as OppPdfModel
}

async function typstPerSecond(): Promise<number> {
  const renderer = createPdfRenderer({ workspace: fileURLToPath(new URL('../src', import.meta.url)) })
  for (let at = 0; at < 5; at += 1) await renderOpp(renderer, variant(-at))
  const memory: number[] = []
  const start = performance.now()
  for (let at = 0; at < documents; at += 1) {
    await renderOpp(renderer, variant(at))
    if (at % Math.ceil(documents / 6) === 0) memory.push(megabytes())
  }
  const rate = (documents * 1000) / (performance.now() - start)
  console.log(
    `Typst      ${rate.toFixed(1)} PDF/s   memory ${[...memory, megabytes()].join(' → ')} MB over ${documents}`,
  )
  await renderer.close()
  return rate
}

/** The words of the real document in paragraphs and table rows: less layout than the real one, so Chromium is not wronged. */
async function asHtml(): Promise<string> {
  const renderer = createPdfRenderer({ workspace: fileURLToPath(new URL('../src', import.meta.url)) })
  const { pdf } = await renderOpp(renderer, voorbeeldOpp)
  await renderer.close()
  const lines = (await pdfText(pdf)).join('\n').split('\n')
  return `<!doctype html><html lang="nl"><title>OPP</title><style>body{font:10.5pt sans-serif}</style><h1>OPP</h1>${lines
    .map((line, at) =>
      at % 4 === 0 ? `<table><tr><td>${escapeHtml(line)}</td></tr></table>` : `<p>${escapeHtml(line)}</p>`,
    )
    .join('')}`
}

async function chromiumPerSecond(): Promise<number | undefined> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return undefined
  const html = await asHtml()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const print = async (at: number) => {
    await page.setContent(`${html}<p>Variant ${at}</p>`)
    await page.pdf({ format: 'A4', tagged: true })
  }
  for (let at = 0; at < 3; at += 1) await print(at)
  const count = Math.max(10, Math.min(40, Math.round(documents / 8)))
  const start = performance.now()
  for (let at = 0; at < count; at += 1) await print(at)
  const rate = (count * 1000) / (performance.now() - start)
  console.log(`Chromium   ${rate.toFixed(1)} PDF/s   (${count} documents, plainer layout of the same words)`)
  await browser.close()
  return rate
}

const typst = await typstPerSecond()
const browser = await chromiumPerSecond()
console.log(
  browser === undefined
    ? 'Chromium   not found'
    : `Ratio      ${(typst / browser).toFixed(1)} × (budget: at least 7)`,
)
