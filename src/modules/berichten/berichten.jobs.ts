import * as z from 'zod/mini'
import { systemTx } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { isMailAddress, MailError, oneLine } from '../../platform/mail.ts'
import type { Services } from '../../platform/services.ts'
import {
  findMailtekst,
  findSchoolnaam,
  pakBericht,
  ruimOp,
  type TeVerzenden,
  zetStand,
} from './berichten.sql.ts'
import { momentTekst, NEUTRALE_LEERLING, standaardTeksten } from './berichten.text.ts'
import {
  type BerichtSoort,
  berichtSoorten,
  type GeheimeSoort,
  isGeheim,
  isSchoolSoort,
  type Linkmaker,
  leerlingWoord,
  type Mailtekst,
  vulIn,
} from './berichten.ts'
import { findLeerlingInMail, findLeerlingVanBericht } from './melding.sql.ts'

/** Tries of one message: two seconds apart at first, ten minutes at most, so for about eight hours. */
const POGINGEN = 55
const BEWAARD_DAGEN = 90

const data = z.object({ berichtId: z.uuid(), organisatieId: z.nullable(z.uuid()) })

/** What a sender enqueues; its work is put together in the composition root, which knows the makers of links. */
export const verzending = { name: 'berichten.verzenden', data }

export type Linkmakers = Readonly<Partial<Record<GeheimeSoort, Linkmaker>>>

/** @param makers who makes the one-time link of each kind */
export function berichtenJobs(makers: Linkmakers) {
  return [
    defineJob({
      ...verzending,
      retries: POGINGEN,
      retryDelayMax: 600,
      outgoing: true,
      run: (services, over) => verzend(services, makers, over),
    }),
    defineJob({
      name: 'berichten.opruimen',
      data: z.object({}),
      retries: 3,
      cron: '43 3 * * *',
      run: async ({ db, clock }) => {
        const voor = new Date(clock.now().getTime() - BEWAARD_DAGEN * 86_400_000)
        await db.transaction().execute((tx) => ruimOp(tx, voor))
      },
    }),
  ]
}

/**
 * Sends one message. At least once: a server that dies between the mail server's yes and our note sends again, with the
 * same Message-ID when the text is the same, and with another when it holds a new link (RFC 5322 §3.6.4).
 */
async function verzend(
  services: Services,
  makers: Linkmakers,
  { berichtId, organisatieId }: z.output<typeof data>,
): Promise<void> {
  const { db, clock, mail } = services
  const inTx = <R>(work: (tx: Tx) => Promise<R>): Promise<R> =>
    organisatieId === null ? db.transaction().execute(work) : systemTx(db, organisatieId, work)
  const bericht = await inTx((tx) => pakBericht(tx, berichtId, organisatieId))
  // Sent, withdrawn or failed for good meanwhile.
  if (!bericht) return
  const stand = (wat: Parameters<typeof zetStand>[3]) =>
    inTx((tx) => zetStand(tx, berichtId, organisatieId, wat, clock.now()))
  try {
    const soort = soortVan(bericht)
    const over = { organisatieId, bron: bericht.bron ?? '' }
    const maker = isGeheim(soort) ? makerVan(makers, soort) : null
    const link = maker && (await maker.maak(services, over))
    if (maker && !link) return await stand({ status: 'vervallen' })
    const woorden = await inTx((tx) => woordenVan(tx, soort, berichtId))
    const { onderwerp, tekst } = stelOp(bericht, woorden, link, services.settings.publicUrl)
    await mail.send({
      to: bericht.aan,
      subject: onderwerp,
      text: tekst,
      messageId: link ? `${berichtId}.${bericht.pogingen}` : berichtId,
    })
    await stand({ status: 'verzonden', onderwerp })
    await maker?.verzonden?.(services, over)
  } catch (error) {
    const final = (error instanceof MailError && error.final) || bericht.pogingen > POGINGEN
    const fout = error instanceof MailError ? error.code : 'storing'
    const geweigerd = error instanceof MailError && error.refused
    await stand({ status: geweigerd ? 'geweigerd' : final ? 'mislukt' : 'wachtend', fout })
    if (!final) throw error
  }
}

/** A row of an older or newer release may name a kind that this one doesn't know. */
function soortVan({ soort, aan }: TeVerzenden): BerichtSoort {
  if (!Object.hasOwn(berichtSoorten, soort)) throw new MailError('soort-onbekend', true)
  if (!isMailAddress(aan)) throw new MailError('adres', true)
  return soort as BerichtSoort // looked up on the line above
}

function makerVan(makers: Linkmakers, soort: BerichtSoort): Linkmaker {
  const found: Linkmaker | undefined = (makers as Readonly<Record<string, Linkmaker>>)[soort] // read only
  if (!found) throw new MailError('geen-linkmaker', true)
  return found
}

type Woorden = { tekst: Mailtekst; school: string; leerling: string }

async function woordenVan(tx: Tx, soort: BerichtSoort, berichtId: string): Promise<Woorden> {
  if (!isSchoolSoort(soort)) return { tekst: standaardTeksten[soort], school: '', leerling: '' }
  const [eigen, school] = [await findMailtekst(tx, soort), await findSchoolnaam(tx)]
  // Read when the mail is made, so that no name waits in the outbox, and a school that changed its mind is heeded.
  const hoe = await findLeerlingInMail(tx)
  const naam = hoe === 'niet' ? null : await findLeerlingVanBericht(tx, berichtId)
  return {
    tekst: eigen ?? standaardTeksten[soort],
    school: school?.naam ?? '',
    leerling: leerlingWoord(hoe, naam, NEUTRALE_LEERLING),
  }
}

function stelOp(
  { gegevens, gemaaktOp }: TeVerzenden,
  { tekst, school, leerling }: Woorden,
  link: Awaited<ReturnType<Linkmaker['maak']>>,
  publicUrl: string,
): Mailtekst {
  const { pad, ...woorden } = gegevens
  const adres = link && 'pad' in link ? link.pad : pad
  return vulIn(tekst, {
    ...Object.fromEntries(
      Object.entries(woorden).map(([plek, woord]) => [plek, oneLine(woord).slice(0, 200)]),
    ),
    school: oneLine(school),
    leerling: oneLine(leerling),
    moment: momentTekst(new Date(gemaaktOp)),
    // Always our own address, whatever a request said it was called (security BI-12).
    ...(adres === undefined ? {} : { link: `${publicUrl}${adres}` }),
    ...(link && 'code' in link ? { code: link.code } : {}),
    ...(link ? { geldig: momentTekst(new Date(link.geldigTot)) } : {}),
  })
}
