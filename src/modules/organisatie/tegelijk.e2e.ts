import { expect, expectSound, signInAs, test } from '../../../test/browser/fixture.ts'

test('two tabs change one pupil: both changes stay, and the same one is asked', async ({
  page,
  signIn,
  koers,
}, info) => {
  const { school } = koers.world
  const merk = info.project.name.includes('phone') ? 'Telefoon' : 'Bureau'
  await signIn(school.logins.zorgcoordinator)
  const ander = await page.context().newPage()
  for (const tab of [page, ander]) {
    await tab.goto(`/leerlingen/${school.leerling}`)
    await tab.getByRole('button', { name: 'Wijzig gegevens' }).click()
  }
  const [mijn, hun] = [page.getByRole('dialog'), ander.getByRole('dialog')]
  await hun.getByLabel('Leerroute').fill(`Route ${merk}`)
  await hun.getByLabel('Taal die thuis wordt gesproken').fill(`Fries ${merk}`)
  await hun.getByRole('button', { name: 'Opslaan' }).click()
  await expect(hun).toBeHidden()

  await mijn.getByLabel('Leerlingnummer').fill(`N-${merk}`)
  await mijn.getByLabel('Taal die thuis wordt gesproken').fill(`Pools ${merk}`)
  await mijn.getByRole('button', { name: 'Opslaan' }).click()
  await expect(mijn.getByText('Iemand anders heeft dit intussen ook gewijzigd.')).toBeVisible()
  const keus = mijn.getByRole('group', { name: 'Taal die thuis wordt gesproken' })
  await expect(keus.getByText(`Wat u invulde: Pools ${merk}`)).toBeVisible()
  await expectSound(page)
  await keus.getByRole('radio', { name: `Fries ${merk}` }).check()
  await expect(mijn.getByRole('textbox', { name: /Taal die thuis/ })).toHaveValue(`Fries ${merk}`)
  await keus.getByRole('radio', { name: `Pools ${merk}` }).check()
  await mijn.getByRole('button', { name: 'Opslaan' }).click()
  await expect(mijn).toBeHidden()

  await page.getByRole('button', { name: 'Wijzig gegevens' }).click()
  await expect(mijn.getByLabel('Leerlingnummer')).toHaveValue(`N-${merk}`)
  await expect(mijn.getByLabel('Leerroute')).toHaveValue(`Route ${merk}`)
  await expect(mijn.getByLabel('Taal die thuis wordt gesproken')).toHaveValue(`Pools ${merk}`)
})

test('what is not saved yet is asked about before one leaves a page of Beheer', async ({ page, koers }) => {
  await signInAs(page, koers.world.school.logins.beheerder)
  await page.goto('/beheer/keuzelijsten/domein')
  const naam = page.getByLabel('Naam voor “Gedrag”')
  const begin = await naam.inputValue()
  await naam.fill('Omgaan met regels')
  await page.getByRole('link', { name: 'Alle keuzelijsten' }).click()
  const vraag = page.getByRole('dialog', { name: 'Nog niet alles is bewaard' })
  await expectSound(page)
  await vraag.getByRole('button', { name: 'Blijf op deze pagina' }).click()
  await expect(naam).toHaveValue('Omgaan met regels')
  await naam.fill(begin)
  await page.getByRole('link', { name: 'Alle keuzelijsten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keuzelijsten' })).toBeVisible()

  await page.goto('/beheer')
  const plaats = page.getByRole('textbox', { name: /^Plaats/ })
  await plaats.fill('Ergens')
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click()
  await expect(page.getByText('De gegevens van de school zijn opgeslagen')).toBeVisible()
  await plaats.fill('Elders')
  await page.getByRole('link', { name: 'Keuzelijsten' }).click()
  await vraag.getByRole('button', { name: 'Ga weg zonder te bewaren' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keuzelijsten' })).toBeVisible()
})
