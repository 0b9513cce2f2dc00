/** The pupil chooses how to be heard, and whether parents read along. */
import { Buffer } from 'node:buffer'
import { expect, expectSound, signInAs, test } from '../../../../../../test/browser/fixture.ts'

/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

test('cards, smileys and a drawing, and what the parent does not see @phone', async ({
  page,
  koers,
  browser,
}) => {
  const { school } = koers.world
  const kop = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })
  await signInAs(page, school.logins.zorgcoordinator)
  const made = await page.request.post(`/v1/leerlingen/${school.leerling}/ontwikkelingsperspectieven`, {
    data: {},
    ...kop(),
  })
  const antwoord = await made.json()
  const oppId = made.ok() ? antwoord.id : antwoord.oppId
  await page.goto(`/plannen/${oppId}/bewerken/analyse#hoorgesprek`)
  const blok = page.locator('#hoorgesprek')
  const bewaard = () => expect(page.locator('.save')).toHaveAttribute('data-status', 'opgeslagen')

  await blok.getByLabel('Vorm', { exact: true }).selectOption({ label: 'Kaarten of plaatjes' })
  const gym = blok.getByRole('group', { name: 'Gym' })
  await gym.locator('label', { hasText: 'Fijn' }).click()
  await expect(gym.getByRole('radio', { name: 'Fijn' })).toBeChecked()
  // By keyboard: the next pile.
  await page.keyboard.press('ArrowRight')
  await expect(gym.getByRole('radio', { name: 'Lastig' })).toBeChecked()
  await blok.getByRole('group', { name: 'Stilte' }).locator('label', { hasText: 'Helpt mij' }).click()
  await bewaard()
  await expectSound(page)

  await blok.getByLabel('Vorm', { exact: true }).selectOption({ label: 'Smileys per moment van de dag' })
  const klaar = blok.getByRole('button', { name: 'Zet de momenten van een schooldag klaar' })
  if (await klaar.isVisible()) await klaar.click()
  await blok
    .getByRole('group', { name: 'Hoe voelt dit: Pauze' })
    .locator('label', { hasText: 'Niet blij' })
    .click()
  await bewaard()

  await blok.getByLabel('Vorm', { exact: true }).selectOption({ label: 'Tekening' })
  const vervang = blok.getByRole('button', { name: 'Haal de tekening hier weg' })
  if (await vervang.isVisible()) await vervang.click()
  await blok
    .locator('input[type=file]')
    .setInputFiles({ name: 'tekening.png', mimeType: 'image/png', buffer: PNG })
  await blok.getByLabel('Wat de leerling bij de tekening vertelt').fill('Dit ben ik onder de tafel.')
  await blok.locator('#hoorgesprek-eigenWoorden').fill('Kanariewoorden van Fenna.')
  await blok.getByText('Nee, dit wil ik niet met mijn ouders delen').click()
  if (!(await blok.getByRole('group', { name: 'Punt 1' }).isVisible()))
    await blok.getByRole('button', { name: 'Nieuw punt' }).click()
  const punt = blok.getByRole('group', { name: 'Punt 1' })
  await punt.getByLabel('Wat de leerling wil of vindt').fill('Ik wil een rustige plek.')
  await punt.getByLabel('Overgenomen?').selectOption({ label: 'Overgenomen' })
  await punt.getByLabel('Waarom').fill('Achterin is het rustiger.')
  await bewaard()
  await expectSound(page)

  await page.goto(`/plannen/${oppId}#hoorgesprek`)
  const deel = page.locator('#hoorgesprek')
  await expect(deel.getByText('Dit ben ik onder de tafel.')).toBeVisible()
  await expect(deel.getByText('Pauze: niet blij')).toBeVisible()
  await expect(deel.getByText('Stilte')).toBeVisible()
  await expectSound(page)

  await deel.getByRole('link', { name: 'Bekijk terugvertelkaart' }).click()
  await expect(page.getByText('“Ik wil een rustige plek.”')).toBeVisible()
  await expect(page.getByText('Dat doen wij.')).toBeVisible()
  await expectSound(page)
  const kaart = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Maak terugvertelkaart' }).click()
  expect((await kaart).suggestedFilename()).toBe('Terugvertelkaart Fenna.pdf')

  await page.request.post(`/v1/ontwikkelingsperspectieven/${oppId}/_deel`, kop())
  const context = await browser.newContext({ baseURL: koers.url, locale: 'nl-NL' })
  const ouder = await context.newPage()
  await signInAs(ouder, school.logins.ouder)
  await ouder.goto('/mijn')
  await ouder.getByRole('link', { name: 'Lees het concept' }).click()
  await expect(ouder.getByRole('heading', { name: 'Het hoorgesprek' })).toBeVisible()
  const stuk = ouder.locator('#hoorgesprek')
  await expect(stuk.getByText('Ik wil een rustige plek.')).toBeVisible()
  await expect(stuk.getByText(/houdt de eigen woorden voor zich/)).toBeVisible()
  await expect(ouder.getByText('Kanariewoorden')).toHaveCount(0)
  await expect(ouder.getByText('onder de tafel')).toHaveCount(0)
  await context.close()
})
