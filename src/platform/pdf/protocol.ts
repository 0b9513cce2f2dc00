import type { PreparedPdf, SealJob } from './seal-prepare.ts'

/** What the main thread asks of the worker. */
export type PdfRequest = PdfTemplateRequest | PdfSealRequest

export interface PdfSealRequest {
  readonly id: number
  readonly kind: 'seal'
  readonly job: SealJob
}

export interface PdfTemplateRequest {
  readonly id: number
  /** 'render' makes the PDF; 'measure' only lays it out. */
  readonly kind: 'render' | 'measure'
  /** Absolute path of the Typst file, inside the workspace. */
  readonly template: string
  readonly data: object
  /** Pictures by name, beside the templates as long as the job runs. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Seconds since 1970: the creation date in the PDF. */
  readonly createdSeconds: number
}

/** What the worker answers. `message` holds the compiler's words about the template, for the log of a developer. */
export type PdfAnswer =
  | {
      readonly id: number
      readonly kind: 'pdf'
      readonly pdf: Uint8Array
      readonly pages: number
      readonly sha256: string
    }
  | { readonly id: number; readonly kind: 'layout'; readonly pages: number; readonly length: number }
  | ({ readonly id: number; readonly kind: 'prepared' } & PreparedPdf)
  | { readonly id: number; readonly kind: 'error'; readonly message: string }

/** What the worker is started with. */
export interface PdfWorkerData {
  readonly workspace: string
}
