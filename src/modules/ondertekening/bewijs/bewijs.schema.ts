/**
 * What the evidence of one decision says (security §1.8). Strict: what is not named here can't be in a signed file, and a
 * checker of years later knows each field. A new field is a new `v`.
 */
import * as z from 'zod/mini'
import { datumSchema } from '../../../platform/datum.ts'

/** An answer per agreement of the handelingsdeel. */
export const ANTWOORDEN = ['ja', 'ja_maar', 'nee'] as const
export type AfspraakAntwoord = (typeof ANTWOORDEN)[number]

/** What was decided. The last three are not given by the person: how the law fills in for somebody who does not answer, and an end. */
export const BESLUITEN = [
  'instemming',
  'geen_instemming',
  'gezien_besproken',
  'te_goeder_trouw',
  'vervangende_toestemming',
  'intrekking',
] as const
export type BewijsBesluit = (typeof BESLUITEN)[number]

/**
 * How sure it is who decided: A own account with a second factor or the school's sign-in, B a code that came by another
 * way than the link (with this decision, or once when the account was tied to the person), C on paper or spoken, noted and confirmed by
 * two members of staff, D none of those: link and code by the same mail, or a password and nothing more.
 */
export const KLASSEN = ['A', 'B', 'C', 'D'] as const
export type Identiteitsklasse = (typeof KLASSEN)[number]

const tekst = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))
const code = z.string().check(z.regex(/^[a-z][a-z0-9_.-]{0,63}$/))
const telling = z.int().check(z.nonnegative())
const moment = z.iso.datetime({ precision: 3 })
/** SHA-256, 64 lower-case hex digits. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const zegelkop = z.strictObject({ nummer: telling, hash: sha256 })
const persoon = z.strictObject({ id: z.uuid(), naam: tekst(300) })

const antwoord = z.strictObject({
  /** The key of the agreement in the version. */
  sleutel: tekst(200),
  /** As it was shown. */
  titel: tekst(4000),
  antwoord: z.enum(ANTWOORDEN),
  opmerking: z.nullable(tekst(10_000)),
})

/** 2: the words that were shown, and what was said to them. */
const verklaring = z.strictObject({
  id: code,
  versie: telling,
  taal: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  tekst: tekst(20_000),
})
const besluit = z.strictObject({
  soort: z.enum(BESLUITEN),
  /** What it is about: consent is about the handelingsdeel only, seen and discussed about the whole (WPO art. 40a). */
  onderdeel: z.enum(['handelingsdeel', 'geheel']),
  /** The whole plan was seen, and was discussed; null: not asked of this person. */
  gezien: z.nullable(z.boolean()),
  besproken: z.nullable(z.boolean()),
  antwoorden: z.array(antwoord).check(z.maxLength(500)),
  reden: z.nullable(tekst(10_000)),
  /** Of the court, of the letter: where the ground of a decision without the person can be found. */
  kenmerk: z.nullable(tekst(300)),
  /** The evidence that this one comes after: of an earlier decision of the same person in this round. */
  komtNa: z.nullable(z.uuid()),
})

/** 3: who, and why it was for this person to decide. */
const ondertekenaar = z.strictObject({
  id: z.uuid(),
  soort: z.enum(['ouder', 'leerling', 'medewerker']),
  /** As it was shown to this person. */
  naam: tekst(300),
  /** "Moeder", "Voogd", "Leerling", or of staff the role. */
  relatie: tekst(200),
  /** As recorded at that moment; null for staff. */
  gezag: z.nullable(
    z.strictObject({
      stand: code,
      vanaf: z.nullable(datumSchema),
      tot: z.nullable(datumSchema),
      grond: z.nullable(tekst(300)),
      /** The rule of the gezag engine that said so. */
      regel: code,
    }),
  ),
  /** The rule of age at that moment; null for staff. */
  leeftijdsregel: z.nullable(code),
})

/** 4: with for class C what the paper was and who stand for it. */
const identiteit = z.strictObject({
  klasse: z.enum(KLASSEN),
  methode: code,
  papier: z.nullable(
    z.strictObject({
      vorm: z.enum(['papier', 'mondeling']),
      /** The date on the paper, or of the talk. */
      datum: datumSchema,
      /** Of the scan; null for what was spoken. */
      scanHash: z.nullable(sha256),
      genoteerdDoor: persoon,
      bevestigdDoor: persoon,
    }),
  ),
})

/** 5: the session in which the decision came; of class C that of the one who confirmed. */
const aanmelding = z.strictObject({
  op: moment,
  methode: code,
  /** When it was proven again who this is, at most five minutes before; null where the decision doesn't ask it. */
  bevestigdOp: z.nullable(moment),
  sessieHash: tekst(128),
  ip: tekst(64),
  browser: z.string().check(z.maxLength(1000)),
})

export const bewijsSchema = z
  .strictObject({
    v: z.literal(1),
    id: z.uuid(),
    school: z.strictObject({ id: z.uuid(), naam: tekst(300) }),
    plan: z.strictObject({ id: z.uuid(), versie: telling, verzoekId: z.uuid(), ronde: telling }),
    /** 1: exactly what was decided on. */
    document: z.strictObject({
      versieHash: sha256,
      /** Of the PDF that was shown; null when only the screen was. */
      pdfHash: z.nullable(sha256),
      bijlagen: z.array(z.strictObject({ titel: tekst(300), hash: sha256 })).check(z.maxLength(500)),
    }),
    verklaring,
    besluit,
    ondertekenaar,
    identiteit,
    aanmelding,
    /** 6: by the server, with a number that only goes up. */
    tijd: z.strictObject({ op: moment, volgnummer: telling, bron: code }),
    /** 7: what was seen before the decision; null: not known. */
    getoond: z.strictObject({
      uitgenodigdOp: z.nullable(moment),
      geopendOp: z.nullable(moment),
      totEindeOp: z.nullable(moment),
      seconden: z.nullable(telling),
    }),
    /**
     * 8: the newest seal of the trail before the decision, and after it. Signed in the transaction of the decision itself, the
     * second is null: the seal of the PDF says it then.
     */
    audit: z.strictObject({ voor: z.nullable(zegelkop), na: z.nullable(zegelkop) }),
  })
  .check((found) => {
    for (const { pad, waarom } of tegenspraak(found.value))
      found.issues.push({ code: 'custom', path: [...pad], message: waarom, input: found.value })
  })

type Vorm = {
  readonly besluit: z.output<typeof besluit>
  readonly identiteit: z.output<typeof identiteit>
}
type Tegenspraak = { readonly pad: readonly (string | number)[]; readonly waarom: string }

/** What can't be together in one decision: such evidence would prove the opposite of what it says. */
function tegenspraak({ besluit: b, identiteit: i }: Vorm): Tegenspraak[] {
  const fouten: Tegenspraak[] = []
  const eis = (goed: boolean, pad: Tegenspraak['pad'], waarom: string) => {
    if (!goed) fouten.push({ pad, waarom })
  }
  b.antwoorden.forEach(({ antwoord: a, opmerking }, n) => {
    eis(a === 'ja' || opmerking !== null, ['besluit', 'antwoorden', n, 'opmerking'], 'opmerking')
  })
  const sleutels = b.antwoorden.map(({ sleutel }) => sleutel)
  eis(new Set(sleutels).size === sleutels.length, ['besluit', 'antwoorden'], 'dubbel')
  const nee = b.antwoorden.some(({ antwoord: a }) => a === 'nee')
  eis(b.soort !== 'instemming' || !nee, ['besluit', 'soort'], 'nee')
  // Refused on one agreement, or as a whole with a reason.
  eis(b.soort !== 'geen_instemming' || nee || b.reden !== null, ['besluit', 'reden'], 'reden')
  eis(b.soort !== 'te_goeder_trouw' || b.reden !== null, ['besluit', 'reden'], 'reden')
  eis(b.soort !== 'vervangende_toestemming' || b.kenmerk !== null, ['besluit', 'kenmerk'], 'kenmerk')
  eis(b.soort !== 'intrekking' || b.komtNa !== null, ['besluit', 'komtNa'], 'komtNa')
  eis((i.klasse === 'C') === (i.papier !== null), ['identiteit', 'papier'], 'papier')
  if (i.papier) {
    const { vorm, scanHash, genoteerdDoor, bevestigdDoor } = i.papier
    eis(vorm !== 'papier' || scanHash !== null, ['identiteit', 'papier', 'scanHash'], 'scan')
    eis(genoteerdDoor.id !== bevestigdDoor.id, ['identiteit', 'papier', 'bevestigdDoor'], 'tweede')
  }
  return fouten
}

export type Bewijs = z.output<typeof bewijsSchema>

/** A signed evidence file: these keys, as canonical JSON (RFC 8785), and not a byte more. */
export const bewijsBestandSchema = z.strictObject({
  bewijs: bewijsSchema,
  /** A fingerprint per field, signed too: when somebody changed the file, they say which field. */
  velden: z.record(z.string().check(z.maxLength(200)), z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  sleutelId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  publiekeSleutel: z.string().check(z.regex(/^[\w-]{43}$/)),
  handtekening: z.string().check(z.regex(/^[\w-]{86}$/)),
})
export type BewijsBestand = z.output<typeof bewijsBestandSchema>

/** The public keys of this installation, for whom wants to check without asking it. */
export const sleutelsAntwoord = z.object({
  sleutels: z.array(
    z.object({
      /** Stands in every evidence file: which key signed it. */
      sleutelId: z.string(),
      /** Ed25519 (RFC 8037), its 32 bytes in base64url. */
      publiekeSleutel: z.string(),
      sinds: z.iso.datetime(),
    }),
  ),
  /** The certificates with which PDFs are or were sealed. */
  certificaten: z.array(z.object({ vingerafdruk: z.string(), pem: z.string() })),
})
