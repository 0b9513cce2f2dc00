/** One process that makes PDFs as the product does. Told "n", it makes n and says how long that took and what it holds. */
import { renderOpp } from '../../src/modules/opp/opp.pdf.ts'
import { createPdfRenderer } from '../../src/platform/pdf/renderer.ts'
import { variant } from './variant.ts'

export type Made = { readonly ms: number; readonly pages: number; readonly rssMb: number }

const renderer = createPdfRenderer({ workspace: new URL('../../src', import.meta.url).pathname })
let made = 0
process.on('message', async (count: number) => {
  const start = performance.now()
  let pages = 0
  for (let at = 0; at < count; at++) pages = (await renderOpp(renderer, variant(made++))).pages
  const answer: Made = { ms: performance.now() - start, pages, rssMb: process.memoryUsage.rss() / 2 ** 20 }
  process.send?.(answer)
})
