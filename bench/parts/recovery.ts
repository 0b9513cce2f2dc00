/** How long the product needs after kill -9 of itself and its database (reliability R2), as test/fault/crash.test.ts saw it. */
import { readFile, rm } from 'node:fs/promises'
import * as z from 'zod/mini'
import { summary } from '../load/drive.ts'
import { figure, type Part } from '../report.ts'

/** @param file where the crash test left the milliseconds of each start */
export async function recovery(file: string): Promise<Part> {
  const ms = z.parse(z.array(z.number()), JSON.parse(await readFile(file, 'utf8')))
  await rm(file)
  const { p50, p95 } = summary([{ ms, perSecond: 0 }])
  const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`
  return {
    name: 'recovery',
    title: `From kill -9 of server and database to ready, ${ms.length} times, with two writers at work`,
    lines: [
      figure('p50 (wish: 3 s)', seconds(p50)),
      figure('p95 (wish: 6 s)', seconds(p95)),
      figure('longest (wish: 15 s)', seconds(Math.max(...ms))),
    ],
    remarks: ['Times of this machine, to read and not to hold anybody to.'],
  }
}
