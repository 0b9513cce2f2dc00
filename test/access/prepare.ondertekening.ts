/** A round about version 1 that runs, with the parent as signer and a spoken reaction that the directeur must confirm. */
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import { gastCodeHash } from '../../src/modules/ondertekening/gast/code.ts'
import { geefLink, insertGastweg } from '../../src/modules/ondertekening/gast/gast.sql.ts'
import { insertTekenaar, insertVerzoek } from '../../src/modules/ondertekening/ondertekening.sql.ts'
import { insertPlanPdf } from '../../src/modules/ondertekening/planpdf.sql.ts'
import { bewaarPdf } from '../../src/modules/ondertekening/planpdf.ts'
import { insertRodTaak } from '../../src/modules/ondertekening/vaststellen/vaststellen.sql.ts'
import { insertReactie, setInstemmingVersie } from '../../src/modules/ondertekening/verzoek/verzoek.sql.ts'
import { findVersie } from '../../src/modules/planversie/planversie.sql.ts'
import { systemTx } from '../../src/platform/context.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import type { Id } from '../../src/platform/id.ts'
import { newId } from '../../src/platform/ids.ts'
import { newToken, tokenHash } from '../../src/platform/tokens.ts'
import type { TestServer } from '../harness/server.ts'
import type { TestSchool } from '../harness/world.ts'
import { GAST_CODE } from './actors.ts'

export async function ondertekening(
  { services, clock }: TestServer,
  school: TestSchool,
  over: { leerlingId: string; oppId: string; ouderId: string },
) {
  const [ondertekenverzoekId, tekenaarId] = [newId<'Ondertekenverzoek'>(), newId<'Ondertekenaar'>()]
  const [gastId, gastToken] = [newId<'Gasttoegang'>(), newToken()]
  const codeHash = await gastCodeHash(GAST_CODE, gastId)
  const leerlingTekenaarId = newId<'Ondertekenaar'>()
  const rodTaakId = newId<'RodTaak'>()
  const now = clock.now()
  const leerlingId = over.leerlingId as Id<'Leerling'> // ids of the prepared world
  const planId = over.oppId as Id<'Plan'>
  const klaar = await bewaarPdf(services, 1, await (await PDFDocument.create()).save())
  await systemTx(services.db, school.id, async (tx) => {
    const versie = await findVersie(tx, planId, 'gepubliceerd', 1)
    const waar = { leerlingId, planId, verzoekId: ondertekenverzoekId }
    await insertVerzoek(tx, {
      ...waar,
      id: ondertekenverzoekId,
      versie: 1,
      versieHash: versie?.hash ?? '',
      termijnOp: '2026-12-01',
      herinnerNa: [3, 7, 10],
      bericht: 'Wilt u dit lezen?',
      pdfHash: klaar.pdf.sha256,
      lengteA4: 2.4,
      door: school.medewerkers.zorgcoordinator,
      naam: 'Test zorgcoordinator',
      now,
    })
    const tekenaar = {
      ...waar,
      id: tekenaarId,
      soort: 'ouder',
      ouderId: over.ouderId,
      medewerkerId: null,
      naam: 'Een ouder',
      relatie: 'Moeder',
      vereist: true,
      verklaring: 'instemming',
      verklaringVersie: 1,
      gezag: { regel: 'gezag' },
    } as const
    await insertTekenaar(tx, tekenaar, now)
    // The pupil is asked in the same round: out of sight for the parent and for a guest.
    await insertTekenaar(
      tx,
      {
        ...tekenaar,
        id: leerlingTekenaarId,
        soort: 'leerling',
        ouderId: null,
        naam: 'De leerling',
        relatie: '',
        vereist: false,
        verklaring: 'gezien',
      },
      now,
    )
    await insertReactie(tx, tekenaar, {
      id: newId(),
      wijze: 'mondeling',
      gegevenOp: '2026-11-17',
      scanId: null,
      door: school.medewerkers.zorgcoordinator,
      doorNaam: 'Test zorgcoordinator',
      getuigeId: school.medewerkers.directeur,
      gezien: true,
      antwoorden: [],
      opmerking: '',
      now,
    })
    await insertGastweg(tx, tekenaar, {
      id: gastId,
      wijze: 'brief',
      mailadres: 'gast@voorbeeld.test',
      telefoon: null,
      codeHash,
      naam: 'Test zorgcoordinator',
      now,
    })
    await geefLink(tx, gastId, tokenHash(gastToken), now, inAmsterdam(now))
    await insertPlanPdf(tx, { ...waar, soort: 'aangeboden', now }, klaar.pdf)
    await setInstemmingVersie(tx, planId, 1)
    await insertRodTaak(tx, {
      id: rodTaakId,
      leerlingId,
      planId,
      soort: 'begin',
      datum: '2026-11-17',
      uiterlijkOp: '2026-11-24',
      now,
    })
    await sql`select koers.ronde_bij(${ondertekenverzoekId}::uuid, ${now})`.execute(tx)
    await klaar.bestand.keep()
  })
  return { ondertekenverzoekId, tekenaarId, leerlingTekenaarId, rodTaakId, gastToken }
}
