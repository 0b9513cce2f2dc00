/** A school lets people in by its own accounts: set up, invited, bound, and after that one press. */
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../test/browser/fixture.ts'
import { type Idp, startProvider } from '../../../../test/harness/idp.ts'

let idp: Idp
test.beforeAll(async ({ koers }) => {
  idp = await startProvider(`${koers.url}/aanmelden/terug`)
})
test.afterAll(() => idp.close())

/** The provider's own pages; the first time it asks whether Koers may know. */
async function aanmeldenBijSchool(page: Page, naam: string, keer: 'eerste' | 'later'): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(naam)
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  if (keer === 'eerste') await page.getByRole('button', { name: 'Continue' }).click()
}

/** By who is signed in as beheerder. @returns the link of the invitation */
async function nodigCollegaUit(page: Page, koers: Koers, naam: string): Promise<string> {
  const origin = new URL(koers.url).origin
  const post = async (path: string, data: object) =>
    (await page.request.post(`${origin}/v1${path}`, { headers: { origin }, data })).json()
  const { id } = await post('/medewerkers', {
    roepnaam: 'Nieuwe',
    voorvoegsel: '',
    achternaam: naam,
    email: `${naam}@proef.test`,
    telefoon: null,
    functie: null,
  })
  const { link } = await post('/uitnodigingen', { soort: 'medewerker', betrekkingId: id, wijze: 'link' })
  return link
}

/** The school uses the provider, and somebody came in by it. */
async function bindCollega(page: Page, koers: Koers, naam: string): Promise<void> {
  const origin = new URL(koers.url).origin
  await signInAs(page, koers.world.school.logins.beheerder)
  const { issuer, clientId, clientSecret } = idp
  const data = {
    aan: true,
    issuer,
    clientId,
    clientGeheim: clientSecret,
    rolClaim: null,
    waardenMedewerker: [],
    waardenLeerling: [],
    acr: [],
    amr: [],
  }
  const gezet = await page.request.put(`${origin}/v1/aanmeldvoorziening`, { headers: { origin }, data })
  expect(gezet.ok()).toBe(true)
  const link = await nodigCollegaUit(page, koers, naam)
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByRole('button', { name: 'Gebruik het account van mijn school' }).click()
  await aanmeldenBijSchool(page, naam, 'eerste')
  await expect(page.getByRole('button', { name: `Uw account: Nieuwe ${naam}` })).toBeVisible({
    timeout: 20_000,
  })
}

test('a beheerder sets it up, a colleague binds and signs in with one press', async ({
  page,
  koers,
  browser,
}, info) => {
  test.setTimeout(120_000)
  await signInAs(page, koers.world.school.logins.beheerder)
  await page.goto('/beheer/aanmelden')
  await page.getByLabel('Adres van de voorziening').fill('onzin')
  await page.getByRole('button', { name: 'Verbinding controleren' }).click()
  await expect(page.getByLabel('Adres van de voorziening')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Adres van de voorziening').fill(idp.issuer)
  await page.getByRole('button', { name: 'Verbinding controleren' }).click()
  await expect(page.getByText('De voorziening antwoordt goed')).toBeVisible()
  await page.getByLabel('Client-id').fill(idp.clientId)
  await page.getByLabel('Client-geheim').fill(idp.clientSecret)
  await page.getByLabel('Aanmelden met het schoolaccount is ingeschakeld').check()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('beheer.png'), fullPage: true })
  await page.getByRole('button', { name: 'Instelling opslaan' }).click()
  await expect(page.getByText('De instelling is opgeslagen')).toBeVisible()
  await expect(page.getByText('Er is een geheim bewaard')).toBeVisible()

  const naam = `collega-${info.project.name}-${info.retry}`
  const link = await nodigCollegaUit(page, koers, naam)

  const collega = await (
    await browser.newContext({ viewport: page.viewportSize(), baseURL: koers.url })
  ).newPage()
  await collega.goto(link)
  await expect(collega.getByRole('heading', { name: 'Of kies een wachtwoord' })).toBeVisible()
  await expectSound(collega)
  await collega.screenshot({ path: info.outputPath('uitnodiging.png'), fullPage: true })
  await collega.getByRole('button', { name: 'Gebruik het account van mijn school' }).click()
  await aanmeldenBijSchool(collega, naam, 'eerste')
  await expect(collega.getByRole('button', { name: `Uw account: Nieuwe ${naam}` })).toBeVisible({
    timeout: 20_000,
  })
  expect(new URL(collega.url()).search, 'no code stays in the address').toBe('')

  await collega.goto('/schoolaccount')
  await expect(collega.getByText('Gekoppeld op')).toBeVisible()
  await expectSound(collega)
  await collega.getByRole('button', { name: /^Uw account/ }).click()
  await collega.getByRole('button', { name: 'Afmelden' }).click()
  await expect(collega).toHaveURL(/aanmelden/)
  // The short address of the school, and then one press: the provider still knows who this is.
  await collega.goto('/aanmelden/99pa00')
  const knop = collega.getByRole('button', { name: 'Aanmelden bij De Proefschool' })
  await expect(knop).toBeVisible()
  await expectSound(collega)
  await collega.screenshot({ path: info.outputPath('aanmelden.png'), fullPage: true })
  await knop.click()
  await expect(collega.getByRole('button', { name: `Uw account: Nieuwe ${naam}` })).toBeVisible({
    timeout: 20_000,
  })
  // Remembered on this device: the ordinary page offers the same school.
  await collega.evaluate(() => window.localStorage.setItem('koers.school', '99pa00'))
  await collega.context().clearCookies()
  await collega.goto('/aanmelden')
  await expect(knop).toBeVisible()
  // Coming back without having gone says so, and signs nobody in.
  await collega.goto('/aanmelden/terug?code=x&state=y')
  await expect(collega.getByRole('heading', { name: 'Aanmelden is niet gelukt' })).toBeVisible()
  await expectSound(collega)
  await collega.context().close()
})

test('a fresh proof is given at the school in another tab, and what waited goes on', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(120_000)
  const naam = `verse-${info.project.name}-${info.retry}`
  await bindCollega(page, koers, naam)
  const owner = new pg.Client({ connectionString: koers.ownerUrl })
  await owner.connect()
  await owner.query(`update toegang.sessie set bevestigd_op = bevestigd_op - interval '10 minutes'`)
  await owner.end()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Stel de app in' }).click()
  const venster = page.getByRole('dialog', { name: 'Bevestig dat u het bent' })
  const link = venster.getByRole('link', { name: 'Naar de aanmeldpagina van mijn school' })
  await expect(link).toBeVisible()
  await expect(venster.getByLabel('Uw wachtwoord'), 'there is none').toHaveCount(0)
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('bevestigen.png') })
  const [tabblad] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await aanmeldenBijSchool(tabblad, naam, 'later')
  await expect(tabblad.getByRole('heading', { name: 'Bedankt, u hebt bevestigd wie u bent' })).toBeVisible()
  await expectSound(tabblad)
  await tabblad.screenshot({ path: info.outputPath('bevestigd.png') })
  await expect(venster).toBeHidden()
  await expect(page.getByRole('img', { name: /QR-code/ })).toBeVisible()
})
