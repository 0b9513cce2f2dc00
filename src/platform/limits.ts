/** How often somebody may do what (security §5.4). All of them in one place; the setting `KOERS_LIMITS` changes them. */

/** Per person, counted by the pipeline in the round trip that opens the session. */
export const limitSeconds = { schrijven: 60, zoeken: 60, pdf: 60, export: 3600 } as const
export type LimitName = keyof typeof limitSeconds

/** Counted before there is a session, or beside one: per quarter of an hour, except where the name says otherwise. */
export const defaultLimits = {
  /** Acts that change something, per minute. */
  schrijven: 120,
  /** Searches, per minute. */
  zoeken: 60,
  /** A plan as PDF, per minute. */
  pdf: 10,
  /** Looks of one session at whether it still stands, per minute; a screen does two. */
  kijken: 60,
  /** Files about many people at once (plans of a group, the log, the authorisation matrix), per hour (BI-45). */
  export: 10,
  /** Wrong passwords for one account. */
  aanmelden: 10,
  /** Wrong passwords, codes and tokens from one address (IPv6: one /64). */
  adres: 30,
  /** Wrong codes of a second factor for one account; a sign-in ends after five. */
  code: 15,
  /** Mails for a new password to one person, per hour. */
  herstelmail: 3,
  /** Mails for a new password to the people of one school, per day. */
  herstelschool: 200,
  /** Documents that one address lets check without signing in. */
  controle: 30,
  /** Wrong tries that may follow each other at once; after that each one waits longer. */
  direct: 3,
} as const
export type Limits = Readonly<Record<keyof typeof defaultLimits, number>>

/**
 * `schrijven=200 zoeken=90` → all limits. Pure.
 * @returns null when a name is unknown or a number is not a whole number above zero
 */
export function readLimits(text: string | undefined): Limits | null {
  const limits: Record<string, number> = { ...defaultLimits }
  for (const part of (text ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [name = '', value = ''] = part.split('=')
    if (!Object.hasOwn(defaultLimits, name) || !/^[1-9]\d{0,6}$/.test(value)) return null
    limits[name] = Number(value)
  }
  return limits as Limits // every name of the defaults is there
}
