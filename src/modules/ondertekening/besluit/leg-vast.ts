/**
 * The one place where a decision comes to be: by the signer, from paper, in good faith or by a court. The record, its
 * signature, the state of the signer and what the round comes to, in one transaction (security §1.8).
 */
import type { Ctx } from '../../../platform/declare.ts'
import { conflict } from '../../../platform/errors.ts'
import { sha256Hex } from '../../../platform/tokens.ts'
import { auditHoofd } from '../../audit/audit.sql.ts'
import { findSchool } from '../../opp/opp.sql.ts'
import type { Bewijs } from '../bewijs/bewijs.schema.ts'
import { volgendBewijs } from '../bewijs/bewijs.sql.ts'
import { tekenBewijs } from '../bewijs/bewijs.teken.ts'
import { bewijsHash } from '../bewijs/bewijs.ts'
import { insertBesluit, setBesloten, werkRondeBij } from '../ondertekening.sql.ts'
import { verklaringTekst } from '../ondertekening.text.ts'
import { type RondeStand, standNa, type TekenaarStand, type Uitkomst } from '../ondertekening.ts'
import { vertelVerloop } from '../verzoek/verloop.jobs.ts'
import type { TekenaarThing } from '../verzoek/verzoek.commands.ts'
import { aanmeldingNu } from './aanmelding.ts'

export type Vast = {
  readonly besluit: Omit<Bewijs['besluit'], 'onderdeel' | 'komtNa'>
  readonly identiteit: Bewijs['identiteit']
  readonly uitkomst: Uitkomst
  /** The state when it isn't the one that an own decision brings. */
  readonly stand?: TekenaarStand
  readonly scanId?: string | null
}

/** Words as they were shown, as one text with an id and a version. */
export function verklaringVan(
  verklaring: keyof typeof verklaringTekst,
  versie: number,
): Bewijs['verklaring'] {
  const { gezien, instemming } = verklaringTekst[verklaring]
  return { id: verklaring, versie, taal: 'nl', tekst: `${gezien}\n${instemming}` }
}

/**
 * @returns how the round stands after it
 * @throws AppError 409 when this signer decided meanwhile: the round is held, so that is seen and not raced
 */
export async function legVast(
  ctx: Ctx,
  { tekenaar: t, ronde }: TekenaarThing,
  vast: Vast,
): Promise<RondeStand> {
  const school = await findSchool(ctx.tx, ctx.today)
  const { organisatieId } = ctx.actor
  const id = ctx.newId<'Besluit'>()
  const volgnummer = await volgendBewijs(ctx.tx)
  const op = ctx.now.toISOString()
  const bewijs: Bewijs = {
    v: 1,
    id,
    school: { id: organisatieId, naam: school?.naam ?? '–' },
    plan: { id: t.planId, versie: ronde.versie, verzoekId: ronde.id, ronde: ronde.ronde },
    document: { versieHash: ronde.versieHash, pdfHash: ronde.pdfHash, bijlagen: [] },
    verklaring: verklaringVan(t.verklaring, t.verklaringVersie),
    besluit: {
      ...vast.besluit,
      onderdeel: t.verklaring === 'gezien' ? 'geheel' : 'handelingsdeel',
      komtNa: null,
    },
    ondertekenaar: {
      id: t.ouderId ?? t.medewerkerId ?? t.leerlingId,
      soort: t.soort,
      naam: t.naam,
      relatie: t.relatie === '' ? '–' : t.relatie,
      gezag:
        t.soort === 'ouder' && t.gezag.regel !== undefined
          ? {
              stand: 'ja',
              vanaf: t.gezag.vanaf ?? null,
              tot: t.gezag.tot ?? null,
              grond: null,
              regel: t.gezag.regel,
            }
          : null,
      leeftijdsregel: t.soort === 'leerling' ? (t.gezag.regel ?? null) : null,
    },
    identiteit: vast.identiteit,
    aanmelding: await aanmeldingVan(ctx),
    tijd: { op, volgnummer, bron: 'server' },
    getoond: {
      uitgenodigdOp: iso(t.uitgenodigdOp),
      geopendOp: iso(t.bekekenOp),
      totEindeOp: iso(t.geheelGetoondOp),
      seconden: t.bekekenOp === null ? null : t.seconden,
    },
    audit: { voor: await auditHoofd(ctx.tx), na: null },
  }
  const bestand = tekenBewijs(ctx.services.signer, bewijs)
  const besluit = {
    id,
    volgnummer,
    uitkomst: vast.uitkomst,
    klasse: vast.identiteit.klasse,
    bewijs: bestand,
    bewijsHash: bewijsHash(bewijs),
    scanId: vast.scanId ?? null,
    now: ctx.now,
  }
  await insertBesluit(ctx.tx, t, besluit).catch(dubbel)
  const stand = vast.stand ?? standNa(vast.uitkomst)
  await setBesloten(ctx.tx, t.id, { stand, uitkomst: vast.uitkomst, now: ctx.now })
  const na = await werkRondeBij(ctx.tx, ronde.id, ctx.now)
  // By the product itself, after the commit: a signer can't see who else signs, so can't tell them either.
  if (na !== ronde.stand)
    await ctx.enqueue(vertelVerloop, { organisatieId, verzoekId: ronde.id, tekenaarId: t.id })
  return na
}

/** A moment as evidence writes it: UTC, in milliseconds. */
const iso = (moment: string | null): string | null =>
  moment === null ? null : new Date(moment).toISOString()

/** The session in which it came. */
async function aanmeldingVan(ctx: Ctx): Promise<Bewijs['aanmelding']> {
  const { session, now, ip, userAgent } = ctx
  return {
    op: iso(session?.bevestigdOp ?? null) ?? now.toISOString(),
    methode: await aanmeldingNu(ctx),
    bevestigdOp: iso(session?.bevestigdOp ?? null),
    // Of the id: the file leaves the house, and a session is still running then.
    sessieHash: session ? sha256Hex(session.sessieId) : 'geen',
    ip,
    browser: userAgent.slice(0, 1000),
  }
}

/** The unique key of the database says it too, whatever the locks did. */
function dubbel(error: unknown): never {
  const { code } = error as { code?: string } // as pg throws it
  if (code === '23505') throw conflict('ondertekening.al-besloten')
  throw error
}
