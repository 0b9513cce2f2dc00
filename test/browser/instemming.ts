/** A pupil of its own with parents who decide and a published plan, made through the API of who is signed in on this page. */
import type { Page } from '@playwright/test'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { hoorgesprekBO, oppBO } from '../fixtures/opp-inhoud.ts'
import { apiVan as api } from './ronde.ts'

type Gezin = { leerlingId: string; oppId: string; leerling: string }

/** @param ouders surnames of parents with gezag, each with an address to write to */
export async function leerlingMetPlan(
  page: Page,
  groepId: string,
  ouders: readonly string[],
  roepnaam: string,
): Promise<Gezin> {
  const leeg = {
    telefoon: '',
    straat: '',
    huisnummer: '',
    postcode: '',
    plaats: '',
    taal: '',
    tolkNodig: false,
  }
  const { id: leerlingId } = await api<{ id: string }>(page, 'POST', '/leerlingen', {
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
  for (const [i, achternaam] of ouders.entries())
    await api(page, 'POST', `/leerlingen/${leerlingId}/ouders`, {
      ouderId: null,
      ouder: {
        ...leeg,
        roepnaam: i === 0 ? 'Eva' : 'Kemal',
        voorvoegsel: '',
        achternaam,
        email: `${roepnaam.toLowerCase()}-${i}@gezin.test`,
        geheimAdres: i === 1,
      },
      relatie: {
        relatie: i === 0 ? 'moeder' : 'vader',
        gezag: true,
        gezagVanaf: null,
        gezagTot: null,
        gezagGrond: '',
        geenContact: false,
        contactvoorkeur: '',
      },
    })
  const { id: oppId } = await api<{ id: string }>(
    page,
    'POST',
    `/leerlingen/${leerlingId}/ontwikkelingsperspectieven`,
    {},
  )
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { onderdelen } = await api<{ onderdelen: Record<string, { revisie: number }> }>(page, 'GET', opp)
  for (const [sleutel, inhoud] of Object.entries(oppBO))
    await api(page, 'PUT', `${opp}/onderdelen/${sleutel}`, {
      revisie: onderdelen[sleutel]?.revisie ?? 0,
      inhoud,
    })
  await api(page, 'PUT', `${opp}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO })
  await bespreek(page, oppId)
  await api(page, 'POST', `${opp}/versies`, {})
  return { leerlingId, oppId, leerling: `${roepnaam} Handtekening` }
}

/** A talk of today with all parents of the pupil: none may go ahead without one. */
async function bespreek(page: Page, oppId: string): Promise<void> {
  const pad = `/ontwikkelingsperspectieven/${oppId}/overleggen`
  const { partners } = await api<{ partners: { ouderId: string }[] }>(page, 'GET', pad)
  await api(page, 'POST', pad, {
    datum: inAmsterdam(new Date()),
    vorm: 'op_school',
    ouderIds: partners.map(({ ouderId }) => ouderId),
    leerlingErbij: false,
    anderen: '',
    samenvatting: 'We bespraken het hele plan.',
    afspraken: [],
  })
}

/** Somebody writes on and publishes while another page lies open. */
export async function nieuweVersie(page: Page, oppId: string): Promise<void> {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { onderdelen } = await api<{ onderdelen: { beeld: { revisie: number } } }>(page, 'GET', opp)
  const inhoud = { tekst: 'Intussen geschreven.' }
  await api(page, 'PUT', `${opp}/onderdelen/beeld`, { revisie: onderdelen.beeld.revisie, inhoud })
  await api(page, 'POST', `${opp}/versies`, {})
}
