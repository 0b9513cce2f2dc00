import type { Page } from '@playwright/test'
import { expect, expectSound, signInAtDoor, test } from '../../../../test/browser/fixture.ts'

/** Through the API of the product: a pupil who left on that day. */
async function vertrokken(page: Page, url: string, achternaam: string, op: string): Promise<void> {
  const stuur = async (pad: string, data: object) => {
    const antwoord = await page.request.post(`${url}/v1${pad}`, { headers: { origin: url }, data })
    expect(antwoord.ok(), await antwoord.text()).toBe(true)
    return (await antwoord.json()) as { id: string }
  }
  const { id } = await stuur('/leerlingen', {
    roepnaam: 'Noor',
    voorvoegsel: '',
    achternaam,
    geboortedatum: '2012-05-06',
    geslacht: 'meisje',
    leerlingnummer: null,
    leerroute: null,
    thuistaal: null,
    tolkNodig: false,
    groepId: null,
    ingeschrevenOp: '2018-08-01',
  })
  await stuur(`/leerlingen/${id}/uitschrijving`, { uitgeschrevenOp: op })
}

test('a directeur keeps one dossier, signs for another, and has a record of it', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const kamers = page.getByRole('navigation', { name: 'Onderdelen van privacy' })
  const [gaat, blijft] = [`Gaat-${info.project.name}`, `Blijft-${info.project.name}`]
  await signIn(koers.world.school.logins.zorgcoordinator)
  await vertrokken(page, koers.url, gaat, '2023-07-31')
  await vertrokken(page, koers.url, blijft, '2023-06-30')

  await page.context().clearCookies()
  await signInAtDoor(page, koers.world.school.logins.directeur)
  // On a phone the bar has no room for all rooms.
  const meer = page.getByRole('button', { name: 'Meer' })
  if (await meer.isVisible()) await meer.click()
  await page.getByRole('link', { name: 'Privacy' }).click()
  await kamers.getByRole('link', { name: 'Bewaren en vernietigen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bewaren en vernietigen' })).toBeVisible()
  await page.getByRole('button', { name: 'Werk het voorstel bij' }).click()
  await expect(page.getByText('is de bewaartermijn voorbij')).toBeVisible()
  await expectSound(page)
  await foto('bewaren')

  await page.getByRole('link', { name: 'Bekijk de lijst' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Voorstel tot vernietiging' })).toBeVisible()
  // Kept: first without a reason, which is asked.
  await page.getByRole('button', { name: `Langer bewaren: Noor ${blijft}` }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(dialoog.getByText('Vul een reden in.').first()).toBeVisible()
  await dialoog.getByLabel('Waarom moet dit dossier langer bewaard worden?').fill('Er loopt een klacht.')
  await expectSound(page)
  await foto('bewaarplicht')
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByRole('heading', { name: `Noor ${blijft}` })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: `Noor ${gaat}` })).toBeVisible()
  await expectSound(page)
  await foto('voorstel')

  await page.getByRole('button', { name: 'Teken de lijst' }).click()
  await foto('tekenen')
  await dialoog.getByRole('textbox').fill('vernietigen')
  await dialoog.getByRole('button', { name: 'Vernietig voorgoed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Proces-verbaal van vernietiging' })).toBeVisible()
  await expect(page.getByText('De dossiers zijn vernietigd')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(`Noor ${gaat}`)).toHaveCount(0)
  await expectSound(page)
  await foto('proces-verbaal')
  await page.emulateMedia({ media: 'print' })
  await foto('afdruk')
  await page.emulateMedia({ media: null })

  await kamers.getByRole('link', { name: 'Bewaren en vernietigen' }).click()
  await expect(page.getByText('Er loopt een klacht.').first()).toBeVisible()
  await page.getByRole('button', { name: `Hef de bewaarplicht op: Noor ${blijft}` }).click()
  await dialoog.getByRole('button', { name: 'Hef de bewaarplicht op' }).click()
  await expect(page.getByText('De bewaarplicht is opgeheven')).toBeVisible()
  await foto('opgeheven')
})
