import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Egress } from './egress.ts'
import type { FileStore } from './files/store.ts'
import type { Log } from './log.ts'
import type { Outbox } from './outbox.ts'
import type { Pace } from './pace.ts'
import type { Signer } from './pdf/cms.ts'
import type { PdfRenderer } from './pdf/renderer.ts'
import type { Settings } from './settings.ts'
import type { EvidenceSigner } from './sign/signer.ts'

/** What commands, queries and jobs may use beside their transaction. Made once, in `server.ts`. */
export type Services = {
  readonly db: Database
  readonly clock: Clock
  readonly settings: Settings
  readonly log: Log
  readonly jobs: Outbox
  readonly pdf: PdfRenderer
  readonly mail: Mailer
  readonly egress: Egress
  readonly files: FileStore
  /** Signs evidence in the name of this installation. */
  readonly signer: EvidenceSigner
  /** Seals PDFs, with the certificate of this moment. @throws SignError when it can't be used (any more) */
  readonly seal: (now: Date) => Promise<Signer>
  /** Of looks at a session (`peek` of a declaration). */
  readonly pace: Pace
  /** Of documents that an address lets check, without a session. */
  readonly checks: Pace
}

export type MailMessage = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Stable over retries, so that a mail server can see a double. */
  readonly messageId: string
}

/** A mail as the mailbox of the demo keeps it. */
export type KeptMail = MailMessage & { readonly at: string }

export type Mailer = {
  /** False when no mail can go out: then links are printed instead of mailed. */
  readonly enabled: boolean
  /** The demo without a mail server keeps its mail, newest first; null: nothing is kept. */
  readonly mailbox: null | { list(): Promise<readonly KeptMail[]> }
  /** @throws MailError */
  send(message: MailMessage): Promise<void>
  close(): Promise<void>
}
