import pg from 'pg'
import { expect, expectSound, signInAs, signInAtDoor, test } from './fixture.ts'

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
  // The words wait, but nobody who walks by can read them.
  await expect(beeld).toBeHidden()
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

test('signing out in one tab empties every tab of that browser at once', async ({ page, koers }) => {
  const { logins, andere } = koers.world.school
  await signInAtDoor(page, logins.zorgcoordinator)
  const naast = await page.context().newPage()
  await naast.goto(`/leerlingen/${andere}`)
  await expect(naast.getByRole('heading', { name: 'Milou Groen', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: /Uw account/ }).click()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(naast).toHaveURL(/aanmelden$/)
  await expect(naast.getByText('Milou Groen')).toHaveCount(0)
})

test('a session that was ended on another device leaves nothing to read or to reach, and comes back whole', async ({
  page,
  browser,
  koers,
  signIn,
}) => {
  const { logins, andere } = koers.world.school
  await signIn(logins.zorgcoordinator)
  await page.goto(`/leerlingen/${andere}`)
  const kop = page.getByRole('heading', { name: 'Milou Groen', level: 1 })
  await expect(kop).toBeVisible()
  const elders = await browser.newContext({ baseURL: koers.url })
  const daar = await elders.newPage()
  await signInAs(daar, logins.zorgcoordinator)
  const weg = await daar.request.delete('/v1/account/sessies', { headers: { origin: koers.url } })
  expect(weg.ok()).toBe(true)
  await elders.close()

  // Coming back to the window is the first look; else it comes within half a minute.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const venster = page.getByRole('dialog', { name: 'U bent uitgelogd' })
  await expect(venster).toBeVisible()
  await expect(kop).toBeHidden()
  await expect(page).not.toHaveTitle(/Milou/)
  const leesbaar = await page.evaluate(() => document.body.innerText)
  expect(leesbaar).not.toContain('Milou')
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('[role=dialog]') !== null,
      ),
    ).toBe(true)
  }
  await venster.getByLabel('E-mailadres of gebruikersnaam').fill(logins.zorgcoordinator)
  await venster.getByLabel('Wachtwoord', { exact: true }).fill('koers-test-wachtwoord')
  await venster.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(venster).toBeHidden()
  await expect(kop).toBeVisible()
  await expect(page).toHaveTitle(/Milou/)
})

test('the dossier on the screen of a colleague who is sent away is emptied without a touch, and says why', async ({
  page,
  browser,
  koers,
}) => {
  const { logins, andere, medewerkers } = koers.world.elders
  await page.clock.install()
  await signInAs(page, logins.zorgcoordinator)
  await page.goto(`/leerlingen/${andere}`)
  const kop = page.getByRole('heading', { name: 'Milou Groen', level: 1 })
  await expect(kop).toBeVisible()
  await page.waitForLoadState('networkidle')

  const daar = await browser.newContext({ baseURL: koers.url })
  const baas = await daar.newPage()
  await signInAs(baas, logins.beheerder)
  await baas.goto(`/beheer/medewerkers/${medewerkers.zorgcoordinator}`)
  await baas.getByRole('button', { name: 'Meld uit dienst' }).click()
  // To be handed over first.
  await expect(baas.getByRole('dialog').getByText('Dit blijft achter')).toBeVisible()
  await baas.getByRole('dialog').getByRole('button', { name: 'Meld uit dienst' }).click()
  await expect(baas.getByText(/Uit dienst sinds/)).toBeVisible()
  try {
    // Nobody comes near the first screen: its own clock runs on.
    await expect(kop).toBeVisible()
    await page.clock.runFor(31_000)
    await expect(
      page.getByText('U bent uitgelogd: uw toegang tot deze school is beëindigd', { exact: true }),
    ).toBeVisible()
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Milou')
    expect(await page.content()).not.toContain('Milou')
    await expect(page).not.toHaveTitle(/Milou/)
    await expectSound(page)
  } finally {
    // Other stories meet this colleague again.
    const pad = `/v1/medewerkers/${medewerkers.zorgcoordinator}`
    const kop = { headers: { origin: koers.url } }
    const vandaag = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
    expect((await baas.request.post(`${pad}/indiensttreding`, { ...kop, data: {} })).ok()).toBe(true)
    const rol = { rol: 'zorgcoordinator', vanaf: vandaag, tot: null }
    expect((await baas.request.post(`${pad}/rollen`, { ...kop, data: rol })).ok()).toBe(true)
    await daar.close()
  }
})

test('a role that ends takes what it opened off the screen, and leaves the rest', async ({
  page,
  browser,
  koers,
}) => {
  const { logins, andere, medewerkers } = koers.world.elders
  await page.clock.install()
  await signInAs(page, logins.onderwijsassistent)
  await page.goto(`/leerlingen/${andere}`)
  await expect(page.getByText('Deze pagina bestaat niet')).toBeVisible()
  const daar = await browser.newContext({ baseURL: koers.url })
  const baas = await daar.newPage()
  await signInAs(baas, logins.beheerder)
  const vandaag = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const pad = `/v1/medewerkers/${medewerkers.onderwijsassistent}/rollen`
  const kop = { headers: { origin: koers.url } }
  const gegeven = await baas.request.post(pad, {
    ...kop,
    data: { rol: 'zorgcoordinator', vanaf: vandaag, tot: null },
  })
  const { id } = await gegeven.json()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Milou Groen', level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect((await baas.request.delete(`${pad}/${id}`, kop)).ok()).toBe(true)
  await daar.close()
  await page.clock.runFor(31_000)
  await expect(page.getByRole('heading', { name: 'Milou Groen', level: 1 })).toHaveCount(0)
  await expect(page.getByText('Uw toegang is aangepast.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: /Uw account/ })).toBeVisible()
})

test('the warning that a session ends makes place for the window that it has ended', async ({
  page,
  koers,
}) => {
  await page.clock.install()
  await signInAtDoor(page, koers.world.school.logins.zorgcoordinator)
  // What is still on its way would count as heard after the jump.
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  await page.clock.fastForward('13:00')
  const warning = page.getByRole('dialog', { name: 'Bent u er nog?' })
  await expect(warning).toBeVisible()
  await page.context().clearCookies()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('dialog', { name: 'U was even weg' })).toBeVisible()
  await expect(warning).toHaveCount(0)
  await page.clock.fastForward('14:00')
  await page.clock.runFor(10_000)
  await expect(warning).toHaveCount(0)
})

test('a teacher with a child at the school who follows a link for parents goes on as a parent, and back @phone', async ({
  page,
  koers,
}) => {
  const { logins, ouders } = koers.world.elders
  const owner = new pg.Client({ connectionString: koers.ownerUrl })
  await owner.connect()
  await owner.query(
    `update toegang.betrekking b set account_id = a.id from toegang.account a
      where a.email = $1 and b.organisatie_id = $2 and b.soort = 'ouder' and b.betrekking_id = $3`,
    [logins.vakdocent, koers.world.elders.id, ouders.zonderGezag],
  )
  await owner.end()
  await signInAs(page, logins.vakdocent)
  await page.goto('/mijn/verzoeken')
  await expect(page.getByRole('heading', { name: 'Deze pagina is van ouders en leerlingen' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: /^Verder als ouder bij / }).click()
  await expect(page).toHaveURL(/\/mijn\/verzoeken$/)
  await page.goto('/leerlingen')
  await expect(page.getByRole('heading', { name: 'Deze pagina is van de school' })).toBeVisible()
  await page.getByRole('button', { name: /^Verder als vakdocent bij /i }).click()
  await expect(page.getByRole('heading', { name: 'Leerlingen', level: 1 })).toBeVisible()
})
