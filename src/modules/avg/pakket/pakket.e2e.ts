import { readFile } from 'node:fs/promises'
import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'
import { unzip } from '../../../../test/harness/unzip.ts'

test('a directeur makes a package for a parent, decides, signs and hands it over', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  await signIn(koers.world.school.logins.directeur)
  await page.goto('/privacy')
  await page.getByRole('link', { name: 'Inzage', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Inzage in een dossier' })).toBeVisible()
  await page.getByRole('link', { name: 'Nieuw pakket' }).click()
  await page.getByRole('searchbox').fill('Fenna')
  await page.getByRole('link', { name: 'Fenna Zwart' }).click()

  // Without a choice nothing happens, and the page says why.
  await page.getByRole('button', { name: 'Stel het pakket samen' }).click()
  await expect(page.getByText('Kies wie het dossier wil zien.').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Fenna Zwart/ })).toBeDisabled()
  await page.getByRole('radio', { name: /^Joke Zwart/ }).check()
  await expectSound(page)
  await foto('wie')
  await page.getByRole('button', { name: 'Stel het pakket samen' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Inzagepakket voor Joke Zwart' })).toBeVisible()
  await expect(page.getByText('Gegevens of woorden van een andere ouder').first()).toBeVisible()
  await expectSound(page)
  await foto('nakijken')

  // The number of the other parent: released with a reason, which is asked first.
  const dialoog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Wijzig: Telefoonnummer' }).click()
  await dialoog.getByRole('radio', { name: 'Geven', exact: true }).check()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(dialoog.getByText('Schrijf op waarom u dit toch geeft.').first()).toBeVisible()
  await dialoog.getByLabel('Waarom?').fill('Deze ouder vindt het goed.')
  await expectSound(page)
  await foto('besluit')
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Reden: Deze ouder vindt het goed.')).toBeVisible()

  // What does go along is there on demand, and can be left out.
  await page.getByRole('radio', { name: 'Alles' }).check()
  await page.getByText('Gegevens van de leerling').first().click()
  await page.getByRole('button', { name: 'Wijzig: Leerlingnummer' }).click()
  await dialoog.getByRole('radio', { name: 'Weglaten' }).check()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Door u beslist')).toBeVisible()
  await foto('alles')

  await page.getByRole('button', { name: 'Teken het pakket' }).click()
  await expect(dialoog.getByText('teken namens de school')).toBeVisible()
  await expectSound(page)
  await foto('tekenen')
  await dialoog.getByRole('button', { name: 'Teken', exact: true }).click()
  await expect(page.getByText('Het pakket is klaar')).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Haal het pakket op' }).click()
  const bestand = await download
  expect(bestand.suggestedFilename()).toMatch(/^Inzagepakket Fenna Zwart .*\.zip$/)
  const inhoud = unzip(await readFile(await bestand.path()))
  expect([...inhoud.keys()]).toEqual(expect.arrayContaining(['inzage.pdf', 'gegevens/ouder.json']))
  expect(inhoud.get('gegevens/leerling.json')?.toString()).toContain('[weggelaten]')
  await page.reload()
  await expect(page.getByText('1 keer')).toBeVisible()
  await expectSound(page)
  await foto('klaar')

  await page.getByRole('button', { name: 'Leg vast dat het is gegeven' }).click()
  await dialoog.getByRole('radio', { name: 'Persoonlijk gegeven' }).check()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Overhandigd').first()).toBeVisible()
  await page.getByRole('link', { name: 'Inzage in een dossier' }).click()
  await expect(page.getByRole('link', { name: 'Joke Zwart' }).first()).toBeVisible()
  await expectSound(page)
  await foto('lijst')
})
