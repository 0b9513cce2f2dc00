import { expect, expectSound, test } from '../../../../../test/browser/fixture.ts'
import { bewijsVoorbeeld } from '../../../../../test/fixtures/bewijs.ts'
import { testSigner } from '../../../../../test/harness/signer.ts'
import { tekenBewijs } from '../bewijs.teken.ts'

test('who has a document and no account hears what it is worth @phone', async ({ page }) => {
  const elders = tekenBewijs(testSigner().signer, bewijsVoorbeeld)
  const bestand = (naam: string, inhoud: string) => ({
    name: naam,
    mimeType: 'application/json',
    buffer: Buffer.from(inhoud),
  })
  await page.goto('/aanmelden')
  await page.getByRole('link', { name: 'Controleer een document van Koers' }).click()
  await expect(page.getByRole('heading', { name: 'Controleer dit document', level: 1 })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Kies eerst een bestand.').first()).toBeVisible()

  const kies = page.locator('input[type=file]')
  await kies.setInputFiles(bestand('bewijs.json', elders))
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Dit document is heel, maar niet van hier')).toBeVisible()
  await expect(page.getByText('Eva van den Berg')).toHaveCount(0)
  await expectSound(page)

  await kies.setInputFiles(bestand('anders.json', elders.replace('"Moeder"', '"Vader"')))
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Dit document is niet geldig')).toBeVisible()
  await expect(page.getByText('ondertekenaar.relatie', { exact: false })).toBeVisible()
  await expectSound(page)

  await kies.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('geen plaatje') })
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Dit is geen pdf en geen bewijs van Koers.')).toBeVisible()
})
