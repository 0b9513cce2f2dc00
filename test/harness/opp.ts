/** Acts on an OPP as a test needs them: each checks that it worked, so that a test reads as a story. */
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import type { Opp } from '../../src/modules/opp/opp.api.schema.ts'
import type { OnderdeelInhoud, OnderdeelSleutel, OppInhoud } from '../../src/modules/opp/opp.schema.ts'
import type { Browser } from './server.ts'

export const OPP = '/ontwikkelingsperspectieven'

/** Where a finished export lies on the disk. */
export const exportPad = (home: string, bestand: string): string =>
  join(home, 'exports', bestand.slice(-2), bestand)

/** The body of an answer with this status; else the test fails with what came instead. */
export function eis<T>(response: LightMyRequestResponse, status: number): T {
  if (response.statusCode !== status)
    throw new Error(`expected ${status}, got ${response.statusCode}: ${response.body.slice(0, 500)}`)
  return response.json() as T
}

export async function nieuwOpp(wie: Browser, leerlingId: string, body: object = {}): Promise<string> {
  return eis<{ id: string }>(await wie.send('POST', `/leerlingen/${leerlingId}${OPP}`, body), 201).id
}

export const leesOpp = async (wie: Browser, oppId: string): Promise<Opp> =>
  eis<Opp>(await wie.get(`${OPP}/${oppId}`), 200)

/** Saves a section on the revision of this moment. Answers the new revision. */
export async function schrijf<K extends OnderdeelSleutel>(
  wie: Browser,
  oppId: string,
  sleutel: K,
  verander: (inhoud: OnderdeelInhoud<K>) => OnderdeelInhoud<K>,
): Promise<number> {
  const { revisie, inhoud } = (await leesOpp(wie, oppId)).onderdelen[sleutel]
  // The answer holds under each key the content of that section.
  const nieuw = verander(inhoud as OnderdeelInhoud<K>)
  const response = await wie.send('PUT', `${OPP}/${oppId}/onderdelen/${sleutel}`, { revisie, inhoud: nieuw })
  return eis<{ revisie: number }>(response, 200).revisie
}

/** Fills every section with the content of a fixture. */
export async function schrijfAlles(wie: Browser, oppId: string, inhoud: OppInhoud): Promise<void> {
  for (const [sleutel, deel] of Object.entries(inhoud))
    await schrijf(wie, oppId, sleutel as OnderdeelSleutel, () => deel)
}

export const beeldTekst = (wie: Browser, oppId: string, tekst: string) =>
  schrijf(wie, oppId, 'beeld', () => ({ tekst }))

export const publiceer = async (
  wie: Browser,
  oppId: string,
  body: object = {},
): Promise<{ nummer: number; hash: string }> =>
  eis(await wie.send('POST', `${OPP}/${oppId}/versies`, body), 201)

export const beeindig = async (wie: Browser, oppId: string, einddatum: string): Promise<void> => {
  const body = { reden: 'doelen_behaald', einddatum, toelichting: '' }
  eis(await wie.send('POST', `${OPP}/${oppId}/_beeindig`, body), 201)
}
