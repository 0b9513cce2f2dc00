/**
 * The whole way of an agreement: two parents on two phones, one of whom refuses one agreement; a new version and a new round; paper
 * for the other; vaststellen; a sealed PDF that others can check; and telling the pupil, which leaves every hash as it was.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import type { Overzicht } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { afsprakenVan } from '../../src/modules/opp/afspraken.ts'
import type { OppInhoud } from '../../src/modules/opp/opp.schema.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { pdf } from '../fixtures/bestanden.ts'
import { expect, expectSound, type Koers, signInAs, test } from './fixture.ts'
import { apiVan, maakRonde, vraagInstemming } from './ronde.ts'

const run = promisify(execFile)
const knop = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const keuze = (page: Page, nummer: number, naam: string) =>
  page.getByRole('group', { name: `Stemt u in met afspraak ${nummer}?` }).getByRole('radio', { name: naam })

/** A phone of somebody's own. */
async function telefoon(browser: Browser, koers: Koers, wie: 'ouder' | 'ouder_ander'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: koers.url,
    locale: 'nl-NL',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const page = await context.newPage()
  await signInAs(page, koers.world.school.logins[wie])
  return page
}

/** From `/mijn` to the page of the request, as somebody who got a message would. */
async function lees(page: Page): Promise<void> {
  await page.goto('/mijn')
  await page.getByRole('link', { name: 'Lees en reageer' }).first().click()
  await expect(page.getByRole('heading', { name: 'Uw antwoorden' })).toBeVisible()
}

async function verstuur(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Ik heb het hele plan gezien en besproken' }).check()
  await knop(page, 'Bekijk uw besluit').click()
  await knop(page, 'Verstuur mijn besluit').click()
}

type Versie = { hash: string; inhoud: { onderdelen: OppInhoud } }

test('two parents, one refusal, a new round, paper, vaststellen, and a PDF that holds', async ({
  page: bureau,
  koers,
  browser,
}, info) => {
  test.skip(info.project.name === 'phone', 'the phones are in the story itself')
  test.setTimeout(300_000)
  const { school } = koers.world
  const foto = (naam: string, wie: Page) =>
    wie.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const ronde = await maakRonde(bureau, koers, 'Verhaal')
  const opp = `/ontwikkelingsperspectieven/${ronde.oppId}`
  const versie = (nummer: number) => apiVan<Versie>(bureau, 'GET', `${opp}/versies/${nummer}`)
  const stand = async () => (await apiVan<Overzicht>(bureau, 'GET', `${opp}/ondertekening`)).rondes[0]
  const moeder = await telefoon(browser, koers, 'ouder')
  const vader = await telefoon(browser, koers, 'ouder_ander')

  await test.step('the mother agrees, the father refuses one agreement', async () => {
    await lees(moeder)
    await knop(moeder, 'Stem met alles in').click()
    await verstuur(moeder)
    await expect(moeder.getByText('U hebt ingestemd', { exact: true })).toBeVisible()

    await lees(vader)
    await keuze(vader, 2, 'Nee, omdat …').check()
    await vader.getByRole('textbox', { name: 'Nee, omdat …' }).fill('Op maandag is hij bij mij.')
    await knop(vader, 'Stem met alles in').click()
    await verstuur(vader)
    await expect(vader.getByText('U hebt niet met alles ingestemd')).toBeVisible()
    await expectSound(vader)
    await foto('vader-nee', vader)
  })

  await test.step('the school reads which agreement is open; the mother only that it is over', async () => {
    await bureau.goto(`/plannen/${ronde.oppId}/ondertekeningen`)
    await expect(bureau.getByText('Op maandag is hij bij mij.').first()).toBeVisible()
    await expectSound(bureau)
    await foto('school-niet-ingestemd', bureau)
    await moeder.goto('/berichten')
    await expect(moeder.getByText('Het verzoek om te reageren is gesloten').first()).toBeVisible()
    await expect(moeder.getByText('Op maandag is hij bij mij.')).toHaveCount(0)
  })

  await test.step('a new version of that agreement, and a new round', async () => {
    const { onderdelen } = await apiVan<{
      onderdelen: { doelen: { revisie: number; inhoud: OppInhoud['doelen'] } }
    }>(bureau, 'GET', opp)
    const { revisie, inhoud } = onderdelen.doelen
    const items = inhoud.items.map((d, i) =>
      i === 0 ? { ...d, gewenst: `${d.gewenst} Niet op maandag.` } : d,
    )
    await apiVan(bureau, 'PUT', `${opp}/onderdelen/doelen`, { revisie, inhoud: { ...inhoud, items } })
    await apiVan(bureau, 'POST', `${opp}/versies`, {})
    await vraagInstemming(bureau, ronde.oppId)
    expect(await stand()).toMatchObject({ ronde: 2, versie: 2, stand: 'loopt' })
  })

  await test.step('the mother sees what changed since, and agrees again', async () => {
    await moeder.goto(`/mijn?kind=${ronde.leerlingId}`)
    await expect(moeder.getByText('Nog niet vastgesteld')).toBeVisible()
    await expect(moeder.getByText('Dit plan geldt nu')).toHaveCount(0)
    await lees(moeder)
    await moeder.getByText('Wat is er veranderd sinds uw akkoord?').click()
    await expect(moeder.locator('ins', { hasText: 'Niet op maandag.' }).first()).toBeVisible()
    await expectSound(moeder)
    await foto('moeder-sinds-akkoord', moeder)
    await knop(moeder, 'Stem met alles in').click()
    await verstuur(moeder)
    await expect(moeder.getByText('U hebt ingestemd', { exact: true })).toBeVisible()
  })

  const directeur = await (await browser.newContext({ baseURL: koers.url, locale: 'nl-NL' })).newPage()
  await signInAs(directeur, school.logins.directeur)

  await test.step('the father answers on paper: noted by one, confirmed by another', async () => {
    const bijlage = await bureau.request.post(`/v1/leerlingen/${ronde.leerlingId}/bijlagen`, {
      headers: { origin: koers.url },
      multipart: { bestand: { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) } },
    })
    expect(bijlage.ok(), await bijlage.text()).toBe(true)
    const tekenaar = (await stand())?.tekenaars.find((t) => t.uitkomst === null)
    const { inhoud } = await versie(2)
    await apiVan(bureau, 'PUT', `/ondertekenaars/${tekenaar?.id}/reactie`, {
      wijze: 'papier',
      gegevenOp: inAmsterdam(new Date()),
      scanId: (await bijlage.json()).id,
      getuigeId: school.medewerkers.directeur,
      gezien: true,
      antwoorden: afsprakenVan(inhoud.onderdelen).map(({ sleutel }) => ({
        sleutel,
        antwoord: 'ja',
        opmerking: '',
      })),
      opmerking: '',
    })
    await directeur.goto(`/plannen/${ronde.oppId}/ondertekeningen`)
    await knop(directeur, 'Bevestig').click()
    await directeur.getByRole('dialog').getByRole('button', { name: 'Bevestig' }).click()
    await expect.poll(async () => (await stand())?.stand).toBe('ingestemd')
  })

  const bestand = info.outputPath('verzegeld.pdf')
  await test.step('the directeur establishes, and fetches the sealed PDF', async () => {
    await directeur.reload()
    await knop(directeur, 'Vaststellen').click()
    const venster = directeur.getByRole('dialog', { name: 'Versie 2 vaststellen' })
    await venster.getByRole('button', { name: 'Vaststellen' }).click()
    const halen = directeur.getByRole('button', { name: 'Download verzegelde PDF van versie 2' })
    await expect(halen).toBeVisible({ timeout: 45_000 })
    const download = directeur.waitForEvent('download')
    await halen.click()
    await (await download).saveAs(bestand)
    await expectSound(directeur)
    await foto('vastgesteld', directeur)
  })

  await test.step('both parents read that it counts; the father that his paper was noted', async () => {
    await moeder.goto(`/mijn?kind=${ronde.leerlingId}`)
    await expect(moeder.getByText('Dit plan geldt nu')).toBeVisible()
    await expectSound(moeder)
    await foto('moeder-geldt', moeder)
    const gevraagd = await stand()
    const zijn = gevraagd?.tekenaars.find((t) => t.stand === 'papier')
    await vader.goto(`/ondertekenen/${zijn?.id}`)
    await expect(vader.getByText('De school heeft uw reactie op papier vastgelegd')).toBeVisible()
    await expect(vader.getByRole('heading', { name: 'Het plan is vastgesteld' })).toBeVisible()
    await expectSound(vader)
    await foto('vader-vastgesteld', vader)
    const verzegeld = vader.waitForEvent('download')
    await knop(vader, 'Download verzegelde PDF').click()
    expect((await verzegeld).suggestedFilename()).toMatch(/vastgesteld.*\.pdf$/)
  })

  await test.step('others can check it: our own command, and pdfsig where it is', async () => {
    const cli = join(import.meta.dirname, '../../src/cli/koers.ts')
    const { stdout } = await run(process.execPath, [cli, 'verify', bestand], {
      env: { PATH: process.env.PATH },
    })
    expect(stdout).toContain('GELDIG')
    if (!existsSync('/usr/bin/pdfsig')) return
    const sig = await run('/usr/bin/pdfsig', ['-nocert', bestand])
    expect(sig.stdout).toContain('Signature is Valid')
    expect(sig.stdout).toContain('Total document signed')
  })

  await test.step('telling the pupil afterwards leaves every hash as it was', async () => {
    const hashes = async () => [(await versie(1)).hash, (await versie(2)).hash]
    const eerst = await hashes()
    const { hoorgesprek } = await apiVan<{ hoorgesprek: { revisie: number } }>(bureau, 'GET', opp)
    await apiVan(bureau, 'POST', `${opp}/hoorgesprek/terugkoppeling`, {
      revisie: hoorgesprek.revisie,
      terugkoppeling: { datum: inAmsterdam(new Date()), hoe: 'Met de kaart, aan tafel.' },
    })
    expect(await hashes()).toEqual(eerst)
    const { stdout } = await run(
      process.execPath,
      [join(import.meta.dirname, '../../src/cli/koers.ts'), 'verify', bestand],
      { env: { PATH: process.env.PATH } },
    )
    expect(stdout).toContain('GELDIG')
  })
})
