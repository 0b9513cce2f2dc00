/** The pupil chooses how to be heard, and whether parents read along. */
import { Buffer } from 'node:buffer'
import { expect, expectSound, signInAs, test } from '../../../../../../test/browser/fixture.ts'

/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

test('cards, smileys and a drawing, and what the parent does not see', async ({ page, koers, browser }) => {
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
  // This parent has other children in other stories.
  await ouder.goto(`/mijn?kind=${school.leerling}`)
  await ouder.getByRole('link', { name: 'Lees het concept' }).click()
  await expect(ouder.getByRole('heading', { name: 'Het hoorgesprek' })).toBeVisible()
  const stuk = ouder.locator('#hoorgesprek')
  await expect(stuk.getByText('Ik wil een rustige plek.')).toBeVisible()
  await expect(stuk.getByText(/houdt de eigen woorden voor zich/)).toBeVisible()
  await expect(ouder.getByText('Kanariewoorden')).toHaveCount(0)
  await expect(ouder.getByText('onder de tafel')).toHaveCount(0)
  await context.close()

  // Another story may have a plan of this pupil in force: one at a time.
  const actief = await page.request.get(
    `/v1/ontwikkelingsperspectieven?leerlingId=${school.leerling}&publicatie=gepubliceerd`,
  )
  const einddatum = new Date().toISOString().slice(0, 10)
  for (const { id } of (await actief.json()).items.filter((p: { id: string }) => p.id !== oppId))
    await page.request.post(`/v1/ontwikkelingsperspectieven/${id}/_beeindig`, {
      data: { reden: 'doelen_behaald', einddatum, toelichting: '' },
      ...kop(),
    })
  // The pupil has the card of what was published.
  await page.request.post(`/v1/ontwikkelingsperspectieven/${oppId}/versies`, { data: {}, ...kop() })
  const thuis = await browser.newContext({ baseURL: koers.url, locale: 'nl-NL' })
  const fenna = await thuis.newPage()
  await signInAs(fenna, school.logins.leerling)
  await fenna.goto('/mijn')
  await expect(fenna.getByRole('heading', { name: 'Dit doen wij met wat jij zei' })).toBeVisible()
  await expect(fenna.getByText('“Ik wil een rustige plek.”')).toBeVisible()
  await expectSound(fenna)
  const eigenKaart = fenna.waitForEvent('download')
  await fenna.getByRole('button', { name: 'Download de kaart als PDF' }).click()
  expect((await eigenKaart).suggestedFilename()).toBe('Terugvertelkaart Fenna.pdf')
  await thuis.close()
})

test('a second hoorgesprek beside the plan, and what was said in the first stays to read', async ({
  page,
  koers,
}) => {
  const { school } = koers.world
  const kop = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })
  await signInAs(page, school.logins.zorgcoordinator)
  const made = await page.request.post(`/v1/leerlingen/${school.leerling2}/ontwikkelingsperspectieven`, {
    data: {},
    ...kop(),
  })
  const antwoord = await made.json()
  const oppId = made.ok() ? antwoord.id : antwoord.oppId
  await page.goto(`/plannen/${oppId}/bewerken/analyse#hoorgesprek`)
  const blok = page.locator('#hoorgesprek')
  const bewaard = () => expect(page.locator('.save')).toHaveAttribute('data-status', 'opgeslagen')
  // Nothing is kept yet: there is no talk to begin another one after.
  await blok.getByLabel('Met wie').click()
  await expect(blok.getByRole('button', { name: 'Nieuw hoorgesprek' })).toHaveCount(0)

  await blok.getByLabel('Met wie').fill('Juf Anne')
  await blok.locator('#hoorgesprek-eigenWoorden').fill('Ik wil graag voorin zitten.')
  await blok.getByRole('button', { name: 'Nieuw punt' }).click()
  const punt = blok.getByRole('group', { name: 'Punt 1' })
  await punt.getByLabel('Wat de leerling wil of vindt').fill('Een plek voorin.')
  await punt.getByLabel('Overgenomen?').selectOption({ label: 'Overgenomen' })
  await punt.getByLabel('Waarom').fill('Dat kan meteen.')
  await bewaard()

  const knop = blok.getByRole('button', { name: 'Nieuw hoorgesprek' })
  await knop.focus()
  await page.keyboard.press('Enter')
  const dialoog = page.getByRole('dialog', { name: 'Nieuw hoorgesprek' })
  await expect(dialoog.getByRole('radio', { name: 'Bij het opstellen' })).toBeChecked()
  await dialoog.locator('label', { hasText: 'Bij het evalueren' }).click()
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Begin het gesprek' }).click()
  await expect(dialoog).toBeHidden()
  await expect(blok.getByText('Gesprek bij het evalueren, nog zonder datum')).toBeVisible()
  await expect(blok.getByLabel('Met wie')).toHaveValue('')

  const eerder = blok.getByRole('region', { name: 'Eerdere gesprekken' })
  await eerder.getByText('Gesprek bij het opstellen, nog zonder datum').click()
  await expect(eerder.getByText('Ik wil graag voorin zitten.')).toBeVisible()
  await expectSound(page)
  await blok.locator('#hoorgesprek-eigenWoorden').fill('Voorin is het fijn.')
  await bewaard()
  // Telling back about the first talk still can be done.
  await eerder.getByLabel('Hoe').fill('Samen de kaart gelezen.')
  await eerder.getByRole('button', { name: 'Bewaar het terugvertellen' }).click()
  await expect(eerder.getByText('Samen de kaart gelezen.')).toBeVisible()

  await page.goto(`/plannen/${oppId}#hoorgesprek`)
  const deel = page.locator('#hoorgesprek')
  await expect(deel.getByText('Voorin is het fijn.')).toBeVisible()
  await expect(deel.getByText('Bij het evalueren', { exact: true })).toBeVisible()
  await deel.getByText('Gesprek bij het opstellen, nog zonder datum').click()
  await expect(deel.getByText('Ik wil graag voorin zitten.')).toBeVisible()
  await expectSound(page)
  await deel.getByRole('link', { name: 'Bekijk terugvertelkaart' }).click()
  await expect(page.getByText('“Een plek voorin.”')).toBeVisible()
  const kaart = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Maak terugvertelkaart' }).click()
  expect((await kaart).suggestedFilename()).toBe('Terugvertelkaart Yusuf.pdf')
})
