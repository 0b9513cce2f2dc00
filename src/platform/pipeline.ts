/**
 * Runs a declaration: parse → transaction with the actor's context → load → policy → run → audit → commit → answer.
 * One choke point, so that nothing below can forget audit, policy or validation (architecture.md §2).
 */
import * as z from 'zod/mini'
import type { Actor } from './actor.ts'
import { writeAudit, writeFailure } from './audit.ts'
import { isFresh, openSession, type Session, type Tempo } from './context.ts'
import type { Tx } from './database.ts'
import { inAmsterdam } from './datum.ts'
import type { AuditSubject, Ctx, Declaration, FileAnswer, Request, TriedOn, Upload } from './declare.ts'
import { AppError, denied, notFound, refusedByRule } from './errors.ts'
import { findAnswer, inputHash, keepAnswer } from './idempotency.ts'
import { newId } from './ids.ts'
import { limitSeconds } from './limits.ts'
import type { Services } from './services.ts'
import { tokenHash } from './tokens.ts'
import { parseInput } from './validation.ts'

export type Call = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly upload: Upload | null
  readonly token: string | null
  readonly idempotencyKey: string | null
  readonly requestId: string
  readonly ip: string
  readonly userAgent: string
  readonly attempt: string | null
}

export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly file: FileAnswer | null
  /** undefined: leave the cookie as it is. */
  readonly session: string | null | undefined
  readonly attempt: string | null | undefined
}

type Opened = { session: Session | null; actor: Actor | null }

// The declaration's own types end here; each step gets exactly what its neighbours gave.
type LooseSteps = {
  prepare?: (
    request: Request & { actor: Actor | null; session: Session | null },
    input: unknown,
    upload: Upload | null,
  ) => Promise<unknown>
  load: (ctx: Ctx<Actor | null>, input: unknown) => Promise<unknown>
  missing: string
  policy: (
    actor: Actor | null,
    thing: unknown,
    input: unknown,
  ) => true | { code: string; kind?: 'denied' | 'conflict' | 'unprocessable' }
  run: (ctx: Ctx<Actor | null>, input: unknown, thing: unknown, prepared: unknown) => Promise<unknown>
  file?: (services: Services, output: unknown) => Promise<FileAnswer>
  audit:
    | 'never'
    | ((facts: { input: unknown; thing: unknown; output: unknown; actor: Actor | null }) => AuditSubject)
}

export async function runDeclaration(
  declaration: Declaration,
  call: Call,
  services: Services,
): Promise<Answer> {
  const steps = declaration.steps as unknown as LooseSteps
  const input = parseInput(declaration, call)
  const now = services.clock.now()
  let tried: TriedOn | null = null
  const request: Request = {
    requestId: call.requestId,
    now,
    today: inAmsterdam(now),
    ip: call.ip,
    userAgent: call.userAgent,
    attempt: call.attempt,
    services,
    triedOn: (on) => {
      tried = on
    },
  }
  let opened: Opened = { session: null, actor: null }
  let prepared: unknown
  try {
    if (steps.prepare) {
      // Who asks is known before the slow work starts; the rights are asked again in the transaction below.
      opened = await services.db
        .transaction()
        .execute((tx) => openAs(tx, declaration, call, services, now, true))
      refuseGuest(declaration, opened)
      prepared = await steps.prepare({ ...request, ...opened }, input, call.upload)
    }
    let session: string | null | undefined
    let stillAllowed: (() => Promise<boolean>) | undefined
    let attempt: string | null | undefined
    const { status, output } = await services.db.transaction().execute(async (tx) => {
      opened = await openAs(tx, declaration, call, services, now, !steps.prepare)
      refuseGuest(declaration, opened)
      const { actor } = opened
      const repeatable = declaration.kind === 'command' && !declaration.secret
      const key = repeatable && actor?.accountId ? call.idempotencyKey : null
      const hash = key
        ? inputHash(declaration.name, { params: call.params, query: call.query, body: call.body })
        : ''
      if (key && actor) {
        const before = await findAnswer(tx, actor, key, declaration.name, hash)
        if (before) return { status: before.status, output: before.body }
      }
      const notes: AuditSubject[] = []
      const ctx: Ctx<Actor | null> = {
        ...request,
        tx,
        actor,
        session: opened.session,
        enqueue: (job, data) => services.jobs.enqueue(tx, job, data),
        note: (subject) => notes.push(subject),
        newId: () => newId(now.getTime()),
        hasToken: call.token !== null,
        tokenHash: () => {
          if (!call.token) throw new AppError('signed_out', 'sessie.niet-aangemeld')
          return tokenHash(call.token)
        },
        setSession: (token) => {
          session = token
        },
        setAttempt: (token) => {
          attempt = token
        },
      }
      const thing = await steps.load(ctx, input)
      if (thing === null) throw notFound(steps.missing)
      const decision = steps.policy(actor, thing, input)
      if (decision !== true) throw new AppError(decision.kind ?? 'denied', decision.code)
      if (steps.file && actor)
        stillAllowed = () =>
          services.db.transaction().execute(async (later) => {
            const person = (await openAs(later, declaration, call, services, services.clock.now(), false))
              .actor
            return person !== null && steps.policy(person, thing, input) === true
          })
      const result = z.parse(declaration.output, await steps.run(ctx, input, thing, prepared))
      if (steps.audit !== 'never') {
        const subject = Object.assign({}, steps.audit({ input, thing, output: result, actor }), ...notes)
        await writeAudit(tx, { ...subject, ...origin(declaration, call, opened, now), resultaat: 'gelukt' })
        if (key && actor) await keep(tx, actor, { declaration, key, hash, body: result, subject, now })
      }
      return { status: statusOf(declaration), output: result }
    })
    const file = steps.file ? await steps.file(services, output) : null
    return { status, body: output, file: file && whileAllowed(file, stillAllowed), session, attempt }
  } catch (caught) {
    // Row security said no where the load saw nothing wrong: what is out of reach does not exist.
    const error = isRefusedByDatabase(caught)
      ? new AppError('not_found', 'verzoek.onbekend', { cause: caught })
      : (refusedByRule(caught) ?? caught)
    if (!(await auditFailure(error, declaration, call, opened, tried, services, now)))
      await auditRefusal(error, declaration, call, opened, services, now)
    throw error
  } finally {
    // What was prepared and not taken over (an upload that was refused) goes.
    if (isDisposable(prepared)) await prepared[Symbol.asyncDispose]()
  }
}

const isDisposable = (value: unknown): value is AsyncDisposable =>
  typeof value === 'object' && value !== null && Symbol.asyncDispose in value

const ASK_AGAIN_MS = 500

/**
 * A download stops when its reader loses the right to it on the way: who is sent away keeps what was sent, and gets no
 * byte more (BI-26). What is small goes at once and is not asked about again.
 */
function whileAllowed(file: FileAnswer, stillAllowed: (() => Promise<boolean>) | undefined): FileAnswer {
  const { inhoud } = file
  if (inhoud instanceof Uint8Array || !stillAllowed) return file
  async function* watched(source: AsyncIterable<Uint8Array>, allowed: () => Promise<boolean>) {
    let asked = performance.now()
    for await (const chunk of source) {
      if (performance.now() - asked >= ASK_AGAIN_MS) {
        if (!(await allowed().catch(() => false))) throw new AppError('denied', 'sessie.niet-aangemeld')
        asked = performance.now()
      }
      yield chunk
    }
  }
  return { ...file, inhoud: watched(inhoud, stillAllowed) }
}

/** SQLSTATE of a row that a policy refuses. */
const isRefusedByDatabase = (error: unknown): boolean => (error as { code?: unknown }).code === '42501'

const statusOf = (declaration: Declaration): number =>
  declaration.method === 'POST' && declaration.kind === 'command' ? 201 : 200

async function keep(
  tx: Tx,
  actor: Actor,
  {
    declaration,
    key,
    hash,
    body,
    subject,
    now,
  }: {
    declaration: Declaration
    key: string
    hash: string
    body: unknown
    subject: AuditSubject
    now: Date
  },
): Promise<void> {
  await keepAnswer(tx, actor, {
    key,
    hash,
    body,
    name: declaration.name,
    status: statusOf(declaration),
    subjectId: subject.objectId ?? null,
    leerlingId: subject.leerlingId ?? null,
    at: now,
  })
}

/** The context of this call on this transaction. @throws 401/403 when the declaration asks more than there is. */
async function openAs(
  tx: Tx,
  declaration: Declaration,
  call: Call,
  services: Services,
  now: Date,
  counts: boolean,
): Promise<Opened> {
  if (declaration.peek) {
    if (counts && call.token) keepPace(call.token, now, services)
    return { session: null, actor: null }
  }
  const tempo = counts ? tempoOf(declaration, services) : null
  const session = call.token ? await openSession(tx, call.token, now, tempo) : null
  if (declaration.access === 'anyone') return { session, actor: session?.actor ?? null }
  if (!session) throw new AppError('signed_out', 'sessie.niet-aangemeld')
  if (session.half && !declaration.half) throw denied('sessie.tweede-factor-nodig')
  if (session.teVaak !== undefined)
    throw new AppError('too_often', 'verzoek.te-vaak', { retryAfter: session.teVaak })
  // Whatever the way in: staff of a real school have a second factor (ASVS 6.3.3).
  if (
    declaration.access === 'person' &&
    session.actor?.soort === 'medewerker' &&
    session.aal < 2 &&
    !services.settings.demo
  )
    throw denied('sessie.tweede-factor-instellen')
  if (session.aal < declaration.aal) throw denied('sessie.tweede-factor-nodig')
  if (declaration.access === 'person' && !session.actor) throw denied('sessie.geen-betrekking')
  if (declaration.stepUp && !isFresh(session, now)) throw denied('sessie.bevestiging-nodig')
  return { session, actor: session.actor }
}

/** A guest is somebody for one thing: all that does not say so is shut, whatever its policy says. @throws AppError 403, for the trail */
function refuseGuest({ guest, access }: Declaration, { actor }: Opened): void {
  if (actor?.soort === 'gast' && access !== 'anyone' && !guest) throw denied('sessie.gast')
}

/** @throws AppError 429 for who looks too often */
function keepPace(token: string, now: Date, { pace }: Services): void {
  const retryAfter = pace.take(tokenHash(token).toString('base64'), now)
  if (retryAfter !== null) throw new AppError('too_often', 'verzoek.te-vaak', { retryAfter })
}

/** What is counted: every change, and the reads that say so. Other reads cost no write. */
function tempoOf({ kind, access, limit }: Declaration, { settings }: Services): Tempo | null {
  const wat = limit ?? (kind === 'command' && access !== 'anyone' ? 'schrijven' : null)
  return wat && { wat, max: settings.limits[wat], seconden: limitSeconds[wat] }
}

const origin = (declaration: Declaration, call: Call, { session, actor }: Opened, now: Date) => ({
  gebeurtenis: declaration.name,
  at: now,
  actor,
  accountId: session?.accountId ?? null,
  sessieId: session?.sessieId ?? null,
  ip: call.ip,
  requestId: call.requestId,
})

/** Somebody could not come in. True when that is written down. */
async function auditFailure(
  error: unknown,
  declaration: Declaration,
  call: Call,
  { session }: Opened,
  tried: TriedOn | null,
  services: Services,
  now: Date,
): Promise<boolean> {
  if (!(error instanceof AppError) || !declaration.failures?.includes(error.code)) return false
  const failure = {
    // Before sign-in the session of this browser may be anybody's.
    ...(tried ?? { accountId: declaration.access === 'anyone' ? null : (session?.accountId ?? null) }),
    gebeurtenis: declaration.name,
    foutcode: error.code,
    sessieId: session?.sessieId ?? null,
    at: now,
    ip: call.ip,
    requestId: call.requestId,
  }
  await services.db.transaction().execute((tx) => writeFailure(tx, failure))
  return true
}

/** A refused attempt on something is a fact of its own (security §1.7); its row survives the rollback. */
async function auditRefusal(
  error: unknown,
  declaration: Declaration,
  call: Call,
  opened: Opened,
  services: Services,
  now: Date,
) {
  if (!(error instanceof AppError) || !opened.actor) return
  if (error.kind !== 'denied' && error.kind !== 'not_found') return
  const { actor } = opened
  const objectId = firstUuid(call.params)
  await services.db.transaction().execute(async (tx) => {
    await openAs(tx, declaration, call, services, now, false)
    await writeAudit(tx, {
      ...origin(declaration, call, opened, now),
      actor,
      resultaat: 'geweigerd',
      foutcode: error.code,
      objectId,
    })
  })
}

function firstUuid(params: unknown): string | null {
  for (const value of Object.values((params ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)) return value
  }
  return null
}
