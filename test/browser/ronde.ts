/** A pupil of its own with parents who decide and a published plan, and a round about it: through the API of who is signed in. */
import type { Page } from '@playwright/test'
import pg from 'pg'
import type { Overzicht } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { addDays, inAmsterdam } from '../../src/platform/datum.ts'
import { hoorgesprekBO, oppBO } from '../fixtures/opp-inhoud.ts'
import { expect, type Koers, signInAs } from './fixture.ts'

/** Through the same API as the screens, in the session of this page. */
export async function apiVan<T>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: unknown,
): Promise<T> {
  const response = await page.request.fetch(`/v1${path}`, {
    method,
    ...(data === undefined ? {} : { data }),
  })
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  return response.json()
}

export type Ronde = {
  oppId: string
  leerlingId: string
  verzoekId: string
  moeder: string
  vader: string
  /** The signer that is this person. */
  wie: (persoonId: string) => string
}

export type Gezin = { leerlingId: string; oppId: string; leerling: string }
/** Somebody who is known already, or a new parent with an address to write to. */
type Ouder = { readonly ouderId: string } | { readonly achternaam: string }
const RELATIES = ['moeder', 'vader'] as const

/** @param ouders at most two, both with gezag */
async function maakGezin(
  page: Page,
  { roepnaam, groepId, ouders }: { roepnaam: string; groepId: string; ouders: readonly Ouder[] },
): Promise<Gezin> {
  const schrijf = (method: 'POST' | 'PUT', path: string, data: unknown) =>
    apiVan<{ id: string }>(page, method, path, data)
  const { id: leerlingId } = await schrijf('POST', '/leerlingen', {
    roepnaam,
    voorvoegsel: '',
    achternaam: 'Handtekening',
    geboortedatum: '2016-03-01',
    geslacht: 'onbekend',
    leerlingnummer: '',
    leerroute: '',
    thuistaal: '',
    tolkNodig: false,
    groepId,
    ingeschrevenOp: '2026-08-01',
  })
  for (const [i, ouder] of ouders.entries())
    await schrijf('POST', `/leerlingen/${leerlingId}/ouders`, {
      ouderId: 'ouderId' in ouder ? ouder.ouderId : null,
      ouder: 'ouderId' in ouder ? null : nieuweOuder(ouder.achternaam, roepnaam, i),
      relatie: {
        relatie: RELATIES[i],
        gezag: true,
        gezagVanaf: null,
        gezagTot: null,
        gezagGrond: '',
        geenContact: false,
        contactvoorkeur: '',
      },
    })
  const { id: oppId } = await schrijf('POST', `/leerlingen/${leerlingId}/ontwikkelingsperspectieven`, {})
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { onderdelen } = await apiVan<{ onderdelen: Record<string, { revisie: number }> }>(page, 'GET', opp)
  for (const [sleutel, inhoud] of Object.entries(oppBO))
    await schrijf('PUT', `${opp}/onderdelen/${sleutel}`, {
      revisie: onderdelen[sleutel]?.revisie ?? 0,
      inhoud,
    })
  await schrijf('PUT', `${opp}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO })
  await bespreek(page, oppId)
  await schrijf('POST', `${opp}/versies`, {})
  return { leerlingId, oppId, leerling: `${roepnaam} Handtekening` }
}

/** The second one has an address that the first may not see. */
const nieuweOuder = (achternaam: string, kind: string, i: number) => ({
  roepnaam: i === 0 ? 'Eva' : 'Kemal',
  voorvoegsel: '',
  achternaam,
  email: `${kind.toLowerCase()}-${i}@gezin.test`,
  telefoon: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  taal: '',
  tolkNodig: false,
  geheimAdres: i === 1,
})

/** A talk of today with all parents of the pupil: none may go ahead without one. */
async function bespreek(page: Page, oppId: string): Promise<void> {
  const pad = `/ontwikkelingsperspectieven/${oppId}/overleggen`
  const { partners } = await apiVan<{ partners: { ouderId: string }[] }>(page, 'GET', pad)
  await apiVan(page, 'POST', pad, {
    datum: inAmsterdam(new Date()),
    vorm: 'op_school',
    ouderIds: partners.map(({ ouderId }) => ouderId),
    leerlingErbij: false,
    anderen: '',
    samenvatting: 'We bespraken het hele plan.',
    afspraken: [],
  })
}

/** @param ouders surnames of new parents, without an account */
export const leerlingMetPlan = (
  page: Page,
  groepId: string,
  ouders: readonly string[],
  roepnaam: string,
): Promise<Gezin> =>
  maakGezin(page, { roepnaam, groepId, ouders: ouders.map((achternaam) => ({ achternaam })) })

/** Signs in as zorgcoordinator on this page; both parents have an account. @returns the keys of both signers */
export async function maakRonde(page: Page, { world }: Koers, roepnaam: string): Promise<Ronde> {
  const { logins, ouders, groepen } = world.school
  await signInAs(page, logins.zorgcoordinator)
  const { leerlingId, oppId } = await maakGezin(page, {
    roepnaam,
    groepId: groepen.a,
    ouders: [{ ouderId: ouders.metGezag }, { ouderId: ouders.vanAndere }],
  })
  return { leerlingId, oppId, ...(await vraagInstemming(page, oppId)) }
}

/**
 * Asks everybody who is proposed about the last version, in the session of the school on this page.
 * @param ook others who are asked too, by their id
 */
export async function vraagInstemming(page: Page, oppId: string, ook: readonly string[] = []) {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { kandidaten, versie } = await apiVan<Overzicht>(page, 'GET', `${opp}/ondertekening`)
  await apiVan(page, 'POST', `${opp}/ondertekenverzoeken`, {
    versie,
    tekenaars: kandidaten
      .filter((k) => k.voorgesteld || ook.includes(k.id))
      .map(({ soort, id, verklaring }) => ({ soort, id, verklaring })),
    termijnOp: addDays(inAmsterdam(new Date()), 9),
    bericht: 'Wilt u dit plan lezen? We bespraken het vorige week samen.',
    herinnerNa: [3, 7, 10],
  })
  const { rondes } = await apiVan<Overzicht>(page, 'GET', `${opp}/ondertekening`)
  const ronde = rondes.find(({ stand }) => stand === 'loopt')
  const van = (relatie: RegExp) => ronde?.tekenaars.find((t) => relatie.test(t.relatie))?.id ?? ''
  const wie = (persoonId: string) => ronde?.tekenaars.find((t) => t.persoonId === persoonId)?.id ?? ''
  return { verzoekId: ronde?.id ?? '', moeder: van(/moeder/i), vader: van(/vader/i), wie }
}

/** Somebody writes on and publishes while another page lies open. */
export async function nieuweVersie(page: Page, oppId: string): Promise<void> {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { onderdelen } = await apiVan<{ onderdelen: { beeld: { revisie: number } } }>(page, 'GET', opp)
  const inhoud = { tekst: 'Intussen geschreven.' }
  await apiVan(page, 'PUT', `${opp}/onderdelen/beeld`, { revisie: onderdelen.beeld.revisie, inhoud })
  await apiVan(page, 'POST', `${opp}/versies`, {})
}

/** An account of this pupil, with the password that everybody in the test world has. */
export async function geefAccount(
  { ownerUrl, world }: Koers,
  leerlingId: string,
  login: string,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const id = crypto.randomUUID()
  await owner.query(
    `insert into toegang.account (id, gebruikersnaam, weergavenaam, wachtwoord_hash, aangemaakt_op)
     select $1, $2, 'Kort Handtekening', wachtwoord_hash, now() from toegang.account where email = $3`,
    [id, login, world.school.logins.mentor],
  )
  await owner.query(
    `insert into toegang.betrekking (account_id, organisatie_id, soort, betrekking_id, sinds) values ($1, $2, 'leerling', $3, now())`,
    [id, world.school.id, leerlingId],
  )
  await owner.end()
}
