/** PDFs per second of the real template, beside the same document with the same layout printed by headless Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { median } from '../load/drive.ts'
import { headAndFoot, oppHtml } from '../pdf/html.ts'
import type { Made } from '../pdf/renderer-process.ts'
import { variant } from '../pdf/variant.ts'
import { endProcess } from '../processes.ts'
import { atLeast, atMost, figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'

const ROUNDS = 5
const TARGET = { one: 7, two: 10, growthPercent: 15 }
const TITLE = 'PDF ÷ headless Chromium, the same document and layout'

export async function pdf(_cluster: unknown, scale: Scale): Promise<Part> {
  const processes = [startRenderer(), startRenderer()]
  const [first] = processes
  if (!first) throw new Error('two were started')
  try {
    await Promise.all(processes.map((one) => make(one, 5)))
    const beside = await besideChromium(processes, scale)
    const memory = await memoryOver(first, scale.pdfMemory)
    return {
      name: 'pdf',
      title: TITLE,
      lines: [...beside.lines, ...memory],
      remarks: [
        'The browser prints `bench/pdf/html.ts`: the same document model, words, typeface, measures, tables, cards, head, foot and page numbers. It keeps one page open, gets styles and text in one file without scripts, and its fonts from disk; starting it is not counted. The product also makes the PDF tagged to PDF/UA-1 and hashes it; the browser tags as well.',
        ...beside.remarks,
      ],
    }
  } finally {
    await Promise.all(processes.map(endProcess))
  }
}

const startRenderer = (): ChildProcess =>
  fork(join(import.meta.dirname, '..', 'pdf', 'renderer-process.ts'), { execPath: process.execPath })

async function make(renderer: ChildProcess, count: number): Promise<Made> {
  renderer.send(count)
  const [made] = await once(renderer, 'message')
  return made as Made // what our own process sends
}

async function besideChromium(
  processes: readonly ChildProcess[],
  scale: Scale,
): Promise<{ lines: Line[]; remarks: string[] }> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    return { lines: [], remarks: ['Chromium was not found (CHROME_PATH), so there is nothing to divide by.'] }
  const folder = await mkdtemp(join(tmpdir(), 'koers-pdf-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const prints = Math.max(2, Math.round(scale.pdfs / 30))
    const each = Math.round(scale.pdfs / ROUNDS)
    let pages = await print(page, folder, 2)
    const rates: { one: number; two: number; browser: number }[] = []
    let made = 0
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      pages = await print(page, folder, prints)
      const slow = (prints * 1000) / (performance.now() - start)
      const alone = await make(processes[0] as ChildProcess, each) // both were started
      made = alone.pages
      const begin = performance.now()
      await Promise.all(processes.map((one) => make(one, each)))
      const both = (each * processes.length * 1000) / (performance.now() - begin)
      rates.push({ one: (each * 1000) / alone.ms, two: both, browser: slow })
    }
    const rate = (of: (rate: (typeof rates)[number]) => number) => median(rates.map(of))
    return {
      lines: [
        atLeast(
          'one process ÷ Chromium',
          rate((r) => r.one / r.browser),
          TARGET.one,
        ),
        atLeast(
          'two processes ÷ Chromium',
          rate((r) => r.two / r.browser),
          TARGET.two,
        ),
        figure(
          'PDF per second: one / two / Chromium',
          `${rate((r) => r.one).toFixed(1)} / ${rate((r) => r.two).toFixed(1)} / ${rate((r) => r.browser).toFixed(1)}`,
        ),
        figure('pages: product / Chromium', `${made} / ${pages}`),
      ],
      remarks: [],
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

let printed = 0

/** @returns pages of the last one */
async function print(page: Page, folder: string, count: number): Promise<number> {
  const file = join(folder, 'opp.html')
  let bytes: Buffer = Buffer.alloc(0)
  for (let at = 0; at < count; at++) {
    const model = variant(++printed)
    await writeFile(file, oppHtml(model))
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      displayHeaderFooter: true,
      ...headAndFoot(model),
    })
  }
  if (process.env.KOERS_BENCH_KEEP) await writeFile(process.env.KOERS_BENCH_KEEP, bytes)
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The memory of a process that makes many: after a fifth of them it must not grow any more. */
async function memoryOver(renderer: ChildProcess, count: number): Promise<Line[]> {
  const steps = 20
  const held: number[] = []
  for (let step = 0; step < steps; step++) held.push((await make(renderer, count / steps)).rssMb)
  const start = median(held.slice(4, 8))
  const end = median(held.slice(-4))
  return [
    atMost(
      `memory over ${count} PDFs: growth after the first fifth`,
      Math.max(0, (end / start - 1) * 100),
      TARGET.growthPercent,
      ' %',
    ),
    figure('memory of a process that makes PDFs', `${start.toFixed(0)} → ${end.toFixed(0)} MB`),
  ]
}
