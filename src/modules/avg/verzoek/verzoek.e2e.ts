import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'

test('a parent asks for a correction, the school answers, the parent reads it @phone', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const { logins } = koers.world.school
  const vraag = `De naam van de toets klopt niet (${info.project.name}).`
  const dialoog = page.getByRole('dialog')

  await signIn(logins.ouder)
  await page.goto('/mijn')
  await page.getByRole('link', { name: 'Gegevens inzien of laten verbeteren' }).click()
  await page.getByRole('button', { name: 'Verstuur het verzoek' }).click()
  await expect(page.getByText('Kies wat er wordt gevraagd.').first()).toBeVisible()
  await page.getByRole('radio', { name: 'Iets laten verbeteren' }).check()
  await page.getByLabel('Leg uit wat u vraagt').fill(vraag)
  await expectSound(page)
  await foto('vraag')
  await page.getByRole('button', { name: 'Verstuur het verzoek' }).click()
  await expect(page.getByText('De school heeft uw verzoek ontvangen.')).toBeVisible()
  await expectSound(page)
  await foto('gevraagd')
  const pad = new URL(page.url()).pathname

  await page.context().clearCookies()
  await signIn(logins.directeur)
  await expect(page.getByText('het antwoord op een verzoek over gegevens').first()).toBeVisible()
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { level: 1, name: 'Verzoeken' })).toBeVisible()
  await expectSound(page)
  await foto('lijst')
  await page.goto(pad.replace('/mijn', '/privacy'))
  await expect(page.getByText(vraag)).toBeVisible()
  await page.getByRole('button', { name: 'Neem in behandeling' }).click()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByRole('button', { name: 'Neem een besluit' }).click()
  await dialoog.getByRole('button', { name: 'Neem het besluit' }).click()
  await expect(dialoog.getByText('Schrijf een uitleg.').first()).toBeVisible()
  await dialoog.getByRole('radio', { name: 'Afwijzen', exact: true }).check()
  await dialoog.getByLabel('Uitleg aan de verzoeker').fill('De naam komt van de uitgever en klopt.')
  await expectSound(page)
  await foto('besluit')
  await dialoog.getByRole('button', { name: 'Neem het besluit' }).click()
  await expect(page.getByText('De naam komt van de uitgever en klopt.')).toBeVisible()
  await expectSound(page)
  await foto('besloten')

  await page.context().clearCookies()
  await signIn(logins.ouder)
  await page.goto(pad)
  await expect(page.getByText('De school doet niet wat u vraagt.')).toBeVisible()
  await expect(page.getByText('autoriteitpersoonsgegevens.nl')).toBeVisible()
  await expectSound(page)
  await foto('antwoord')
})

test('staff write down a letter @phone', async ({ page, signIn, koers }, info) => {
  await signIn(koers.world.school.logins.zorgcoordinator)
  await page.goto('/privacy/verzoeken/nieuw')
  await page.getByLabel('Welke leerling?').fill('Fenna')
  await page.getByRole('link', { name: 'Fenna Zwart' }).click()
  await page.getByRole('button', { name: 'Leg het verzoek vast' }).click()
  await expect(page.getByText('Kies wie dit vraagt.').first()).toBeVisible()
  await page.getByLabel('Wat wordt er gevraagd?').selectOption('inzage')
  await page.getByLabel('Wie vraagt dit?').selectOption('ouder')
  await page.getByLabel('Welke ouder?').selectOption({ label: 'Joke Zwart' })
  await page.getByLabel('Hoe kwam het binnen?').selectOption('brief')
  await page.getByLabel('Wat staat er in het verzoek?').fill('Graag een kopie van het dossier.')
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('brief.png'), fullPage: true })
  await page.getByRole('button', { name: 'Leg het verzoek vast' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Inzage: Fenna Zwart' })).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('vastgelegd.png'), fullPage: true })
})
