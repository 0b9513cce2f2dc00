import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectSound, test } from '../../../test/browser/fixture.ts'
import {
  alsCp1252,
  LEERLINGEN,
  magister,
  magisterOuders,
  OUDERS,
} from '../../../test/fixtures/csv/csv.fixtures.ts'

async function bestand(naam: string, inhoud: Uint8Array): Promise<string> {
  const pad = join(await mkdtemp(join(tmpdir(), 'koers-csv-')), naam)
  await writeFile(pad, inhoud)
  return pad
}

test('pupils and then their parents from a CSV: map, decide, carry out, look, take back', async ({
  page,
  signIn,
  koers,
}, info) => {
  // Four imports from file to undo, as two people.
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const kies = async (soort: string, pad: string) => {
    await page.goto('/beheer/import/csv')
    await page.getByRole('radio', { name: soort }).check()
    await page.setInputFiles('#csv', pad)
    await page.getByRole('button', { name: 'Verder naar kolommen' }).click()
    await expect(page.getByRole('heading', { name: 'Welke kolom is wat?' })).toBeVisible()
  }
  const voerUit = async () => {
    // As people do; the second click is no answer.
    await page.getByRole('button', { name: 'Voer de import uit' }).dblclick()
    await page.getByRole('dialog').getByRole('button', { name: 'Voer de import uit' }).click()
    await expect(page.getByText('De import is uitgevoerd')).toBeVisible({ timeout: 20_000 })
  }
  const maakOngedaan = async () => {
    await page.getByRole('button', { name: 'Maak import ongedaan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Maak import ongedaan' }).click()
    await expect(page.getByText('Deze import is ongedaan gemaakt')).toBeVisible()
  }

  await signIn(koers.world.school.logins.beheerder)
  await page.goto('/beheer/import')
  await page.getByRole('link', { name: 'Lees een CSV-bestand in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'CSV-bestand inlezen' })).toBeVisible()
  // Parents are for who manages parents; the page says so.
  await expect(page.getByRole('radio', { name: 'Ouders met gezag' })).toBeDisabled()
  await expectSound(page)
  await foto('kies')

  // What can't be read stays at the first step, in words.
  await page.setInputFiles(
    '#csv',
    await bestand('kop.csv', Buffer.from('Leerlingnummer;Roepnaam;Achternaam\n')),
  )
  await page.getByRole('button', { name: 'Verder naar kolommen' }).click()
  await expect(page.getByRole('alert')).toContainText('alleen een regel met namen van kolommen')
  await expect(page.getByRole('heading', { name: 'Kies het bestand' })).toBeVisible()

  const leerlingen = await bestand('magister.csv', alsCp1252(magister(LEERLINGEN)))
  await kies('Leerlingen Eén regel', leerlingen)
  await expect(page.getByLabel('Tekencodering')).toHaveValue('windows-1252')
  await expect(page.getByLabel('Scheidingsteken')).toHaveValue('puntkomma')
  const proef = page.getByRole('region', { name: 'Tabel met de eerste regels' }).getByRole('table')
  await expect(proef).toContainText('Brûlée')
  await expect(proef).toContainText('14 februari 2014')
  await expect(page.getByText('Deze kolommen worden niet ingelezen')).toBeVisible()
  // One column wrong: the fault stands at the cells, and the right one mends it.
  const geboren = page.getByRole('combobox', { name: 'Geboortedatum' })
  const kiesKolom = (kolom: string) => geboren.selectOption({ label: kolom })
  await kiesKolom('CITY')
  await expect(proef).toContainText('Dit is geen datum')
  await expectSound(page)
  await foto('fout')
  await kiesKolom('BIRTHDATE')
  await expect(proef).not.toContainText('Dit is geen datum')
  await page.getByLabel('Onthoud deze indeling als').fill('Onze klassenlijst')
  await foto('kolommen')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'magister.csv' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Nieuw' })).toContainText('Zoë van den Brûlée')
  await voerUit()

  await signIn(koers.world.school.logins.leerlingadministratie)
  await kies('Ouders met gezag', await bestand('ouders.csv', alsCp1252(magisterOuders(OUDERS))))
  await expect(page.getByLabel('Indeling', { exact: true })).toHaveValue('magister-ouders')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ouders.csv' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Ouders: nieuw' })).toContainText('Chloé Garçon')
  await expectSound(page)
  await foto('ouders')
  await voerUit()

  const ronde = page.url()
  await page.goto('/leerlingen')
  await page
    .getByRole('link', { name: /Zoë van den Brûlée/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Betrokkenen' }).click()
  await expect(page.getByText('Chloé Garçon').first()).toBeVisible()
  await expect(page.getByText('Björn van den Brûlée').first()).toBeVisible()
  await foto('betrokkenen')

  // Gezag that the next file lacks is asked, and stays when nobody decides.
  const zonder = OUDERS.map((o, i) => (i === 0 ? { ...o, gezag: 'Nee' } : o))
  await kies('Ouders met gezag', await bestand('zonder.csv', alsCp1252(magisterOuders(zonder))))
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByText('Deze ouder heeft in Koers gezag en in het bestand niet.')).toBeVisible()
  await page.getByLabel('Laat het zoals het is').check()
  await expectSound(page)
  await foto('gezag')
  await page.getByRole('button', { name: 'Gooi weg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click()
  await expect(page.getByRole('table', { name: 'Onthouden indelingen van CSV-bestanden' })).toContainText(
    'Onze klassenlijst',
  )
  await expectSound(page)
  await foto('lijst')
  await page.getByRole('button', { name: 'Vergeet “Onze klassenlijst”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vergeet de indeling' }).click()
  await expect(page.getByRole('table', { name: 'Onthouden indelingen van CSV-bestanden' })).toHaveCount(0)

  await page.goto(ronde)
  await maakOngedaan()
  await expect(page.getByText('4 nieuwe ouders verwijderd.')).toBeVisible()
  await page.getByRole('link', { name: 'Alle imports' }).click()
  await page
    .getByRole('table', { name: 'Eerdere imports' })
    .getByRole('link', { name: 'magister.csv' })
    .first()
    .click()
  await maakOngedaan()
  await expect(page.getByText('3 nieuwe leerlingen verwijderd')).toBeVisible()
})
