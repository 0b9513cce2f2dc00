import type { Page } from '@playwright/test'
import { expect, expectSound, test } from '../../../../../../test/browser/fixture.ts'

/** A new plan of this pupil, opened at step 3. */
async function openStap3(page: Page, leerlingId: string): Promise<void> {
  const antwoord = await page.request.post(`/v1/leerlingen/${leerlingId}/ontwikkelingsperspectieven`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: {},
  })
  expect(antwoord.status(), await antwoord.text()).toBeLessThan(300)
  const { id } = await antwoord.json()
  await page.goto(`/plannen/${id}/bewerken/handelingsdeel`)
  await expect(page.getByRole('heading', { level: 1, name: 'Handelingsdeel' })).toBeVisible()
}
const bewaard = (page: Page) =>
  page.waitForResponse((a) => a.request().method() === 'PUT' && a.url().includes('/onderdelen/') && a.ok())

test('goals with interim goals, an agreement for one, in order by keys, taken away and back @phone', async ({
  page,
  signIn,
  koers,
}, info) => {
  // Looks for accessibility findings three times on a long page: on a busy machine that takes most of a minute.
  test.slow()
  const { school, elders } = koers.world
  // One plan at a time for each pupil, so the phone writes in the other school.
  const hier = info.project.name === 'phone' ? elders : school
  await signIn(hier.logins.zorgcoordinator)
  await openStap3(page, hier.andere)
  // The document itself has a place, and the wizard says where.
  await expect(page.getByRole('link', { name: 'Naar de bijlagen van de leerling' })).toHaveAttribute(
    'href',
    `/leerlingen/${hier.andere}/bijlagen`,
  )
  const doelen = page.locator('#doelen')
  const afspraken = page.locator('#maatregelen')

  await doelen.getByRole('button', { name: 'Nieuw doel' }).click()
  await expect(doelen.getByLabel('Doel', { exact: true })).toBeFocused()
  await page.keyboard.type('Leest teksten op niveau M5')
  await doelen.getByLabel('Hoe is het nu').fill('Leest op niveau E3')
  await expect(doelen.getByLabel('Streefdatum')).toHaveValue(/-07-31$/)
  await doelen.getByRole('button', { name: 'Tussendoel bij doel 1' }).click()
  await page.keyboard.type('Leest teksten op niveau E4')
  await expect(doelen.getByLabel('Streefdatum').last()).toHaveValue(/-01-31$/)
  await doelen.getByRole('button', { name: 'Nieuw doel' }).click()
  await page.keyboard.type('Begint zelf aan een taak')
  await expect(doelen.getByRole('button', { name: /^2 Begint zelf/ })).toBeVisible()
  await expectSound(page)

  await afspraken.getByRole('button', { name: 'Afspraak voor de school' }).click()
  await page.keyboard.type('Elke dag lezen in een groepje')
  await afspraken.getByLabel('Wie doet het').fill('De leraar')
  await afspraken.getByRole('checkbox', { name: /^1\.1 Leest teksten op niveau E4/ }).check()
  const wat = afspraken.getByLabel('Wat spreken we af')
  await afspraken.getByLabel('Minuten per week').fill('3000')
  await expect(afspraken.getByText('Vul een heel getal in van 1 tot en met 2400')).toBeVisible()
  await afspraken.getByLabel('Minuten per week').fill('60')
  await afspraken.getByLabel('Waar', { exact: true }).press('Enter')
  await expect(wat).toHaveCount(2)
  await expect(wat.last()).toBeFocused()
  const tweede = bewaard(page)
  await page.keyboard.type('Werkt met een dagplanning')
  await tweede

  // Ten thousand characters are kept and told, never cut.
  await wat.last().fill('x'.repeat(10_000))
  await expect(afspraken.getByText(/6000 tekens te lang/)).toBeVisible()
  await expect(wat.last()).toHaveValue('x'.repeat(10_000))
  const korter = bewaard(page)
  await wat.last().fill('Werkt met een dagplanning')
  await korter

  await doelen
    .getByRole('button', { name: /doel 2/ })
    .and(page.locator('.sortable-handle'))
    .press('ArrowUp')
  await expect(doelen.getByRole('button', { name: /^1 Begint zelf/ })).toBeVisible()
  await expect(doelen.getByRole('button', { name: /^2\.1 Leest teksten op niveau E4/ })).toBeVisible()
  await expect(afspraken.getByText(/60 minuten per week · doel 2\.1/)).toBeVisible()

  await doelen.getByRole('button', { name: 'Verwijder doel 2', exact: true }).click()
  const vraag = page.getByRole('dialog')
  await expect(vraag).toContainText('Het tussendoel eronder gaat ook weg.')
  await expect(vraag).toContainText('Die blijft staan, met de woorden “doel verwijderd”')
  await expectSound(page)
  await vraag.getByRole('button', { name: 'Doel verwijderen' }).click()
  await expect(doelen.getByRole('button', { name: /Leest teksten/ })).toHaveCount(0)
  await expect(afspraken.getByRole('checkbox', { name: 'doel verwijderd' })).toBeChecked()

  // What is typed between taking away and undo stays.
  await doelen.getByLabel('Doel', { exact: true }).first().fill('Begint binnen twee minuten')
  const terug = bewaard(page)
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(doelen.getByRole('button', { name: /^2\.1 Leest teksten op niveau E4/ })).toBeVisible()
  await expect(doelen.getByRole('button', { name: /^1 Begint binnen twee minuten/ })).toBeVisible()
  await terug

  await page.reload()
  await expect(doelen.getByRole('button', { name: /^1 Begint binnen twee minuten/ })).toBeVisible()
  await expect(doelen.getByRole('button', { name: /^2\.1 Leest teksten op niveau E4/ })).toBeVisible()
  const afspraak = afspraken.getByRole('button', { name: /^Elke dag lezen in een groepje/ })
  await expect(afspraak).toContainText('De leraar · 60 minuten per week · doel 2.1')
  await afspraak.click()
  await expect(afspraken.getByRole('checkbox', { name: /^2\.1 Leest/ })).toBeChecked()
  await expectSound(page)
})
