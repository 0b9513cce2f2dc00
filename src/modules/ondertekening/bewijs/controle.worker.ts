import { parentPort, workerData } from 'node:worker_threads'
import { controleerDocument, type Vertrouwd } from './controle.ts'

// workerData is untyped; the only one who starts this file is controleer.ts.
const { bytes, vertrouwd } = workerData as { bytes: Uint8Array; vertrouwd: Vertrouwd | null }
parentPort?.postMessage(await controleerDocument(Buffer.from(bytes.buffer), vertrouwd))
