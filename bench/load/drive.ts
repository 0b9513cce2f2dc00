/** Drives one server with a number of clients, each with its own connection, and compares two servers in turns. */
import type { Ask, Connection, Got } from './connection.ts'

/** What one client does: the next thing to ask, and what it learns from the answer. */
export type Client = { next(): Ask; learn?(got: Got): void }

export type Round = { readonly perSecond: number; readonly ms: readonly number[] }

/** Lets every client ask without a pause for a while. @throws when an answer is no success */
export async function drive(
  connections: readonly Connection[],
  clients: readonly Client[],
  milliseconds: number,
): Promise<Round> {
  const ms: number[] = []
  const start = performance.now()
  await Promise.all(
    clients.map(async (client, at) => {
      const connection = connections[at]
      if (!connection) throw new Error('a client without a connection')
      let now = performance.now()
      while (now - start < milliseconds) {
        const ask = client.next()
        const got = await connection.send(ask)
        if (got.status >= 300) throw new Error(`${ask.method} ${ask.path}: ${got.status} ${got.body}`)
        client.learn?.(got)
        const then = now
        now = performance.now()
        ms.push(now - then)
      }
    }),
  )
  return { perSecond: (ms.length * 1000) / (performance.now() - start), ms }
}

export type Comparison = {
  /** Median over the rounds of (ops/s of ours ÷ ops/s of theirs). */
  readonly ratio: number
  readonly ours: Summary
  readonly theirs: Summary
}
export type Summary = { readonly p50: number; readonly p95: number; readonly perSecond: number }

/**
 * Two things in turns, in an order that turns around as well: what else happens on the machine then hits both.
 * The first round of each warms up and is not counted.
 */
export async function inTurns(
  rounds: number,
  ours: () => Promise<Round>,
  theirs: () => Promise<Round>,
): Promise<Comparison> {
  await ours()
  await theirs()
  const pairs: { ours: Round; theirs: Round }[] = []
  for (let at = 0; at < rounds; at++) {
    const first = await (at % 2 === 0 ? ours() : theirs())
    const second = await (at % 2 === 0 ? theirs() : ours())
    pairs.push(at % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first })
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours.perSecond / pair.theirs.perSecond)),
    ours: summary(pairs.map((pair) => pair.ours)),
    theirs: summary(pairs.map((pair) => pair.theirs)),
  }
}

export function summary(rounds: readonly Round[]): Summary {
  const ms = rounds.flatMap((round) => round.ms).sort((a, b) => a - b)
  return {
    p50: quantile(ms, 0.5),
    p95: quantile(ms, 0.95),
    perSecond: median(rounds.map((round) => round.perSecond)),
  }
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

/** Of sorted values. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
