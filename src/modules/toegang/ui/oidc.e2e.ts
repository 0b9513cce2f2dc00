/** A school lets people in by its own accounts: set up, invited, bound, and after that one press. */
import { expect, expectSound, signInAs, test } from '../../../../test/browser/fixture.ts'
import { type Idp, startProvider } from '../../../../test/harness/idp.ts'

let idp: Idp
test.beforeAll(async ({ koers }) => {
  idp = await startProvider(`${koers.url}/aanmelden/terug`)
})
test.afterAll(() => idp.close())

test('a beheerder sets it up, a colleague binds and signs in with one press @phone', async ({
  page,
  koers,
  browser,
}, info) => {
  test.setTimeout(120_000)
  const origin = new URL(koers.url).origin
  await signInAs(page, koers.world.school.logins.beheerder)
  await page.goto('/beheer/aanmelden')
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

  const post = async (path: string, data: object) =>
    (await page.request.post(`${origin}/v1${path}`, { headers: { origin }, data })).json()
  const naam = `collega-${info.project.name}-${info.retry}`
  const { id } = await post('/medewerkers', {
    roepnaam: 'Nieuwe',
    voorvoegsel: '',
    achternaam: naam,
    email: `${naam}@proef.test`,
    telefoon: null,
    functie: null,
  })
  const { link } = await post('/uitnodigingen', { soort: 'medewerker', betrekkingId: id, wijze: 'link' })

  const collega = await (
    await browser.newContext({ viewport: page.viewportSize(), baseURL: koers.url })
  ).newPage()
  await collega.goto(link)
  await expect(collega.getByRole('heading', { name: 'Of kies een wachtwoord' })).toBeVisible()
  await expectSound(collega)
  await collega.screenshot({ path: info.outputPath('uitnodiging.png'), fullPage: true })
  await collega.getByRole('button', { name: 'Gebruik het account van mijn school' }).click()
  await collega.getByPlaceholder('Enter any login').fill(naam)
  await collega.getByPlaceholder('and password').fill('x')
  await collega.getByRole('button', { name: 'Sign-in' }).click()
  await collega.getByRole('button', { name: 'Continue' }).click()
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
