/** Every page, as everybody who may open it, on a phone and a desktop: no accessibility finding, no overflow, no error. */
import type { Page } from '@playwright/test'
import { oppBO } from '../fixtures/opp-inhoud.ts'
import { expect, expectSound, type Koers, signInAs, test } from './fixture.ts'

/** Through the same API as the screens, in the session of this page. */
async function api(
  page: Page,
  method: 'POST' | 'PUT' | 'GET',
  path: string,
  data?: unknown,
): Promise<Record<string, never>> {
  const response = await page.request.fetch(`/v1${path}`, {
    method,
    ...(data === undefined ? {} : { data }),
  })
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  return response.json()
}

async function postvak(page: Page): Promise<readonly unknown[]> {
  const { post } = (await api(page, 'GET', '/postvak')) as unknown as { post: unknown[] }
  return post
}

type Regel = { id: string; versie: number; publicatie: string }

/** One published plan with content: what another test of this worker left, or a new one. */
async function opp(page: Page, koers: Koers): Promise<string> {
  const { items } = (await api(page, 'GET', '/ontwikkelingsperspectieven')) as unknown as { items: Regel[] }
  const gepubliceerd = items.find(({ versie }) => versie > 0)
  if (gepubliceerd) return gepubliceerd.id
  const concept = items.find(({ publicatie }) => publicatie === 'concept')
  const nieuw = `/leerlingen/${koers.world.school.leerling}/ontwikkelingsperspectieven`
  const { id } = concept ?? ((await api(page, 'POST', nieuw, {})) as unknown as { id: string })
  const { onderdelen } = (await api(page, 'GET', `/ontwikkelingsperspectieven/${id}`)) as unknown as {
    onderdelen: Record<string, { revisie: number }>
  }
  for (const [sleutel, inhoud] of Object.entries(oppBO)) {
    const revisie = onderdelen[sleutel]?.revisie ?? 0
    await api(page, 'PUT', `/ontwikkelingsperspectieven/${id}/onderdelen/${sleutel}`, { revisie, inhoud })
  }
  await api(page, 'POST', `/ontwikkelingsperspectieven/${id}/versies`, {})
  return id
}

async function look(page: Page, paths: readonly string[]): Promise<void> {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path)
      await expect(page.locator('h1').first()).toBeVisible()
      await expect(page.locator('.skeleton')).toHaveCount(0)
      await expectSound(page)
      expect(errors, `console of ${path}`).toEqual([])
    })
  }
}

test('the pages of an intern begeleider @phone', async ({ page, koers }) => {
  test.setTimeout(180_000)
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  const id = await opp(page, koers)
  const { leerling, groepen } = koers.world.school
  await look(page, [
    '/',
    '/leerlingen',
    `/leerlingen/${leerling}`,
    `/leerlingen/${leerling}/plannen`,
    `/leerlingen/${leerling}/betrokkenen`,
    `/leerlingen/${leerling}/gegevens`,
    `/leerlingen/${leerling}/bijlagen`,
    `/groepen/${groepen.a}`,
    '/plannen',
    `/plannen/${id}`,
    `/plannen/${id}/bewerken/algemeen`,
    `/plannen/${id}/bewerken/analyse`,
    `/plannen/${id}/bewerken/handelingsdeel`,
    `/plannen/${id}/ondertekeningen`,
    `/plannen/${id}/ondertekeningen/nieuw`,
    '/ondertekeningen',
    '/rod',
    `/plannen/${id}/terugvertelkaart`,
    `/plannen/${id}/geschiedenis`,
    `/plannen/${id}/versies/1`,
    `/plannen/${id}/vergelijk`,
  ])
})

test('the pages of a directeur @phone', async ({ page, koers }) => {
  await signInAs(page, koers.world.school.logins.directeur)
  const { leerling } = koers.world.school
  await look(page, [
    '/privacy',
    '/privacy/verzoeken/nieuw',
    `/privacy/verzoeken/nieuw?leerling=${leerling}`,
    '/privacy/inzage',
    '/privacy/inzage/nieuw',
    `/privacy/inzage/nieuw?leerling=${leerling}`,
    '/privacy/bewaren',
    '/logboek/noodtoegang',
    '/logboek/leerling',
    '/logboek/medewerker',
    '/logboek/uitvoer',
    '/mijn-geschiedenis',
    `/leerlingen/${leerling}/toegang`,
  ])
})

test('the pages of a beheerder @phone', async ({ page, koers }) => {
  test.setTimeout(180_000)
  await signInAs(page, koers.world.school.logins.beheerder)
  // Two mails of one subject: the mailbox is a list, not landmarks of one name.
  for (const login of [koers.world.school.logins.mentor, koers.world.school.logins.vakdocent])
    await api(page, 'POST', '/wachtwoordherstel', { login })
  await expect.poll(async () => (await postvak(page)).length, { timeout: 20_000 }).toBeGreaterThan(1)
  await look(page, [
    '/',
    '/leerlingen',
    `/leerlingen/${koers.world.school.leerling}`,
    '/beheer',
    '/beheer/medewerkers',
    `/beheer/medewerkers/${koers.world.school.medewerkers.mentor}`,
    '/beheer/groepen',
    '/beheer/schooljaren',
    '/beheer/aanmelden',
    '/schoolaccount',
    '/beheer/berichten',
    '/beheer/berichten/uitnodiging',
    '/beheer/berichten/ondertekenverzoek',
    '/beheer/ondertekenen',
    '/berichten',
    `/beheer/schooljaren/${koers.world.school.schooljaarId}/vakanties`,
    '/beheer/normen',
    '/beheer/keuzelijsten',
    '/beheer/keuzelijsten/domein',
    '/beheer/eigen-velden',
    '/beheer/rechten',
    '/beheer/toegang',
    '/beheer/import',
    '/account',
    '/wachtwoord-vergeten',
    '/wachtwoord',
    '/postvak',
    '/controleer',
    '/beheer/import/csv',
  ])
})

test('the pages of parents, pupils and a subject teacher @phone', async ({ page, koers }) => {
  test.setTimeout(180_000)
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  await opp(page, koers)
  for (const [who, paths] of [
    [
      'ouder',
      [
        '/mijn',
        `/mijn/inzage?kind=${koers.world.school.leerling}`,
        `/mijn/verzoeken?kind=${koers.world.school.leerling}`,
        '/berichten',
        '/account',
      ],
    ],
    ['leerling', ['/mijn', '/mijn/inzage', '/mijn/verzoeken', '/berichten', '/account']],
    ['fg', ['/', '/mijn', '/logboek/opvallend', '/logboek/noodtoegang']],
    [
      'vakdocent',
      [
        '/',
        '/leerlingen',
        `/leerlingen/${koers.world.school.leerling}`,
        `/leerlingen/${koers.world.school.leerling}/plannen`,
      ],
    ],
  ] as const) {
    await page.context().clearCookies()
    await signInAs(page, koers.world.school.logins[who])
    await look(page, paths)
  }
})

test('the pages of the second factor and of a new password @phone', async ({ page, koers }) => {
  await look(page, ['/wachtwoord-vergeten', '/wachtwoord', `/wachtwoord#${'A'.repeat(43)}`, '/gast'])
  await signInAs(page, koers.world.school.logins.teamleider)
  // Who has nothing to set up there, for instance after a reload while the codes were shown, is not stuck.
  await look(page, ['/tweede-factor'])
  await expect(page.getByRole('link', { name: 'Naar Mijn account' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder naar Koers' }).click()
  await expect(page).toHaveURL(/\/vandaag$|\/$/)
})

test('a download too many is a page that says when @phone', async ({ page, koers }, info) => {
  await signInAs(page, koers.world.school.logins.directeur)
  const adres = '/v1/autorisatiematrix/soll'
  const haal = async () => (await page.request.get(adres)).status()
  let status = await haal()
  for (let i = 0; i < 100 && status === 200; i++) status = await haal()
  expect(status).toBe(429)
  await page.goto(adres)
  await expect(page.getByRole('heading', { name: 'Te vaak geprobeerd' })).toBeVisible()
  await expect(page.getByText(/kan het weer/)).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('te-vaak.png') })
  await page.getByRole('link', { name: 'Naar het begin van Koers' }).click()
  await expect(page.getByRole('button', { name: /^Uw account/ })).toBeVisible()
})

test('what is not there, or not for me, says so kindly', async ({ page, koers }) => {
  await signInAs(page, koers.world.school.logins.mentor)
  for (const path of [
    '/bestaat-niet',
    `/leerlingen/${koers.world.school.andere}`,
    `/plannen/00000000-0000-7000-8000-000000000000`,
  ]) {
    await page.goto(path)
    await expect(page.locator('h1').first()).toBeVisible()
    await expectSound(page)
  }
})
