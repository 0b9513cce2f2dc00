import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'

test('from the list to a pupil, and a parent with gezag @phone', async ({ page, signIn, koers }, info) => {
  const { school } = koers.world
  // The phone comes after the desktop on the same school, with names of its own.
  const merk = info.project.name.includes('phone') ? 'Telefoon' : 'Bureau'
  await signIn(school.logins.zorgcoordinator)
  await page.goto('/leerlingen')
  await expect(page.getByRole('heading', { level: 1, name: 'Leerlingen' })).toBeVisible()
  await expect(page.getByText('3 leerlingen')).toBeVisible()
  await expectSound(page)

  if (merk === 'Telefoon') await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Groep').selectOption({ label: '5A' })
  await expect(page.getByText('2 leerlingen')).toBeVisible()
  await expect(page).toHaveURL(/groep=/)
  await page.getByLabel('Zoek op naam').fill('fenna')
  await expect(page.getByText('1 leerling', { exact: true })).toBeVisible()
  // A name never stands in an address.
  expect(page.url()).not.toContain('fenna')

  // Coming back by the bare address, the filter of this device is there and the searched name is not.
  await page.goto('/leerlingen')
  await expect(page).toHaveURL(/groep=/)
  await expect(page.getByLabel('Zoek op naam')).toHaveValue('')
  await page.getByRole('button', { name: /Groep: 5A/ }).click()
  await expect(page.getByText('3 leerlingen')).toBeVisible()

  await page.getByRole('link', { name: 'Fenna Zwart' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fenna Zwart' })).toBeVisible()
  await expect(page.getByText(/Gezag: .*Joke Zwart/)).toBeVisible()
  await expectSound(page)

  const tabs = page.getByRole('navigation', { name: 'Onderdelen van deze leerling' })
  await tabs.getByRole('link', { name: 'Betrokkenen' }).click()
  await expect(page.getByText('Heeft geen gezag').first()).toBeVisible()
  await expect(page.getByText('Geheim adres: niet delen')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Ouder toevoegen' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Voeg ouder toe' }).click()
  // Nothing is assumed: also gezag has to be said.
  await expect(dialoog.getByText('Kies of deze persoon gezag heeft.').first()).toBeVisible()
  await dialoog.getByLabel('Achternaam').fill(merk)
  await dialoog.getByLabel('Voornaam').fill('Sami')
  await dialoog.getByLabel('Relatie met de leerling').selectOption('voogd')
  await dialoog.getByRole('radio', { name: 'Ja, heeft gezag' }).check()
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Voeg ouder toe' }).click()
  const kaart = page.getByRole('region', { name: `Sami ${merk}` })
  await expect(kaart.getByText('Heeft gezag')).toBeVisible()
  await expect(kaart.getByText('Voogd')).toBeVisible()
  await expect(page.getByText(new RegExp(`Gezag: .*Sami ${merk}`))).toBeVisible()

  await tabs.getByRole('link', { name: 'Overzicht' }).click()
  const tijdlijn = page.getByRole('list', { name: 'Wat er is gebeurd' })
  await expect(tijdlijn.getByText('Test zorgcoordinator voegde een ouder toe').first()).toBeVisible()
})

test('a kenmerk and a test result, told by the timeline', async ({ page, signIn, koers }) => {
  const { school } = koers.world
  await signIn(school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${school.leerling2}/gegevens`)
  const tabs = page.getByRole('navigation', { name: 'Onderdelen van deze leerling' })
  const dialoog = page.getByRole('dialog')
  await expect(page.getByText(/geen diagnoses/)).toBeVisible()
  await page.getByRole('button', { name: 'Kenmerk toevoegen' }).click()
  await dialoog.getByLabel('Kenmerk', { exact: true }).selectOption('nt2')
  await dialoog.getByLabel('Toelichting').fill('Vastgelegd op tafel')
  await dialoog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialoog).toBeHidden()
  await expect(page.getByText('Vastgelegd op tafel')).toBeVisible()
  await page.getByRole('button', { name: 'Toetsresultaat toevoegen' }).click()
  await dialoog.getByLabel('Naam van de toets').fill('Lezen Bureau')
  await dialoog.getByLabel('Afgenomen op').fill('2026-02-01')
  await dialoog.getByLabel('Vaardigheidsscore').fill('142,5')
  await dialoog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialoog).toBeHidden()
  await expect(page.getByText('Score 142,5').first()).toBeVisible()
  await expectSound(page)

  await tabs.getByRole('link', { name: 'Overzicht' }).click()
  const tijdlijn = page.getByRole('list', { name: 'Wat er is gebeurd' })
  await expect(tijdlijn.getByText('Test zorgcoordinator legde een toetsresultaat vast').first()).toBeVisible()
  await expect(tijdlijn.getByText('Test zorgcoordinator legde een kenmerk vast').first()).toBeVisible()

  await page.getByRole('link', { name: 'Groep 5A' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Groep 5A' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Yusuf Demir' })).toBeVisible()
  await expectSound(page)
})

test('a mentor sees the own group only and can change no parent', async ({ page, signIn, koers }) => {
  const { school } = koers.world
  await signIn(school.logins.mentor)
  await page.goto('/leerlingen')
  await expect(page.getByText('2 leerlingen')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Milou Groen' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Leerling toevoegen' })).toHaveCount(0)
  await page.goto(`/leerlingen/${school.andere}`)
  await expect(page.getByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeVisible()
  await page.goto(`/leerlingen/${school.leerling}/betrokkenen`)
  await expect(page.getByRole('region', { name: 'Joke Zwart' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ouder toevoegen' })).toHaveCount(0)
  await expectSound(page)
})

test('the administration adds a pupil by hand', async ({ page, signIn, koers }) => {
  const { school } = koers.world
  await signIn(school.logins.leerlingadministratie)
  await page.goto('/leerlingen')
  await page.getByRole('button', { name: 'Leerling toevoegen' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Voeg leerling toe' }).click()
  await expect(dialoog.getByText('Vul een roepnaam of een achternaam in.').first()).toBeVisible()
  await dialoog.getByLabel('Roepnaam').fill('Tygo')
  await dialoog.getByLabel('Achternaam').fill('Weg')
  await dialoog.getByRole('button', { name: 'Voeg leerling toe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tygo Weg' })).toBeVisible()
  await expectSound(page)
})

test('a pupil moves to another group and back', async ({ page, signIn, koers }) => {
  const { school } = koers.world
  await signIn(school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${school.andere}`)
  const dialoog = page.getByRole('dialog')
  for (const groep of ['5A', '5B']) {
    await page.getByRole('button', { name: 'Wijzig inschrijving of groep' }).click()
    await expect(dialoog.getByLabel('Eerste schooldag')).toHaveValue('2026-08-01')
    await expectSound(page)
    await dialoog.getByLabel('Groep').selectOption({ label: groep })
    await dialoog.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByRole('link', { name: `Groep ${groep}` })).toBeVisible()
  }
  await expect(page.getByText('wijzigde de inschrijving of de groep').first()).toBeVisible()
})
