/** A check in a thread of its own: what a hostile file does there ends there, in bounded memory and time. */
import { Worker } from 'node:worker_threads'
import type { Controle } from './controle.schema.ts'
import { controleerDocument, isDocument, type Vertrouwd } from './controle.ts'

/** As a bijlage: a sealed plan is far smaller. */
export const MEESTE_DOCUMENT = 20_000_000
const MOST_MS = 10_000
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192, stackSizeMb: 4 }

const ONLEESBAAR: Controle = {
  oordeel: 'ongeldig',
  soort: 'onbekend',
  fouten: [{ soort: 'onleesbaar', waar: null, bytes: [] }],
  zegel: null,
  versieHash: null,
  besluiten: [],
}

/** Each takes a core and some memory; who comes third tries again in a moment. */
const MOST_AT_ONCE = 2
let atWork = 0

/** Everybody who checks now has taken all room. */
export class DrukError extends Error {
  override readonly name = 'DrukError'
}

/**
 * For many people at once.
 * @throws DrukError
 */
export async function controleerOpBeurt(bytes: Uint8Array, vertrouwd: Vertrouwd | null): Promise<Controle> {
  if (atWork >= MOST_AT_ONCE) throw new DrukError('too many checks at once')
  atWork += 1
  try {
    return await controleer(bytes, vertrouwd)
  } finally {
    atWork -= 1
  }
}

/** What takes too long or too much is unreadable: nothing that Koers made does. */
export function controleer(bytes: Uint8Array, vertrouwd: Vertrouwd | null): Promise<Controle> {
  // Said by the first byte: not worth a thread.
  if (!isDocument(bytes)) return controleerDocument(Buffer.from(bytes), vertrouwd)
  // A copy of its own, so that only these bytes go to the worker.
  const own = Uint8Array.from(bytes)
  const worker = new Worker(new URL('./controle.worker.ts', import.meta.url), {
    workerData: { bytes: own, vertrouwd },
    transferList: [own.buffer],
    env: {},
    execArgv: [],
    resourceLimits: LIMITS,
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(ONLEESBAAR), MOST_MS)
    const end = (found: Controle) => {
      clearTimeout(timer)
      // Not awaited: its answer is in.
      void worker.terminate()
      resolve(found)
    }
    worker.once('message', (found: Controle) => end(found))
    worker.once('error', () => end(ONLEESBAAR))
    worker.once('exit', () => end(ONLEESBAAR))
  })
}
