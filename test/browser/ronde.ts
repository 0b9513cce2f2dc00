/** A pupil of its own with two parents who decide and have an account, a published plan, and a round about it. */
import type { Page } from '@playwright/test'
import type { Overzicht } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { addDays, inAmsterdam } from '../../src/platform/datum.ts'
import { hoorgesprekBO, oppBO } from '../fixtures/opp-inhoud.ts'
import { expect, type Koers, signInAs } from './fixture.ts'

type Schrijf = (method: 'POST' | 'PUT', path: string, data: unknown) => Promise<{ id: string }>

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

/** Signs in as zorgcoordinator on this page. @returns the keys of both signers */
export async function maakRonde(page: Page, { world }: Koers, roepnaam: string): Promise<Ronde> {
  const { logins, ouders, groepen } = world.school
  await signInAs(page, logins.zorgcoordinator)
  const schrijf: Schrijf = (method, path, data) => apiVan(page, method, path, data)
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
    groepId: groepen.a,
    ingeschrevenOp: '2026-08-01',
  })
  const gezin = [
    [ouders.metGezag, 'moeder'],
    [ouders.vanAndere, 'vader'],
  ] as const
  for (const [ouderId, relatie] of gezin)
    await schrijf('POST', `/leerlingen/${leerlingId}/ouders`, {
      ouderId,
      ouder: null,
      relatie: {
        relatie,
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
  const vandaag = inAmsterdam(new Date())
  await schrijf('POST', `${opp}/overleggen`, {
    datum: vandaag,
    vorm: 'op_school',
    ouderIds: [ouders.metGezag],
    leerlingErbij: false,
    anderen: '',
    samenvatting: 'We bespraken het hele plan.',
    afspraken: [],
  })
  await schrijf('POST', `${opp}/versies`, {})
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
