/** A parent reads the plan and decides, on a phone and a desktop; and everything that can come between. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../../test/browser/fixture.ts'
import {
  apiVan,
  geefAccount,
  maakRonde,
  type Ronde,
  vraagInstemming,
} from '../../../../../test/browser/ronde.ts'
import { inAmsterdam } from '../../../../platform/datum.ts'
import type { MijnStap, Overzicht } from '../../ondertekening.schema.ts'

const PASSWORD = 'koers-test-wachtwoord'

async function als(page: Page, koers: Koers, wie: 'ouder' | 'ouder_ander' | 'zorgcoordinator' | 'mentor') {
  await page.context().clearCookies()
  await signInAs(page, koers.world.school.logins[wie])
}

/** As mother on the page of her request; the plan is there. */
async function opDeStap(page: Page, koers: Koers, { moeder }: Ronde): Promise<void> {
  await als(page, koers, 'ouder')
  await page.goto(`/ondertekenen/${moeder}`)
  await expect(page.getByRole('heading', { name: 'Uw antwoorden' })).toBeVisible()
}

const stapVan = (page: Page, tekenaarId: string) =>
  apiVan<MijnStap>(page, 'GET', `/ondertekenaars/${tekenaarId}`)
const keuze = (page: Page, nummer: number, naam: string) =>
  page.getByRole('group', { name: `Stemt u in met afspraak ${nummer}?` }).getByRole('radio', { name: naam })
const gezien = (page: Page) =>
  page.getByRole('checkbox', { name: 'Ik heb het hele plan gezien en besproken' }).check()
const knop = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a parent reads the plan and says yes to all of it @phone', async ({ page, koers }, info) => {
  test.setTimeout(120_000)
  const ronde = await maakRonde(page, koers, 'Alles')
  await als(page, koers, 'ouder')
  await page.goto('/mijn')
  const nu = page.getByRole('region', { name: 'Het plan van Alles Handtekening wacht op uw reactie' })
  await expect(nu).toContainText('Nog 9 dagen')
  await expect(page.getByText('Er wordt nu niets van u gevraagd')).toHaveCount(0)
  await expectSound(page)
  await nu.getByRole('link', { name: 'Lees en reageer' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wacht op uw reactie/)
  await expect(page.getByText('Wilt u dit plan lezen?')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Uw antwoorden' })).toBeVisible()
  await expectSound(page)
  const pdf = page.waitForEvent('download')
  await knop(page, 'Download als PDF').click()
  expect((await pdf).suggestedFilename()).toBe('OPP versie 1.pdf')

  await test.step('an empty form says what is missing, at its field', async () => {
    await knop(page, 'Bekijk uw besluit').click()
    await expect(page.getByRole('link', { name: 'Kies een antwoord bij afspraak 1.' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Vink eerst aan dat u het hele plan' })).toBeVisible()
    await expectSound(page)
  })
  await test.step('yes to all, taken back, and yes again', async () => {
    await knop(page, 'Stem met alles in').click()
    await expect(keuze(page, 1, 'Ja').first()).toBeChecked()
    await knop(page, 'Maak dit ongedaan').click()
    await expect(keuze(page, 1, 'Ja').first()).not.toBeChecked()
    await knop(page, 'Stem met alles in').click()
  })
  await gezien(page)
  await knop(page, 'Bekijk uw besluit').click()
  const { afspraken } = await stapVan(page, ronde.moeder)
  await expect(page.getByText(`U stemt in met ${afspraken.length} afspraken.`)).toBeVisible()
  await expectSound(page)
  await knop(page, 'Verstuur mijn besluit').dblclick()
  await expect(page.getByText('U hebt ingestemd', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expectSound(page)
  const bewijs = page.waitForEvent('download')
  await knop(page, 'Download het bewijs').click()
  const bestand = await bewijs
  expect(bestand.suggestedFilename()).toBe('bewijs ronde 1.json')
  const { getoond } = JSON.parse(await readFile(await bestand.path(), 'utf8')).bewijs
  expect(getoond.totEindeOp, 'the end of the plan came into sight').not.toBeNull()
  expect(getoond.seconden).toBeGreaterThan(0)

  const na = await stapVan(page, ronde.moeder)
  expect([na.stand, na.uitkomst, na.antwoorden.length]).toEqual(['ingestemd', 'ja', afspraken.length])
  await page.goto('/mijn')
  await expect(page.getByText('Eerdere verzoeken')).toBeVisible()
  await expect(page.getByText('Uw reactie op het plan van Alles Handtekening is binnen')).toBeVisible()
  await expect(page.getByText('Er wordt nu niets van u gevraagd')).toHaveCount(0)
  await expect(nu).toHaveCount(0)

  await test.step("the other parent reads that the school relied on this one, and not this one's page", async () => {
    await als(page, koers, 'zorgcoordinator')
    await apiVan(page, 'POST', `/ondertekenaars/${ronde.vader}/goede-trouw`, { reden: 'Vaart tot juli.' })
    await als(page, koers, 'ouder_ander')
    await page.goto(`/ondertekenen/${ronde.moeder}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/bestaat niet|niet gevonden/i)
    await page.goto(`/ondertekenen/${ronde.vader}`)
    await expect(page.getByText('De school is ervan uitgegaan dat u instemt')).toBeVisible()
    await expect(page.getByText('Bent u het er niet mee eens?')).toBeVisible()
    const vast = page.getByRole('region', { name: 'Dit legde de school vast' })
    await expect(vast.getByText('Vaart tot juli.')).toBeVisible()
    await expect(page.getByText('Dit hebt u gezegd')).toHaveCount(0)
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expectSound(page)
    await page.screenshot({ path: info.outputPath('goede-trouw.png'), fullPage: true })
  })
})

test('a parent says no to one agreement and yes, but to another @phone-only', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(120_000)
  const ronde = await maakRonde(page, koers, 'Nee')
  await opDeStap(page, koers, ronde)
  await keuze(page, 1, 'Ja, maar …').check()
  await page.getByRole('textbox', { name: 'Ja, maar …' }).fill('Graag in kleine stappen.')
  await keuze(page, 2, 'Nee, omdat …').check()
  await knop(page, 'Stem met alles in').click()
  await expect(keuze(page, 2, 'Nee, omdat …'), 'what was chosen stays').toBeChecked()
  await gezien(page)
  await knop(page, 'Bekijk uw besluit').click()
  await expect(
    page.getByRole('link', { name: 'Schrijf bij afspraak 2 in een paar woorden waarom.' }),
  ).toBeVisible()

  const reden = page.getByRole('textbox', { name: 'Nee, omdat …' })
  await test.step('ten thousand characters are too many, and none of them is lost', async () => {
    await reden.fill('a'.repeat(10_000))
    await knop(page, 'Bekijk uw besluit').click()
    await expect(page.getByRole('link', { name: /afspraak 2 is 6.000 tekens te lang/ })).toBeVisible()
    await expect(reden).toHaveValue('a'.repeat(10_000))
    await expectSound(page)
    await reden.fill('Dit moment past niet: dan gaat zij naar logopedie.')
  })
  await expectSound(page)
  await test.step('leaving asks first', async () => {
    await page.getByRole('link', { name: 'Koers' }).first().click()
    const weg = page.getByRole('dialog', { name: 'Nog niet alles is bewaard' })
    await expect(weg).toContainText('nog niet verstuurd')
    await weg.getByRole('button', { name: 'Blijf op deze pagina' }).click()
  })
  await knop(page, 'Bekijk uw besluit').click()
  const { afspraken } = await stapVan(page, ronde.moeder)
  await expect(
    page.getByText(
      `U stemt in met ${afspraken.length - 2} afspraken, bij één afspraak zegt u: ja, maar … en met één afspraak stemt u niet in.`,
    ),
  ).toBeVisible()
  await expect(page.getByText('Aan de plaats van uw kind op school verandert niets.')).toBeVisible()
  await expect(page.getByText(`Afspraak 2 van ${afspraken.length}`)).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('klopt-dit.png'), fullPage: true })

  await test.step('a fresh proof is asked over it, and the words are still there', async () => {
    const owner = new pg.Client({ connectionString: koers.ownerUrl })
    await owner.connect()
    await owner.query(`update toegang.sessie set bevestigd_op = bevestigd_op - interval '10 minutes'`)
    await owner.end()
    await knop(page, 'Verstuur mijn besluit').click()
    const venster = page.getByRole('dialog', { name: 'Bevestig dat u het bent' })
    await venster.getByRole('button', { name: 'Annuleren' }).click()
    await expect(page.getByText('Graag in kleine stappen.')).toBeVisible()
    await knop(page, 'Verstuur mijn besluit').click()
    await venster.getByLabel('Uw wachtwoord').fill(PASSWORD)
    await venster.getByRole('button', { name: 'Bevestigen' }).click()
  })
  await expect(page.getByText('U hebt niet met alles ingestemd')).toBeVisible()
  await expect(page.getByText('Geschillencommissie passend onderwijs')).toBeVisible()
  await expect(page.getByText('Dit moment past niet: dan gaat zij naar logopedie.')).toBeVisible()
  await expectSound(page)
  expect((await stapVan(page, ronde.moeder)).rondeStand).toBe('niet_ingestemd')
  await page.goto('/mijn')
  await expect(page.getByText('De school plant met u een gesprek over het plan van Nee')).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('mijn-na-nee.png') })

  await als(page, koers, 'ouder_ander')
  await page.goto(`/ondertekenen/${ronde.vader}`)
  await expect(page.getByText('Dit verzoek is afgerond')).toBeVisible()
  await expect(page.getByText('logopedie'), 'who said what is not told').toHaveCount(0)
  await expectSound(page)
})

test('a question first, and the answer of the school in the same place @phone-only', async ({
  page,
  koers,
}) => {
  test.setTimeout(120_000)
  const ronde = await maakRonde(page, koers, 'Vraag')
  await opDeStap(page, koers, ronde)
  await keuze(page, 1, 'Nee, omdat …').check()
  await knop(page, 'Stuur mijn vraag').click()
  await expect(page.getByRole('link', { name: 'Schrijf eerst uw vraag op.' })).toBeVisible()
  await page.getByLabel('Uw vraag aan de school').fill('Wie doet dit op maandag?')
  await knop(page, 'Stuur mijn vraag').click()
  const gesprek = page.getByRole('list', { name: 'Vragen en antwoorden' })
  await expect(gesprek).toContainText('Wie doet dit op maandag?')
  await expect(page.getByLabel('Uw vraag aan de school')).toHaveValue('')
  await expect(keuze(page, 1, 'Nee, omdat …'), 'asking costs no answer').toBeChecked()
  expect((await stapVan(page, ronde.moeder)).stand).toBe('vraag_gesteld')

  const school = await page.context().browser()?.newContext({ baseURL: koers.url })
  const bureau = await school?.newPage()
  if (!bureau) throw new Error('no second browser')
  await signInAs(bureau, koers.world.school.logins.zorgcoordinator)
  await apiVan(bureau, 'POST', `/ondertekenverzoeken/${ronde.verzoekId}/berichten`, {
    aan: ronde.moeder,
    tekst: 'Dat doet juf Anne.',
  })
  await page.reload()
  await expect(gesprek).toContainText('Dat doet juf Anne.')
  await expectSound(page)

  await test.step('withdrawn meanwhile: the words can be read, and the new request is one press away', async () => {
    await keuze(page, 1, 'Nee, omdat …').check()
    await page.getByRole('textbox', { name: 'Nee, omdat …' }).fill('Maandag kan niet.')
    await knop(page, 'Stem met alles in').click()
    await gezien(page)
    await knop(page, 'Bekijk uw besluit').click()
    await apiVan(bureau, 'POST', `/ondertekenverzoeken/${ronde.verzoekId}/_intrekken`, {
      reden: 'Er stond een fout in.',
    })
    const nieuw = await vraagInstemming(bureau, ronde.oppId)
    await knop(page, 'Verstuur mijn besluit').click()
    await expect(page.getByText('De school heeft dit verzoek ingetrokken')).toBeVisible()
    await expect(page.getByText('Maandag kan niet.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: 'Ga naar het nieuwe verzoek' }).click()
    await expect(page).toHaveURL(new RegExp(nieuw.moeder))
  })
  await school?.close()
})

test('a session that ends halfway, a connection that fails and another version cost no word @phone-only', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(120_000)
  const ronde = await maakRonde(page, koers, 'Weg')
  await opDeStap(page, koers, ronde)
  await keuze(page, 1, 'Ja, maar …').check()
  await page.getByRole('textbox', { name: 'Ja, maar …' }).fill('Als het lukt met de bus.')
  await knop(page, 'Stem met alles in').click()
  await gezien(page)
  await knop(page, 'Bekijk uw besluit').click()
  const verstuur = knop(page, 'Verstuur mijn besluit')

  await test.step('signed out: sign in over the page and send again', async () => {
    await page.context().clearCookies()
    await verstuur.click()
    const venster = page.getByRole('dialog', { name: 'U was even weg' })
    await venster.getByLabel('E-mailadres of gebruikersnaam').fill(koers.world.school.logins.ouder)
    await venster.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
    await venster.getByRole('button', { name: 'Aanmelden' }).click()
    await expect(page.getByText('Alles wat u invulde staat er nog.')).toBeVisible()
    await expect(page.getByText('Als het lukt met de bus.')).toBeVisible()
  })
  await test.step('no connection', async () => {
    await page.context().setOffline(true)
    await verstuur.click()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText('Als het lukt met de bus.')).toBeVisible()
  })
  await test.step('another version than the one on the screen is refused', async () => {
    await page.route('**/besluit', (route) => {
      const body = { ...route.request().postDataJSON(), versieHash: '0'.repeat(64) }
      return route.continue({ postData: JSON.stringify(body) })
    })
    await verstuur.click()
    await expect(page.getByText(/niet \(meer\) de versie waar het verzoek over gaat/)).toBeVisible()
    await expect(page.getByText('Als het lukt met de bus.')).toBeVisible()
    await page.unroute('**/besluit')
  })
  await test.step('two tabs: the second one is told what the first one did', async () => {
    const naast = await page.context().newPage()
    await naast.goto(`/ondertekenen/${ronde.moeder}`)
    await knop(naast, 'Stem met alles in').click()
    await gezien(naast)
    await knop(naast, 'Bekijk uw besluit').click()
    await verstuur.click()
    await expect(page.getByText('U hebt ingestemd, met een opmerking')).toBeVisible()
    await knop(naast, 'Verstuur mijn besluit').click()
    await expect(naast.getByText('U hebt ingestemd, met een opmerking')).toBeVisible()
    await naast.close()
  })
  await als(page, koers, 'zorgcoordinator')
  const { rondes } = await apiVan<Overzicht>(
    page,
    'GET',
    `/ontwikkelingsperspectieven/${ronde.oppId}/ondertekening`,
  )
  const moeder = rondes[0]?.tekenaars.find(({ id }) => id === ronde.moeder)
  expect(moeder?.uitkomst).toBe('ja_maar')
  expect(moeder?.antwoorden.find((a) => a.antwoord === 'ja_maar')?.opmerking).toBe('Als het lukt met de bus.')

  await test.step('the other parent reads that a court gave consent instead', async () => {
    const uitspraak = { kenmerk: 'C/01/2026/1', gegevenOp: inAmsterdam(new Date()), scanId: null }
    await apiVan(page, 'POST', `/ondertekenaars/${ronde.vader}/vervangende-toestemming`, uitspraak)
    await als(page, koers, 'ouder_ander')
    await page.goto(`/ondertekenen/${ronde.vader}`)
    await expect(page.getByText('De rechter heeft toestemming gegeven')).toBeVisible()
    await expect(page.getByText('C/01/2026/1')).toBeVisible()
    await expect(page.getByText('Dit hebt u gezegd')).toHaveCount(0)
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expectSound(page)
    await page.screenshot({ path: info.outputPath('rechter.png'), fullPage: true })
  })
})

test('a pupil of ten says to have seen it, a colleague agrees, and a parent sees what changed since the own yes @phone-only', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(180_000)
  const eerste = await maakRonde(page, koers, 'Kort')
  const login = `kort.${crypto.randomUUID().slice(0, 8)}`
  await geefAccount(koers, eerste.leerlingId, login)
  await als(page, koers, 'ouder')
  const { versieHash, afspraken } = await stapVan(page, eerste.moeder)
  await apiVan(page, 'POST', `/ondertekenaars/${eerste.moeder}/besluit`, {
    versieHash,
    gezien: true,
    antwoorden: afspraken.map(({ sleutel }) => ({ sleutel, antwoord: 'ja', opmerking: '' })),
    opmerking: '',
  })

  await als(page, koers, 'zorgcoordinator')
  const opp = `/ontwikkelingsperspectieven/${eerste.oppId}`
  await apiVan(page, 'POST', `/ondertekenverzoeken/${eerste.verzoekId}/_intrekken`, {
    reden: 'Nieuwe versie.',
  })
  const { onderdelen } = await apiVan<{ onderdelen: { beeld: { revisie: number } } }>(page, 'GET', opp)
  await apiVan(page, 'PUT', `${opp}/onderdelen/beeld`, {
    revisie: onderdelen.beeld.revisie,
    inhoud: { tekst: 'Kort leest nu met plezier.' },
  })
  await apiVan(page, 'POST', `${opp}/versies`, {})
  const { mentor } = koers.world.school.medewerkers
  const ronde = await vraagInstemming(page, eerste.oppId, [eerste.leerlingId, mentor])

  await test.step('what changed since my yes', async () => {
    await als(page, koers, 'ouder')
    await page.goto(`/ondertekenen/${ronde.moeder}`)
    await page.getByText('Wat is er veranderd sinds uw akkoord?').click()
    await expect(page.getByText('U ging eerder akkoord met versie 1. Dit is er anders.')).toBeVisible()
    await expect(page.getByText('Samenvattend beeld').first()).toBeVisible()
    await expectSound(page)
  })
  await test.step('the pupil, in few words', async () => {
    await page.context().clearCookies()
    await signInAs(page, login)
    await page.goto('/mijn')
    await page.getByRole('link', { name: 'Lees en reageer' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jouw plan wacht op je reactie')
    await expect(page.getByText('Snap je iets niet? Vraag het.')).toBeVisible()
    await expectSound(page)
    await expect(page.getByRole('radio')).toHaveCount(0)
    await knop(page, 'Verstuur mijn bevestiging').click()
    await expect(page.getByRole('link', { name: /Vink eerst aan dat je/ })).toBeVisible()
    await gezien(page)
    await knop(page, 'Verstuur mijn bevestiging').click()
    await expect(page.getByText('Je hebt gezegd dat je het plan hebt gezien')).toBeVisible()
    await expectSound(page)
  })
  await test.step('and what is different, side by side', async () => {
    await page.goto('/mijn')
    await expect(page.getByText('Nog niet vastgesteld')).toBeVisible()
    await page.getByRole('link', { name: 'Wat is er anders dan de vorige keer?' }).click()
    await expect(page).toHaveURL(/\/mijn\/vergelijk\?plan=.*van=1&naar=2/)
    await expect(page.locator('ins', { hasText: 'plezier.' })).toBeVisible()
    await expectSound(page)
    await page.screenshot({ path: info.outputPath('leerling-vergelijk.png'), fullPage: true })
  })
  await test.step('the colleague, in the place where staff work', async () => {
    await als(page, koers, 'mentor')
    await page.goto(`/ondertekenen/${ronde.wie(mentor)}`)
    await page.getByRole('button', { name: 'Ga met alles akkoord' }).click()
    await page.getByRole('checkbox', { name: 'Ik heb het hele plan gelezen' }).check()
    await expectSound(page)
    await knop(page, 'Bekijk uw besluit').click()
    await expect(page.getByText(`U gaat akkoord met ${afspraken.length} afspraken.`)).toBeVisible()
    await knop(page, 'Verstuur mijn besluit').click()
    await expect(page.getByText('U bent akkoord gegaan', { exact: true })).toBeVisible()
    await expectSound(page)
  })
})
