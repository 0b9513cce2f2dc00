import { expect, expectSound, test } from './fixture.ts'

test('a session that ends while somebody types asks to sign in over the page, and loses no word', async ({
  page,
  koers,
  signIn,
}) => {
  const { logins, leerling2 } = koers.world.school
  await signIn(logins.zorgcoordinator)
  const made = await page.request.post(`${koers.url}/v1/leerlingen/${leerling2}/ontwikkelingsperspectieven`, {
    data: {},
    headers: { origin: koers.url },
  })
  // Another test of this worker may have begun one for this pupil.
  const { id: nieuw, oppId } = await made.json()
  const id: string = nieuw ?? oppId
  await page.goto(`/plannen/${id}/bewerken/analyse`)
  const beeld = page.getByRole('region', { name: 'Samenvattend beeld' }).getByRole('textbox').first()
  await beeld.fill('Eerst was er niets aan de hand.')
  await expect(page.getByText(/Opgeslagen om/)).toBeVisible()

  await page.context().clearCookies()
  await beeld.fill('Deze zin typte ik terwijl de sessie eindigde.')
  const venster = page.getByRole('dialog', { name: 'U was even weg' })
  await expect(venster).toBeVisible()
  await expectSound(page)
  await venster.getByLabel('E-mailadres of gebruikersnaam').fill(logins.zorgcoordinator)
  await venster.getByLabel('Wachtwoord', { exact: true }).fill('koers-test-wachtwoord')
  await venster.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(venster).toBeHidden()
  await expect(beeld).toHaveValue('Deze zin typte ik terwijl de sessie eindigde.')
  await expect(page.getByText(/Opgeslagen om/)).toBeVisible()
  await expect
    .poll(async () => {
      const opp = await (await page.request.get(`${koers.url}/v1/ontwikkelingsperspectieven/${id}`)).json()
      return opp.onderdelen.beeld.inhoud.tekst
    })
    .toBe('Deze zin typte ik terwijl de sessie eindigde.')
})

test('somebody else who signs in over the page does not get to see it', async ({ page, koers, signIn }) => {
  const { logins, andere } = koers.world.school
  await signIn(logins.zorgcoordinator)
  await page.goto(`/leerlingen/${andere}`)
  await expect(page.getByRole('heading', { name: 'Milou Groen', level: 1 })).toBeVisible()
  await page.context().clearCookies()
  await page.getByRole('main').getByRole('link', { name: 'Betrokkenen' }).click()
  const venster = page.getByRole('dialog', { name: 'U was even weg' })
  await venster.getByLabel('E-mailadres of gebruikersnaam').fill(logins.mentor)
  await venster.getByLabel('Wachtwoord', { exact: true }).fill('koers-test-wachtwoord')
  await venster.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible()
  await expect(page.getByText('Milou Groen')).toHaveCount(0)
})
