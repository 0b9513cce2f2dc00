/** Second factors, recovery, sessions and the fresh proof, as people meet them in a browser. */
import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import pg from 'pg'
import { expect, expectSound, signInAs, signInAtDoor, test } from '../../../test/browser/fixture.ts'

test.describe.configure({ timeout: 240_000 })

const PASSWORD = 'koers-test-wachtwoord'

async function typePassword(page: Page, login: string): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(login)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
}

/** The code of the next half minute: the one of now was used, and a clock may be that much off. */
const next = (secret: string) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 })

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: /Uw account/ }).click()
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Aanmelden', level: 1 })).toBeVisible()
}

test('an authenticator app is set up, asked for, and a recovery code opens without it @phone', async ({
  page,
  koers,
}, info) => {
  // Both sizes run on one world: each its own person, of the other school. From here on they need a second factor, which
  // another story would not expect.
  const { logins } = koers.world.elders
  const login = info.project.name === 'phone' ? logins.teamleider : logins.directeur
  await signInAtDoor(page, login)
  await page.getByRole('button', { name: /Uw account/ }).click()
  await page.getByRole('button', { name: 'Mijn account' }).click()
  await expect(page.getByRole('heading', { name: 'Mijn account', level: 1 })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: 'Stel de app in' }).click()
  const venster = page.getByRole('dialog', { name: 'Authenticator-app instellen' })
  await expect(venster.getByRole('img', { name: /QR-code/ })).toBeVisible()
  await expectSound(page)
  const secret = ((await venster.getByTestId('geheim').textContent()) ?? '').replace(/\s/g, '')
  await venster.getByLabel('Code uit de app').fill('12')
  await venster.getByRole('button', { name: 'Bevestig de code' }).click()
  await expect(venster.getByText('Vul de zes cijfers uit de app in.').first()).toBeVisible()
  const earlier = generateSync({ secret })
  await venster.getByLabel('Code uit de app').fill(earlier)
  await venster.getByRole('button', { name: 'Bevestig de code' }).click()
  const codes = page.getByRole('dialog', { name: 'Bewaar deze herstelcodes' })
  await expect(codes.getByRole('listitem')).toHaveCount(10)
  await expectSound(page)
  const herstelcode = (await codes.getByRole('listitem').first().textContent()) ?? ''
  await codes.getByRole('button', { name: 'Ik heb de codes bewaard' }).click()
  await signOut(page)

  await typePassword(page, login)
  await page.getByLabel('Code uit uw authenticator-app').fill(earlier)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('alert')).toContainText('klopt niet')
  await expectSound(page)
  await page.reload()
  await page.getByLabel('Code uit uw authenticator-app').fill(next(secret))
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  await expect(page.getByText('Er is een tweede factor aan uw account toegevoegd.')).toBeVisible()
  await page.getByRole('button', { name: 'Begrepen' }).click()
  await signOut(page)

  await typePassword(page, login)
  await page.getByRole('button', { name: 'Ik gebruik een herstelcode' }).click()
  await page.getByLabel('Herstelcode').fill(herstelcode.toLowerCase())
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  await expect(page.getByText('U hebt nog 9 herstelcodes.')).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText('U hebt nog 9 ongebruikte herstelcodes.')).toBeVisible()
})

test('a passkey is made and signs in on its own', async ({ page, koers }) => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await signInAs(page, koers.world.school.logins.cvb_lid)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await page.getByLabel('Naam', { exact: true }).fill('Laptop school')
  await page.getByRole('button', { name: 'Maak de passkey' }).click()
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).click()
  await expect(page.getByText('Laptop school')).toBeVisible()
  await expectSound(page)
  await signOut(page)
  await page.getByRole('button', { name: 'Verder met een passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  await signOut(page)
  await typePassword(page, koers.world.school.logins.cvb_lid)
  await page.getByRole('button', { name: 'Gebruik mijn passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
})

test('a new password by mail: asked for, chosen, used @phone', async ({ page, koers }, info) => {
  // Of the other school: here nobody else signs in with the password that is replaced.
  const { logins } = koers.world.elders
  const login = info.project.name === 'phone' ? logins.onderwijsassistent : logins.fg
  await page.goto('/aanmelden')
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
  await expect(page.getByRole('heading', { name: 'Nieuw wachtwoord aanvragen' })).toBeVisible()
  await expectSound(page)
  await page.getByLabel('E-mailadres', { exact: true }).fill('naam van mij@')
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await expect(page.getByText(/geen e-mailadres/).first()).toBeVisible()
  await page.getByLabel('E-mailadres', { exact: true }).fill(login)
  await page.getByRole('button', { name: 'Stuur mij een link' }).click()
  await expect(page.getByRole('heading', { name: 'Kijk in uw e-mail' })).toBeVisible()
  const link = async () => {
    const { post } = await (await page.request.get(`${koers.url}/v1/postvak`)).json()
    const mail = post.find((b: { aan: string; tekst: string }) => b.aan === login)
    return /\/wachtwoord#[\w-]{43}/.exec(mail?.tekst ?? '')?.[0] ?? ''
  }
  await expect.poll(link, { timeout: 15_000 }).not.toBe('')
  await page.goto(await link())
  await expect(page.getByRole('heading', { name: 'Kies een nieuw wachtwoord' })).toBeVisible()
  expect(page.url()).not.toContain('#')
  await expectSound(page)
  // A reload loses nothing, and a link that is pasted in the same tab is read: only the hash of the address changes.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Kies een nieuw wachtwoord' })).toBeVisible()
  await page.goto('/wachtwoord#half')
  await expect(page.getByRole('heading', { name: 'Deze link is niet heel' })).toBeVisible()
  await page.goto(await link())
  await expect(page.getByRole('heading', { name: 'Kies een nieuw wachtwoord' })).toBeVisible()
  await page.getByLabel('Wachtwoord', { exact: true }).fill('PasswordPassword')
  await page.getByLabel('Nog een keer het wachtwoord').fill('PasswordPassword')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(page.getByText(/gelekte lijst/).first()).toBeVisible()
  await page.getByLabel('Wachtwoord', { exact: true }).fill('vier losse woorden samen')
  await page.getByLabel('Nog een keer het wachtwoord').fill('vier losse woorden samen')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(page.getByRole('heading', { name: 'Uw wachtwoord is gewijzigd' })).toBeVisible()
  // Used: this tab forgot it. Nobody says "used" of a link that was not given.
  await page.goto('/wachtwoord')
  await expect(page.getByRole('heading', { name: 'Open de link uit de e-mail opnieuw' })).toBeVisible()
  await expect(page.getByText(/al gebruikt/)).toHaveCount(0)
  await signInAtDoor(page, login, 'vier losse woorden samen')
  await expect(page.getByText('Met een link uit een e-mail is een nieuw wachtwoord gekozen.')).toBeVisible()
})

test('a fresh proof is asked over the page, and what waited goes on', async ({ page, koers }) => {
  await signInAs(page, koers.world.school.logins.beheerder)
  // As if the proof was given long ago, without waiting for it.
  const owner = new pg.Client({ connectionString: koers.ownerUrl })
  await owner.connect()
  await owner.query(`update toegang.sessie set bevestigd_op = bevestigd_op - interval '10 minutes'`)
  await owner.end()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Stel de app in' }).click()
  const venster = page.getByRole('dialog', { name: 'Bevestig dat u het bent' })
  await expect(venster).toBeVisible()
  await expectSound(page)
  await venster.getByLabel('Uw wachtwoord').fill('helemaal-verkeerd')
  await venster.getByRole('button', { name: 'Bevestigen' }).click()
  // No word about a code that nobody asked for; what was wrong is gone and is asked again.
  await expect(venster.getByRole('alert')).toHaveText(/Dit wachtwoord klopt niet/)
  await expect(venster.getByRole('alert')).not.toContainText('code')
  await expect(venster.getByLabel('Uw wachtwoord')).toHaveValue('')
  await expect(venster.getByLabel('Uw wachtwoord')).toBeFocused()
  const knoppen = venster.getByRole('button', { name: /Annuleren|Bevestigen/ })
  await expect(knoppen).toHaveText(['Annuleren', 'Bevestigen'])
  await venster.getByLabel('Uw wachtwoord').fill(PASSWORD)
  await venster.getByRole('button', { name: 'Bevestigen' }).click()
  await expect(venster).toBeHidden()
  await expect(page.getByRole('img', { name: /QR-code/ })).toBeVisible()
})

test('the list of sessions ends another device', async ({ page, koers, browser }) => {
  const login = koers.world.school.logins.leerlingadministratie
  const elders = await (await browser.newContext({ baseURL: koers.url })).newPage()
  await signInAs(elders, login)
  await signInAs(page, login)
  await page.goto('/account')
  // One line each: which browser, where, when.
  const plaats = page.getByRole('listitem').filter({ hasText: 'Laatst gebruikt op' }).first()
  const regels = await plaats.evaluate((li) => [...li.children].map((c) => c.getBoundingClientRect().top))
  expect(new Set(regels).size).toBe(regels.length)
  await page
    .getByRole('button', { name: /^Meld .* af$/ })
    .first()
    .click()
  await expect(page.getByText('Dat apparaat is afgemeld')).toBeVisible()
  await elders.goto('/')
  await expect(elders).toHaveURL(/aanmelden/)
  await page.getByRole('button', { name: 'Meld overal af' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Meld overal af' }).click()
  await expect(page.getByRole('heading', { name: 'Aanmelden', level: 1 })).toBeVisible()
  await elders.context().close()
})

test('a parent gives the code of the school before anything is shown @phone-only', async ({
  page,
  koers,
}) => {
  // Of the other school: here nobody else signs in as this parent.
  const school = koers.world.elders
  const wie = school.ouders.vanAndere
  await signInAs(page, school.logins.zorgcoordinator)
  const made = await page.request.post(`${koers.url}/v1/uitnodigingen`, {
    data: { soort: 'ouder', betrekkingId: wie, wijze: 'link' },
    headers: { origin: koers.url },
  })
  const { link, code } = await made.json()
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('vier losse woorden samen')
  await page.getByLabel('Nog een keer het wachtwoord').fill('vier losse woorden samen')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(page.getByRole('heading', { name: 'Vul de code van de school in' })).toBeVisible()
  await expectSound(page)
  await page.goto('/mijn')
  await expect(page).toHaveURL(/\/code$/)
  await page.getByLabel('Code van de school').fill('AAAAA-AAAAA')
  await page.getByRole('button', { name: 'Bevestig de code' }).click()
  await expect(page.getByText(/Deze code klopt niet/).first()).toBeVisible()
  await page.getByLabel('Code van de school').fill(code)
  await page.getByRole('button', { name: 'Bevestig de code' }).click()
  await expect(page).toHaveURL(/\/mijn$/)
})

test('signing in with nothing, or with far too much, marks the field and says what to do @phone', async ({
  page,
}) => {
  await page.goto('/aanmelden')
  const login = page.getByLabel('E-mailadres of gebruikersnaam')
  const wachtwoord = page.getByLabel('Wachtwoord', { exact: true })
  const meldAan = () => page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await meldAan()
  await expect(login).toHaveAttribute('aria-invalid', 'true')
  await expect(wachtwoord).toHaveAttribute('aria-invalid', 'true')
  const samen = page.getByRole('region', { name: /fout|veld/i }).first()
  await expect(samen).toBeFocused()
  await samen.getByRole('link', { name: 'Vul uw wachtwoord in.' }).click()
  await expect(wachtwoord).toBeFocused()
  await expectSound(page)
  await login.fill('a'.repeat(10_000))
  await wachtwoord.fill('b'.repeat(10_000))
  await meldAan()
  await expect(samen.getByRole('link')).toHaveText([/te lang voor/, /hoogstens 200 tekens/])
})
