/**
 * Reading EDEXML: our time over that of bare saxes on the same bytes (decode + parse, no handlers), and memory while
 * 5,000 and 50,000 pupils stream by. Run: `node --expose-gc bench/edexml.ts`
 */
import { SaxesParser } from 'saxes'
import { berekenDiff } from '../src/modules/gegevensbron/diff.ts'
import { leesEdexml, parseEdexml } from '../src/modules/gegevensbron/edexml.parse.ts'
import { edexmlBytes } from '../test/fixtures/edexml/edexml.fixtures.ts'

const PIECE = 65_536

async function collect(pupils: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  for await (const part of edexmlBytes({ leerlingen: pupils, eckid: true, bsn: true })) parts.push(part)
  const whole = Buffer.concat(parts)
  return Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, i) =>
    whole.subarray(i * PIECE, (i + 1) * PIECE),
  )
}

async function* stream(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

function bare(parts: readonly Uint8Array[]): void {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const part of parts) parser.write(decoder.decode(part, { stream: true }))
  parser.close()
}

async function median(rounds: number, run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

async function main(): Promise<void> {
  const parts = await collect(5_000)
  const megabytes = parts.reduce((sum, p) => sum + p.length, 0) / 1e6
  await median(3, () => bare(parts))
  await median(3, () => parseEdexml(stream(parts), () => {}))
  const saxes = await median(9, () => bare(parts))
  const ours = await median(9, () => parseEdexml(stream(parts), () => {}))
  const { bestand } = await leesEdexml(stream(parts))
  const empty = { leerlingen: [], groepen: [], medewerkers: [] }
  const diff = await median(9, () => berekenDiff(empty, bestand, { vandaag: '2025-11-01' }))
  console.log(`5,000 pupils, ${megabytes.toFixed(1)} MB`)
  console.log(`bare saxes      ${saxes.toFixed(0)} ms`)
  console.log(`parseEdexml     ${ours.toFixed(0)} ms   ratio ${(ours / saxes).toFixed(2)}`)
  console.log(`berekenDiff     ${diff.toFixed(0)} ms`)

  for (const pupils of [5_000, 50_000]) {
    let peak = 0
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    let seen = 0
    await parseEdexml(edexmlBytes({ leerlingen: pupils, eckid: true, bsn: true }), (item) => {
      if (item.soort !== 'leerling' || ++seen % 2_500 !== 0) return
      globalThis.gc?.()
      peak = Math.max(peak, process.memoryUsage().heapUsed - before)
    })
    console.log(
      `${pupils} pupils: ${(peak / 1e6).toFixed(1)} MB live at most${globalThis.gc ? '' : ' (needs --expose-gc)'}`,
    )
  }
}

await main()
