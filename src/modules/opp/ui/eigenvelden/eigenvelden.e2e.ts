/** A field of the school itself, from the beheerder who adds it to the version that keeps its name. */
import type { Page } from '@playwright/test'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../../test/browser/fixture.ts'
import { pdfText } from '../../../../../test/pdf/read.ts'

async function als(page: Page, koers: Koers, wie: 'beheerder' | 'mentor' | 'zorgcoordinator'): Promise<void> {
  await page.context().clearCookies()
  await signInAs(page, koers.world.school.logins[wie])
}

async function conceptVan(page: Page, leerlingId: string): Promise<string> {
  const made = await page.request.post(`/v1/leerlingen/${leerlingId}/ontwikkelingsperspectieven`, {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  const body = await made.json()
  return made.ok() ? body.id : body.oppId
}

const tekstVan = async (page: Page, pad: string): Promise<string> =>
  (await pdfText(await (await page.request.get(`/v1${pad}`)).body())).join(' ').replaceAll('\u200b', '')

test('a choice that the school asks is added, filled in, read, printed and kept', async ({ page, koers }) => {
  test.setTimeout(120_000)
  await als(page, koers, 'beheerder')
  await page.goto('/beheer/eigen-velden')
  await page.getByRole('button', { name: 'Veld toevoegen' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByLabel('Bij welk onderdeel?').selectOption({ label: 'Samenvattend beeld' })
  await dialoog.getByRole('radio', { name: 'Keuze uit een lijst' }).check()
  await dialoog.getByRole('button', { name: 'Veld opslaan' }).click()
  await expect(dialoog.locator('#veld-label-error')).toHaveText('Vul de naam van het veld in.')
  await dialoog.getByLabel('Naam van het veld').fill('Ondersteuningsniveau')
  await dialoog.getByLabel('Keuze 1', { exact: true }).fill('Niveau 2')
  await dialoog.getByLabel('Keuze 2', { exact: true }).fill('Niveau 3')
  await dialoog.getByRole('checkbox', { name: /Onze school vraagt dit/ }).check()
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Veld opslaan' }).click()
  await expect(dialoog).toHaveCount(0)
  await expect(page.getByText('Keuze uit een lijst · 2 keuzes')).toBeVisible()
  await expectSound(page)

  await als(page, koers, 'mentor')
  const oppId = await conceptVan(page, koers.world.school.leerling)
  await page.goto(`/plannen/${oppId}/bewerken/analyse`)
  const veld = page.getByLabel('Ondersteuningsniveau')
  await veld.selectOption({ label: 'Niveau 3' })
  await page.locator('#beeld-tekst').fill('Het gaat de goede kant op.')
  await expect(page.locator('.save')).toHaveAttribute('data-status', 'opgeslagen')
  await expectSound(page)
  await page.reload()
  await expect(veld.locator('option:checked')).toHaveText('Niveau 3')
  await page.goto(`/plannen/${oppId}`)
  const rubriek = page.locator('#beeld')
  await expect(rubriek).toContainText('Ondersteuningsniveau')
  await expect(rubriek).toContainText('Niveau 3')

  await als(page, koers, 'zorgcoordinator')
  const gepubliceerd = await page.request.post(`/v1/ontwikkelingsperspectieven/${oppId}/versies`, {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  const { nummer } = await gepubliceerd.json()
  const versie = `/ontwikkelingsperspectieven/${oppId}/versies/${nummer}`
  expect(await tekstVan(page, `${versie}/pdf`)).toMatch(/Ondersteuningsniveau\s+Niveau 3/)

  await als(page, koers, 'beheerder')
  await page.goto('/beheer/eigen-velden')
  await page.getByRole('button', { name: 'Meer over Ondersteuningsniveau' }).click()
  await page.getByRole('menuitem', { name: 'Wijzig' }).click()
  await page.getByRole('dialog').getByLabel('Naam van het veld').fill('Zorgniveau')
  await page.getByRole('dialog').getByRole('button', { name: 'Veld opslaan' }).click()
  await expect(page.getByText('Zorgniveau', { exact: true })).toBeVisible()

  await als(page, koers, 'zorgcoordinator')
  await page.goto(`/plannen/${oppId}/versies/${nummer}`)
  await expect(page.locator('#beeld')).toContainText('Ondersteuningsniveau')
  await expect(page.locator('#beeld')).not.toContainText('Zorgniveau')
  expect(await tekstVan(page, `${versie}/pdf`)).toMatch(/Ondersteuningsniveau\s+Niveau 3/)
  await page.goto(`/plannen/${oppId}`)
  await expect(page.locator('#beeld')).toContainText('Zorgniveau')
})
