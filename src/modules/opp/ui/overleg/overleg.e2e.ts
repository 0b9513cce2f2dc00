/** The talks with parents: written down beside the plan, read back by parents in the version. */
import { expect, expectSound, signInAs, test } from '../../../../../test/browser/fixture.ts'

test('a talk is logged, mended and read back @phone', async ({ page, koers }, info) => {
  const { school } = koers.world
  await signInAs(page, school.logins.zorgcoordinator)
  const pad = `/v1/leerlingen/${school.leerling}/ontwikkelingsperspectieven`
  const made = await page.request.post(pad, {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  const antwoord = await made.json()
  const oppId = made.ok() ? antwoord.id : antwoord.oppId
  await page.goto(`/plannen/${oppId}/bewerken/analyse#overleg-gesprekken`)
  const lijst = page.locator('#overleg-gesprekken')
  await lijst.getByRole('button', { name: 'Gesprek vastleggen' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Gesprek bewaren' }).click()
  await expect(dialoog.getByText('Kies wie erbij was.').first()).toBeVisible()
  const dag = `2026-11-${info.project.name === 'phone' ? '09' : '10'}`
  await dialoog.getByLabel('Datum', { exact: true }).fill(dag)
  await dialoog
    .getByRole('group', { name: /Welke ouders/ })
    .getByRole('checkbox')
    .first()
    .check()
  await dialoog.getByLabel('Samenvatting').fill('Moeder ziet thuis een blij kind.')
  const punt = `Elke vrijdag een mail (${info.project.name}).`
  await dialoog.getByLabel('Afgesproken punten').fill(punt)
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Gesprek bewaren' }).click()
  await expect(dialoog).toBeHidden()
  await expect(lijst.getByText(punt)).toBeVisible()
  await expectSound(page)

  await lijst
    .getByRole('button', { name: /^Wijzig het gesprek/ })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('Anderen die erbij waren').fill('Een tolk')
  await page.getByRole('dialog').getByRole('button', { name: 'Gesprek bewaren' }).click()
  await expect(lijst.getByText(/Een tolk/).first()).toBeVisible()

  await page.goto(`/plannen/${oppId}`)
  const deel = page.locator('#overleg')
  await expect(deel.getByRole('heading', { name: 'Overleg met ouders' })).toBeVisible()
  await expect(deel.getByText(punt)).toBeVisible()
  await expect(deel.getByText('blij kind')).toBeHidden()
})
