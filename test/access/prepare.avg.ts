/** What requests about data, restriction and destruction can be about. */
import { insertLijst, insertRegel } from '../../src/modules/avg/bewaren/bewaren.sql.ts'
import { systemTx } from '../../src/platform/context.ts'
import { newId } from '../../src/platform/ids.ts'
import { eis } from '../harness/opp.ts'
import type { Browser, TestServer } from '../harness/server.ts'
import type { TestSchool } from '../harness/world.ts'

/** The line of a pupil who left long ago, as the proposal would make it. */
export async function vernietigingslijst({ services }: TestServer, { id }: TestSchool) {
  const ids = { lijstId: newId<'Lijst'>(), regelId: newId<'Regel'>() }
  await systemTx(services.db, id, async (tx) => {
    await insertLijst(tx, ids.lijstId, services.clock.now())
    await insertRegel(tx, ids.lijstId, {
      id: ids.regelId,
      leerling: newId(),
      kenmerk: '1234',
      klasse: 'leerlingdossier',
      vertrokkenOp: '2024-07-31',
      bewaarTot: '2026-07-31',
      aantallen: { leerling: 1 },
    })
  })
  return ids
}

/**
 * A correction that was refused, the statement beside it, and one kenmerk that may not be used because of it. Asked by
 * somebody without an account, so that no mail goes to a parent.
 */
export async function betwisting(
  { directeur, ib }: { directeur: Browser; ib: Browser },
  path: string,
  school: TestSchool,
): Promise<{ betwistingId: string; beperkingId: string }> {
  const post = async (pad: string, body: object) =>
    eis<{ id: string }>(await directeur.send('POST', pad, body), 201).id
  const gegevens = { soort: 'gegevens', id: null, onderdeel: null }
  const id = await post(`${path}/avg-verzoeken/_vastleggen`, {
    soort: 'correctie',
    tekst: 'Het adres klopt niet.',
    doel: gegevens,
    herkomst: 'brief',
    verzoeker: { soort: 'gemachtigde', ouderId: null, naam: 'Mr. Pen' },
    ontvangenOp: '2026-11-10',
  })
  const verzoek = `/avg-verzoeken/${id}`
  await post(`${verzoek}/_behandel`, { medewerkerId: school.medewerkers.zorgcoordinator })
  await post(`${verzoek}/_besluit`, { uitkomst: 'afgewezen', motivering: 'Het klopt.', overnemen: true })
  await post(`${verzoek}/_behandel`, { medewerkerId: school.medewerkers.zorgcoordinator })
  const kenmerk = { code: 'dyslexieverklaring', toelichting: '', vanaf: null, tot: null }
  const doel = { soort: 'kenmerk', id: newId<'Kenmerk'>() }
  eis(await ib.send('PUT', `${path}/kenmerken/${doel.id}`, kenmerk), 200)
  const beperk = { doel, grond: 'juistheid', reden: 'Wordt uitgezocht.' }
  return {
    betwistingId: await post(`${verzoek}/betwistingen`, {
      doel: gegevens,
      verklaring: 'Wij zijn verhuisd.',
    }),
    beperkingId: await post(`${verzoek}/beperkingen`, beperk),
  }
}
