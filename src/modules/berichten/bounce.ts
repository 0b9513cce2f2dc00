/** A mail that came back: a delivery status notification (RFC 3464) as our own message, its address and why. No I/O. */
import PostalMime from 'postal-mime'
import { refusalOf } from '../../platform/mail.ts'
import type { Weigering } from './berichten.schema.ts'

/** More is no notice of one mail of ours. */
export const BOUNCE_MAX_BYTES = 1024 * 1024
const MOST_RECIPIENTS = 20
const LIMITS = { maxNestingDepth: 10, maxHeadersSize: 64 * 1024, attachmentEncoding: 'utf8' } as const

export type Bounce = { readonly berichtId: string; readonly aan: string; readonly reden: Weigering }

// The id of the row, with the number of the try when it held a one-time link (berichten.jobs.ts).
const OWN_ID = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d{1,3})?@([^\s<>@]{1,253})>/i

/**
 * What a notice says of the mail that we sent: nothing when it is no notice, is about somebody else's mail, or says that the
 * mail is only late. Whoever can mail us can write one, so nothing in it is believed but what fits a mail that we did send.
 * @param host of our Message-IDs
 */
export async function readBounce(raw: Uint8Array, host: string): Promise<Bounce[]> {
  if (raw.byteLength > BOUNCE_MAX_BYTES) return []
  const mail = await parse(raw)
  if (!mail || !/^multipart\/report\b/i.test(headerOf(mail, 'content-type'))) return []
  const part = (type: RegExp) => {
    const found = mail.attachments.find(({ mimeType }) => type.test(mimeType))?.content
    return typeof found === 'string' ? found : null
  }
  const status = part(/^message\/(global-)?delivery-status$/)
  const original = part(/^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)$/)
  if (status === null || original === null) return []
  const returned = await parse(original)
  const [, berichtId, domain] = OWN_ID.exec(returned ? headerOf(returned, 'message-id') : '') ?? []
  if (berichtId === undefined || domain?.toLowerCase() !== host.toLowerCase()) return []
  // The first group is about the message, each next one about one recipient (RFC 3464 §2.1).
  const groups = status.split(/\r?\n[ \t]*\r?\n/).slice(1, MOST_RECIPIENTS + 1)
  const found: Bounce[] = []
  for (const group of groups) {
    const fields = group.trim() === '' ? null : await parse(`${group}\n\n`)
    if (!fields || headerOf(fields, 'action').toLowerCase() !== 'failed') continue
    const reden = reasonOf(headerOf(fields, 'status'))
    const addresses = [headerOf(fields, 'original-recipient'), headerOf(fields, 'final-recipient')].map(
      addressOf,
    )
    for (const aan of new Set(addresses)) if (aan !== '') found.push({ berichtId, aan, reden })
  }
  return found
}

type Parsed = Awaited<ReturnType<typeof PostalMime.parse>>

/** Null: too deep, too long or otherwise not a message. */
const parse = (raw: Uint8Array | string): Promise<Parsed | null> =>
  PostalMime.parse(raw, LIMITS).catch(() => null)

const headerOf = (mail: Parsed, name: string): string =>
  mail.headers.find(({ key }) => key === name)?.value.trim() ?? ''

/** `rfc822; somebody@school.nl`, and what stands behind a comment or brackets is not an address of ours. */
const addressOf = (field: string): string =>
  /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>;]{3,254})>?$/i.exec(field)?.[1] ?? ''

/** A server that kept trying and gave up says 4.y.z or a fault of the network; nobody said no. */
function reasonOf(status: string): Weigering {
  const code = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(status)?.[1] ?? null
  const why = refusalOf(code, null)
  return why === 'geweigerd' && code !== null && (code.startsWith('4') || /^5\.4\./.test(code))
    ? 'niet-bezorgd'
    : why
}
