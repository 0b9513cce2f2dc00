/** Writing a plan: nothing that is typed gets lost, and two people at once each keep their words. */
import type { Browser, Page } from '@playwright/test'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../../test/browser/fixture.ts'

/** A pupil has one draft at a time: made by whichever test comes first, found again by the next. */
async function conceptVan(page: Page, leerlingId: string): Promise<string> {
  const made = await page.request.post(`/v1/leerlingen/${leerlingId}/ontwikkelingsperspectieven`, {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  const body = await made.json()
  return made.ok() ? body.id : body.oppId
}

async function open(page: Page, koers: Koers, stap: string, leerling = koers.world.school.leerling) {
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  const oppId = await conceptVan(page, leerling)
  await page.goto(`/plannen/${oppId}/bewerken/${stap}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return oppId
}

const bewaard = (page: Page) => expect(page.locator('.save')).toHaveAttribute('data-status', 'opgeslagen')

test('step 1 and 2 are filled in and still there after a reload @phone', async ({ page, koers }) => {
  await open(page, koers, 'algemeen')
  await page.getByLabel('Leerroute').fill('Eigen leerlijn rekenen')
  await page.locator('#uitstroom-onderbouwing').fill('Leest vlot, rekent langzaam.')
  await page.locator('#uitstroom-verwacht').selectOption({ label: 'Vmbo-kb' })
  await bewaard(page)
  await expectSound(page)

  await page.getByRole('button', { name: 'Naar Analyse' }).click()
  await expect(page).toHaveURL(/analyse/)
  await page.getByRole('checkbox', { name: 'Rekenen' }).check()
  const rekenen = page.getByRole('group', { name: 'Rekenen', exact: true })
  await rekenen.getByRole('button', { name: /^Nieuwe factor die helpt/ }).click()
  await expect(rekenen.getByLabel('Wat ziet of hoort u')).toBeFocused()
  await page.keyboard.type('Telt graag met blokjes.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Vraagt zelf om hulp.')
  await page.locator('#beeld-tekst').fill('Met steun gaat het goed.')
  await page.locator('#hoorgesprek-eigenWoorden').fill('Ik wil meer tijd bij rekenen.')
  await bewaard(page)
  await expectSound(page)

  await page.reload()
  await expect(page.getByText('Telt graag met blokjes.')).toBeVisible()
  await expect(page.getByText('Vraagt zelf om hulp.')).toBeVisible()
  await expect(page.locator('#beeld-tekst')).toHaveValue('Met steun gaat het goed.')
  await expect(page.locator('#hoorgesprek-eigenWoorden')).toHaveValue('Ik wil meer tijd bij rekenen.')
  await page.getByRole('button', { name: 'Vorige stap' }).click()
  await expect(page.locator('#uitstroom-onderbouwing')).toHaveValue('Leest vlot, rekent langzaam.')
  await expect(page.getByRole('checkbox', { name: 'Telt graag met blokjes.' })).toBeVisible()
})

test('a removed factor comes back in its place', async ({ page, koers }) => {
  await open(page, koers, 'analyse', koers.world.school.leerling2)
  await page.getByRole('button', { name: /^Nieuwe factor die hindert/ }).click()
  await page.keyboard.type('Raakt de draad kwijt.')
  await page.getByRole('button', { name: 'Verwijder hinderende factor 1' }).click()
  await expect(page.getByText('Raakt de draad kwijt.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(page.getByRole('button', { name: /Raakt de draad kwijt\./ })).toBeVisible()
})

test('leaving at once keeps the last word', async ({ page, koers }) => {
  const oppId = await open(page, koers, 'analyse', koers.world.school.leerling2)
  await page.locator('#beeld-tekst').fill('Het laatste woord.')
  await page.getByRole('link', { name: /^OPP van/ }).click()
  await expect(page).toHaveURL(new RegExp(`${oppId}$`))
  await expect(page.getByText('Het laatste woord.')).toBeVisible()
})

test('without a connection the text stays and goes when it is back', async ({ page, context, koers }) => {
  const oppId = await open(page, koers, 'analyse', koers.world.school.leerling2)
  await context.setOffline(true)
  await page.locator('#overleg-leraren').fill('Geschreven in de trein.')
  await expect(page.locator('.save')).toHaveAttribute('data-status', 'offline')
  await page.getByRole('link', { name: /^OPP van/ }).click()
  await page.getByRole('button', { name: 'Blijf op deze pagina' }).click()
  await expect(page.locator('#overleg-leraren')).toHaveValue('Geschreven in de trein.')
  await context.setOffline(false)
  await bewaard(page)
  await page.goto(`/plannen/${oppId}`)
  await expect(page.getByText('Geschreven in de trein.')).toBeVisible()
})

test('two people in one section see both texts and choose', async ({ page, browser, koers }) => {
  const oppId = await open(page, koers, 'analyse')
  const ander = await tweede(browser, koers, oppId)
  await ander.locator('#overleg-ouders').fill('Moeder ziet thuis een blij kind.')
  await bewaard(ander)

  await page.locator('#overleg-ouders').fill('Moeder ziet thuis een moe kind.')
  await expect(page.locator('.save')).toHaveAttribute('data-status', 'conflict')
  const melding = page.locator('#overleg')
  await expect(melding.getByText('Uw tekst')).toBeVisible()
  await expect(melding.locator('mark')).toHaveText(['moe', 'blij'])
  await expectSound(page)

  await melding.getByRole('button', { name: /^Neem de tekst van/ }).click()
  await expect(page.locator('#overleg-ouders')).toHaveValue('Moeder ziet thuis een blij kind.')
  await page.getByRole('button', { name: 'Toch mijn tekst' }).click()
  await expect(page.locator('#overleg-ouders')).toHaveValue('Moeder ziet thuis een moe kind.')
  await bewaard(page)
  await ander.reload()
  await expect(ander.locator('#overleg-ouders')).toHaveValue('Moeder ziet thuis een moe kind.')
  await ander.context().close()
})

test('the list of what is missing leads to the field', async ({ page, koers }) => {
  await open(page, koers, 'analyse', koers.world.school.leerling2)
  await page.getByRole('link', { name: 'Verwachte uitstroom' }).click()
  await expect(page).toHaveURL(/algemeen#uitstroom-verwacht/)
  await expect(page.locator('#uitstroom-verwacht')).toBeFocused()
})

async function tweede(browser: Browser, koers: Koers, oppId: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: koers.url, locale: 'nl-NL' })
  const page = await context.newPage()
  await signInAs(page, koers.world.school.logins.mentor)
  await page.goto(`/plannen/${oppId}/bewerken/analyse`)
  await expect(page.locator('#overleg-ouders')).toBeVisible()
  return page
}
