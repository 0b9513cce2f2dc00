import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'

test('a parent puts a statement beside contact data that stay as they are, and the school lifts it', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const { school } = koers.world
  const dialoog = page.getByRole('dialog')
  const verklaring = 'Wij wonen daar niet meer.'
  const stuur = async (pad: string, data: object) => {
    const antwoord = await page.request.post(`${koers.url}/v1${pad}`, {
      headers: { origin: koers.url },
      data,
    })
    expect(antwoord.ok(), await antwoord.text()).toBe(true)
    return (await antwoord.json()) as { id: string }
  }
  await signIn(school.logins.ouder)
  const doel = { soort: 'gegevens', id: null, onderdeel: null }
  const vraag = { soort: 'correctie', tekst: 'Het adres klopt niet.', doel }
  const { id } = await stuur(`/leerlingen/${school.leerling}/avg-verzoeken`, vraag)
  await page.context().clearCookies()
  await signIn(school.logins.directeur)
  await stuur(`/avg-verzoeken/${id}/_behandel`, { medewerkerId: school.medewerkers.directeur })
  await stuur(`/avg-verzoeken/${id}/_besluit`, {
    uitkomst: 'afgewezen',
    motivering: 'Zo staat het in de BRP.',
  })

  await page.context().clearCookies()
  await signIn(school.logins.ouder)
  await page.goto(`/mijn/verzoeken/${id}`)
  await page.getByRole('button', { name: 'Zet een verklaring erbij' }).click()
  await dialoog.getByRole('button', { name: 'Zet de verklaring erbij' }).click()
  await expect(dialoog.getByText('Schrijf de verklaring op.').first()).toBeVisible()
  await dialoog.getByLabel('De verklaring').fill(verklaring)
  await expectSound(page)
  await foto('verklaring')
  await dialoog.getByRole('button', { name: 'Zet de verklaring erbij' }).click()
  await expect(page.getByText(verklaring)).toBeVisible()
  await expectSound(page)
  await foto('betwist-ouder')

  await page.context().clearCookies()
  await signIn(school.logins.mentor)
  await page.goto(`/leerlingen/${school.leerling}`)
  await expect(page.getByText(verklaring)).toBeVisible()
  await expectSound(page)
  await foto('betwist-mentor')

  await page.context().clearCookies()
  await signIn(school.logins.directeur)
  await page.goto(`/privacy/verzoeken/${id}`)
  await page.getByRole('button', { name: 'Hef de betwisting op' }).click()
  await dialoog.getByLabel('Waarom?').fill('Het adres is verbeterd.')
  await dialoog.getByRole('button', { name: 'Hef de betwisting op' }).click()
  await expect(page.getByText('Het adres is verbeterd.')).toBeVisible()
  await expectSound(page)
  await foto('opgeheven')
})
