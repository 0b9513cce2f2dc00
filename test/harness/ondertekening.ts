/** A pupil with a whole plan and two parents who decide: what a round needs. */
import { sql } from 'kysely'
import type { Kandidaat, MijnStap, Overzicht } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { systemTx } from '../../src/platform/context.ts'
import { newId } from '../../src/platform/ids.ts'
import { hoorgesprekBO, oppBO } from '../fixtures/opp-inhoud.ts'
import { eis, nieuwOpp, OPP, publiceer, schrijfAlles } from './opp.ts'
import { type Browser, signIn, type TestServer } from './server.ts'
import { addAccount, PASSWORD, type TestSchool } from './world.ts'

export type Klaar = Awaited<ReturnType<typeof leerlingKlaar>>

export async function leerlingKlaar(server: TestServer, school: TestSchool) {
  const ib = await signIn(server, school.logins.zorgcoordinator, PASSWORD)
  const vader = await tweedeOuder(server, school)
  const moeder = await signIn(server, school.logins.ouder, PASSWORD)
  const oppId = await nieuwOpp(ib, school.leerling)
  await schrijfAlles(ib, oppId, oppBO)
  eis(await ib.send('PUT', `${OPP}/${oppId}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO }), 200)
  /** A talk about the plan with the mother, on that day. */
  const overleg = async (datum: string) =>
    eis(
      await ib.send('POST', `${OPP}/${oppId}/overleggen`, {
        datum,
        vorm: 'op_school',
        ouderIds: [school.ouders.metGezag],
        leerlingErbij: false,
        anderen: '',
        samenvatting: 'We bespraken het hele plan.',
        afspraken: [],
      }),
      201,
    )
  await overleg('2026-11-10')
  await publiceer(ib, oppId)
  /** Asks everybody who is proposed, or these. */
  const vraag = async (wie?: readonly (Kandidaat | undefined)[]) => {
    const { kandidaten, versie } = eis<Overzicht>(await ib.get(`${OPP}/${oppId}/ondertekening`), 200)
    return ib.send('POST', `${OPP}/${oppId}/ondertekenverzoeken`, {
      versie,
      tekenaars: (wie ?? kandidaten.filter((k) => k.voorgesteld)).flatMap((k) =>
        k ? [{ soort: k.soort, id: k.id, verklaring: k.verklaring }] : [],
      ),
      termijnOp: '2026-12-01',
      bericht: 'Wilt u dit plan lezen?',
      herinnerNa: [3, 7, 10],
    })
  }
  return { ib, vader, moeder, oppId, vraag, overleg }
}

/** The other parent with gezag over the own pupil, signed in. */
async function tweedeOuder(server: TestServer, school: TestSchool): Promise<Browser> {
  const id = newId<'Ouder'>()
  const login = `vader@${school.logins.ouder.split('@')[1]}`
  const now = server.clock.now()
  await systemTx(server.services.db, school.id, async (tx) => {
    await sql`insert into koers.ouder (organisatie_id, id, roepnaam, achternaam, email, aangemaakt_op, gewijzigd_op)
      values (${school.id}::uuid, ${id}::uuid, 'Tweede', 'Ouder', ${login}, ${now}, ${now})`.execute(tx)
    await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag)
      values (${school.id}::uuid, ${newId()}::uuid, ${school.leerling}::uuid, ${id}::uuid, 'vader', true)`.execute(
      tx,
    )
    await addAccount(tx, school, login, 'Tweede Ouder', 'ouder', id, now)
  })
  return signIn(server, login, PASSWORD)
}

type Vraag = { readonly id: string }

/** What this signer was asked last, as the screen reads it. */
export async function stapVan(wie: Browser): Promise<MijnStap> {
  const [vraag] = eis<{ vragen: Vraag[] }>(await wie.get('/mijn/ondertekeningen'), 200).vragen
  return eis<MijnStap>(await wie.get(`/ondertekenaars/${vraag?.id}`), 200)
}

/** Decides: yes to all, but for what `verander` says of an agreement. */
export async function beslis(wie: Browser, verander: (sleutel: string, i: number) => object = () => ({})) {
  const { id, versieHash, afspraken } = await stapVan(wie)
  return wie.send('POST', `/ondertekenaars/${id}/besluit`, {
    versieHash,
    gezien: true,
    antwoorden: afspraken.map(({ sleutel }, i) => ({
      sleutel,
      antwoord: 'ja',
      opmerking: '',
      ...verander(sleutel, i),
    })),
    opmerking: '',
  })
}
