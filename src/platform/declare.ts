/**
 * A route exists only through a declaration. From it follow the HTTP route, the OpenAPI operation, the audit event,
 * the typed client and the rows of the access matrix, so that none of them can be forgotten (architecture.md §2).
 */
import type * as z from 'zod/mini'
import type { Actor } from './actor.ts'
import type { Session } from './context.ts'
import type { Tx } from './database.ts'
import type { Datum } from './datum.ts'
import type { ErrorKind } from './errors.ts'
import type { Id } from './id.ts'
import type { LimitName } from './limits.ts'
import type { JobName } from './outbox.ts'
import type { Services } from './services.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodMiniType

/** True, or the code that says why not; the kind is `denied` unless the state is the reason. */
export type Decision =
  | true
  | { readonly code: string; readonly kind?: Extract<ErrorKind, 'denied' | 'conflict' | 'unprocessable'> }

/** What an audit row says beside who, when and what: the fact, never the content. */
export type AuditSubject = {
  readonly leerlingId?: string | null
  readonly objectSoort?: string
  readonly objectId?: string | null
  readonly versie?: number
  readonly onderdelen?: readonly string[]
  /** Codes, counts and ids only. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** An uploaded file as a stream; read it in `prepare`, before the transaction. */
export type Upload = { readonly naam: string; readonly stroom: AsyncIterable<Uint8Array> }

export type Input<P extends Shape, Q extends Shape, B extends Shape> = {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
}

/** On whose account, or at which school, a try to come in was. */
export type TriedOn = { readonly accountId?: string | null; readonly organisatieId?: string | null }

export type Request = {
  readonly requestId: string
  readonly now: Date
  readonly today: Datum
  readonly ip: string
  readonly userAgent: string
  /** What this browser keeps of a sign-in that is under way elsewhere. */
  readonly attempt: string | null
  readonly services: Services
  /** For the row in the trail of a try that fails (`failures`); else it is about the session, as far as one is asked for. */
  triedOn(on: TriedOn): void
}

export type Ctx<A = Actor> = Request & {
  readonly tx: Tx
  readonly actor: A
  readonly session: Session | null
  /** Enqueues a job in this transaction. */
  enqueue<S extends z.ZodMiniType>(job: JobName<S>, data: z.input<S>): Promise<void>
  /** Adds to what the audit row says. */
  note(subject: AuditSubject): void
  /** A fresh id. */
  newId<K extends string>(): Id<K>
  /** Did this call bring a session token? */
  readonly hasToken: boolean
  /** Hash of the session token of this call. @throws AppError 401 without one */
  tokenHash(): Buffer
  /** Sets or clears the session cookie when the answer leaves. */
  setSession(token: string | null): void
  /** Sets or clears the cookie of a sign-in that is under way elsewhere; it lives ten minutes. */
  setAttempt(token: string | null): void
}

/** A file as the answer: sent as an attachment, never stored by the browser. */
export type FileAnswer = {
  readonly naam: string
  readonly type: string
  readonly inhoud: Uint8Array | AsyncIterable<Uint8Array>
}

/** `person`: needs an actor · `session`: signed in, no relation needed · `anyone`: before sign-in. */
export type Access = 'person' | 'session' | 'anyone'

type Base<
  N extends string,
  M extends Method,
  Path extends string,
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  O extends Shape,
> = {
  readonly name: N
  readonly method: M
  readonly path: Path
  readonly summary: string
  /** Assurance level the session must have: 1 = one factor, 2 = a second factor. Ignored for `anyone`. */
  readonly aal: 1 | 2
  /** Asks for a fresh proof of who this is, at most five minutes old (settled; ASVS 7.5.3). */
  readonly stepUp?: true
  /** Also for who gave the password and still owes the second factor. Nothing of a school may pass here. */
  readonly half?: true
  /** Also for a guest: somebody without an account, whose session is about one thing. All else is shut for them. */
  readonly guest?: true
  /**
   * A look at the session from a screen that lies open: no session is opened, so it does not count as use of one. It has no
   * actor, and is held to a pace per session instead of per person.
   */
  readonly peek?: true
  /** Counted per person (src/platform/limits.ts). A command counts as `schrijven` when it says nothing. */
  readonly limit?: LimitName
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  /** Codes this operation may answer beside the platform's own. */
  readonly errors: readonly string[]
  /** A try to come in: which of its codes say that somebody failed. Each is a row in the trail (ASVS 16.3.1). */
  readonly failures?: readonly string[]
  /** Takes one file as multipart/form-data. */
  readonly upload?: { readonly maxBytes: number }
  /** The answer holds a secret that is shown once: it is not kept to answer a repeat with. */
  readonly secret?: true
}

type Steps<A, P extends Shape, Q extends Shape, B extends Shape, O extends Shape, T, Prep> = {
  /**
   * Before the transaction: slow or streaming work on the input (parse a file, hash a password). An `AsyncDisposable` is
   * disposed of when the request ends, however it ends.
   */
  readonly prepare?: (
    request: Request & { readonly actor: A; readonly session: Session | null },
    input: Input<P, Q, B>,
    upload: Upload | null,
  ) => Promise<Prep>
  /** The thing it is about, as far as this actor can see it; null = 404. */
  readonly load: (ctx: Ctx<A>, input: Input<P, Q, B>) => Promise<T | null>
  /** The code of that 404. */
  readonly missing: string
  /** Right of the role ∧ state of the thing. */
  readonly policy: (actor: A, thing: T, input: Input<P, Q, B>) => Decision
  readonly run: (ctx: Ctx<A>, input: Input<P, Q, B>, thing: T, prepared: Prep) => Promise<z.input<O>>
  /** After commit, outside any transaction: turns the answer into a file. */
  readonly file?: (services: Services, output: z.output<O>) => Promise<FileAnswer>
  /** What is written to the audit trail. `never` is for reads that show nothing of a pupil. */
  readonly audit:
    | 'never'
    | ((facts: { input: Input<P, Q, B>; thing: T; output: z.output<O>; actor: A }) => AuditSubject)
}

type AnyBase = Base<string, Method, string, Shape, Shape, Shape, Shape>

/** What the composition root, OpenAPI, the client and the tests see of a declaration. */
export type Declaration = AnyBase & {
  readonly kind: 'command' | 'query'
  readonly access: Access
  // The steps are typed where they are written; the pipeline runs them without knowing the types.
  readonly steps: Steps<never, Shape, Shape, Shape, Shape, never, never>
}

type Declared<
  N extends string,
  M extends Method,
  Path extends string,
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  O extends Shape,
> = Base<N, M, Path, P, Q, B, O> & Pick<Declaration, 'kind' | 'access' | 'steps'>

function declarer<A>(kind: 'command' | 'query', access: Access) {
  return <
    const N extends string,
    const M extends Method,
    const Path extends string,
    O extends Shape,
    T,
    P extends Shape = z.ZodMiniObject<Record<never, never>>,
    Q extends Shape = z.ZodMiniObject<Record<never, never>>,
    B extends Shape = z.ZodMiniObject<Record<never, never>>,
    Prep = undefined,
  >(
    declaration: Base<N, M, Path, P, Q, B, O> & Steps<A, P, Q, B, O, T, Prep>,
  ): Declared<N, M, Path, P, Q, B, O> => {
    const { prepare, load, missing, policy, run, file, audit, ...base } = declaration
    // Widening: from here on only the pipeline calls the steps, with what `load` and the schemas gave.
    const steps = { prepare, load, missing, policy, run, file, audit } as unknown as Declaration['steps']
    return { ...base, kind, access, steps }
  }
}

/** Changes something, as somebody with a relation to the organisation. */
export const defineCommand = declarer<Actor>('command', 'person')
/** Reads something, as somebody with a relation to the organisation. */
export const defineQuery = declarer<Actor>('query', 'person')
/** For who is signed in but may have no relation (yet): choosing a relation, signing out. */
export const defineSessionCommand = declarer<Actor | null>('command', 'session')
export const defineSessionQuery = declarer<Actor | null>('query', 'session')
/** Before sign-in: sign-in itself, an invitation. Each says in its own code what keeps it safe. */
export const definePublicCommand = declarer<Actor | null>('command', 'anyone')
export const definePublicQuery = declarer<Actor | null>('query', 'anyone')
