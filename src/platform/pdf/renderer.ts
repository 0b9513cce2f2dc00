import { isAbsolute, relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfAnswer, PdfRequest, PdfTemplateRequest, PdfWorkerData } from './protocol.ts'
import type { PreparedPdf, SealJob } from './seal-prepare.ts'

export interface PdfRendererOptions {
  /** Absolute folder that holds all templates; nothing outside it can be read by a template. */
  readonly workspace: string
  /** Jobs that may wait beside the one at work; more are refused with `pdf.vol`. Default 100. */
  readonly queueLimit?: number
  /** Milliseconds one job may take, for the first also the start of the worker. Default 15,000. */
  readonly timeoutMs?: number
}

export interface PdfJob {
  /** Absolute path of a Typst file inside the workspace. It reads its data with `json(bytes(sys.inputs.data))`. */
  readonly template: string
  /** Plain JSON data. Every string in it is made printable and reaches the template as text, never as markup. */
  readonly data: object
  /** Pictures for this job alone, by a plain name: the template shows them as `image("/<name>")`. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

export interface PdfResult {
  readonly pdf: Buffer
  readonly pages: number
  /** SHA-256 of the bytes, hex. The same job gives the same bytes. */
  readonly sha256: string
}

export interface PdfLayout {
  readonly pages: number
  /** Pages with the last one counted by its filled part: 3.4 = three full pages and four tenths. */
  readonly length: number
}

export interface PdfRenderer {
  /** Makes a tagged PDF/UA-1 document. `created` is the date in the file. Throws `PdfError`. */
  render(job: PdfJob & { readonly created: Date }): Promise<PdfResult>
  /** Lays the document out without writing a PDF; for a length meter. Throws `PdfError`. */
  measure(job: PdfJob): Promise<PdfLayout>
  /** Makes a PDF ready for its seal; `sealPdf` of seal.ts does the whole. Throws `PdfError`. */
  prepareSeal(job: SealJob): Promise<PreparedPdf>
  /** Stops the worker; jobs that wait or run are refused with `pdf.gesloten`. */
  close(): Promise<void>
}

/** vol = queue full, try later · tijd = took too long · opmaak = template or data wrong · gesloten = shutting down. */
export type PdfErrorCode = 'pdf.vol' | 'pdf.tijd' | 'pdf.opmaak' | 'pdf.gesloten'

export class PdfError extends Error {
  readonly code: PdfErrorCode
  constructor(code: PdfErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'PdfError'
    this.code = code
  }
}

interface Waiting {
  readonly request: PdfRequest
  readonly resolve: (answer: PdfAnswer) => void
  readonly reject: (error: PdfError) => void
}

/**
 * Typst in one worker thread, one job at a time: the main thread never stalls, and a job that hangs or crashes
 * costs only itself. More threads give no speed (the compiler shares one cache lock); for that, run more processes.
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const queueLimit = options.queueLimit ?? 100
  const timeoutMs = options.timeoutMs ?? 15_000
  const queue: Waiting[] = []
  let current: Waiting | undefined
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let lastId = 0

  function start(): Worker {
    const workerData: PdfWorkerData = { workspace: options.workspace }
    // No environment: the worker needs none, so it can leak none. No flags of the parent either.
    // The typesetter lives outside the heap of JavaScript; without bounds that heap grows by tens of MB of garbage.
    const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }
    const made = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData,
      env: {},
      execArgv: [],
      resourceLimits,
    })
    made.on('message', (answer: PdfAnswer) => {
      if (made === worker && answer.id === current?.request.id) finish((job) => job.resolve(answer))
    })
    made.on('error', (error) => dropped(made, error.message))
    made.on('exit', () => dropped(made, 'worker ended'))
    return made
  }

  function dropped(gone: Worker, reason: string): void {
    if (gone !== worker) return
    worker = undefined
    finish((job) => job.reject(new PdfError('pdf.opmaak', reason)))
  }

  function finish(settle: (job: Waiting) => void): void {
    clearTimeout(timer)
    const job = current
    current = undefined
    if (job) settle(job)
    next()
  }

  function expire(): void {
    const stuck = worker
    worker = undefined
    // Not awaited: native code is only interrupted when it returns to JavaScript. Its answer has no reader left.
    void stuck?.terminate()
    finish((job) => job.reject(new PdfError('pdf.tijd', `${timeoutMs} ms`)))
  }

  function next(): void {
    if (current || closed) return
    current = queue.shift()
    if (!current) {
      // An idle worker keeps no process alive.
      worker?.unref()
      return
    }
    worker ??= start()
    worker.ref()
    worker.postMessage(current.request)
    timer = setTimeout(expire, timeoutMs)
  }

  function ask(kind: PdfTemplateRequest['kind'], job: PdfJob, created: Date): Promise<PdfAnswer> {
    const inside = relative(options.workspace, job.template)
    if (inside.startsWith('..') || isAbsolute(inside)) {
      return Promise.reject(new PdfError('pdf.opmaak', 'template outside the workspace'))
    }
    const files = job.files ?? {}
    if (!Object.keys(files).every((name) => /^[\w-]+\.\w+$/.test(name)))
      return Promise.reject(new PdfError('pdf.opmaak', 'a file needs a plain name'))
    const createdSeconds = Math.floor(created.getTime() / 1000)
    const { template, data } = job
    return enqueue((id) => ({ id, kind, template, data, files, createdSeconds }))
  }

  function enqueue(requestFor: (id: number) => PdfRequest): Promise<PdfAnswer> {
    if (closed) return Promise.reject(new PdfError('pdf.gesloten'))
    if (queue.length >= queueLimit) return Promise.reject(new PdfError('pdf.vol'))
    lastId += 1
    const request = requestFor(lastId)
    return new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject })
      next()
    })
  }

  return {
    async render(job) {
      const answer = await ask('render', job, job.created)
      if (answer.kind !== 'pdf')
        throw new PdfError('pdf.opmaak', answer.kind === 'error' ? answer.message : '')
      return { pdf: Buffer.from(answer.pdf.buffer), pages: answer.pages, sha256: answer.sha256 }
    },
    async measure(job) {
      const answer = await ask('measure', job, new Date(0))
      if (answer.kind !== 'layout')
        throw new PdfError('pdf.opmaak', answer.kind === 'error' ? answer.message : '')
      return { pages: answer.pages, length: answer.length }
    },
    async prepareSeal(job) {
      const answer = await enqueue((id) => ({ id, kind: 'seal', job }))
      if (answer.kind !== 'prepared')
        throw new PdfError('pdf.opmaak', answer.kind === 'error' ? answer.message : '')
      const { pdf, from, to, digest } = answer
      return { pdf, from, to, digest }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const open = current ? [current, ...queue.splice(0)] : queue.splice(0)
      current = undefined
      for (const job of open) job.reject(new PdfError('pdf.gesloten'))
      const ended = worker
      worker = undefined
      await ended?.terminate()
    },
  }
}
