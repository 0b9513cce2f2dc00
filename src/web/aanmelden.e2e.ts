import { expect, expectSound, signInAtDoor, test } from '../../test/browser/fixture.ts'

test('signing in, being remembered on a reload, and signing out @phone', async ({ page, koers }) => {
  const script = page.waitForResponse(/\/assets\/react-.*\.js$/)
  await page.goto('/')
  // On a slow line four times the bytes is two seconds of an empty page.
  expect((await script).headers()['content-encoding']).toMatch(/br|gzip/)
  await expect(page.getByRole('heading', { name: 'Aanmelden', level: 1 })).toBeVisible()
  await expectSound(page)
  await signInAtDoor(page, koers.world.school.logins.mentor)
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  await expectSound(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  await page.getByRole('button', { name: /Uw account/ }).click()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Aanmelden', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Aanmelden', level: 1 })).toBeVisible()
})

test('a wrong password says what to do and keeps the name', async ({ page, koers }) => {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(koers.world.school.logins.mentor)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('helemaal-verkeerd')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('alert')).toContainText('kennen we niet')
  await expect(page.getByLabel('E-mailadres of gebruikersnaam')).toHaveValue(koers.world.school.logins.mentor)
})

test('a deep link leads there after signing in, an address elsewhere does not', async ({ page, koers }) => {
  await page.goto('/leerlingen')
  await expect(page).toHaveURL(/terug=/)
  await page.goto('/aanmelden?terug=https://elders.example/')
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(koers.world.school.logins.mentor)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('koers-test-wachtwoord')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
})
