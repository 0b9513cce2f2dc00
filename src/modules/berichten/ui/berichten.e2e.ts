/** The own messages: the bell, reading, what was sent on the timeline, and a link from a mail through the sign-in. */
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, expectSound, type Koers, signInAtDoor, test } from '../../../../test/browser/fixture.ts'

type Rij = {
  soort: string
  aan: 'medewerker' | 'ouder' | 'leerling'
  id: string
  pad: string
  mail: string
  leerling: string
}

/** What an act would have written, some minutes ago. */
async function zetKlaar({ appUrl, world }: Koers, rijen: readonly Rij[]): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select toegang.open_systeem($1)', [world.school.id])
    for (const [n, rij] of rijen.entries())
      await client.query(
        `insert into koers.postregel (organisatie_id, id, leerling_id, soort, aan_soort, aan_id, pad, mail, mail_reden, mail_op, gemaakt_op)
         values (koers.organisatie(), gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, now(), now() - make_interval(mins => $8))`,
        [
          rij.leerling,
          rij.soort,
          rij.aan,
          rij.id,
          rij.pad,
          rij.mail,
          rij.mail === 'geweigerd' ? 'postbus-vol' : null,
          n,
        ],
      )
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const bel = (page: Page) => page.getByRole('link', { name: 'Berichten', exact: true })
const ongelezen = (page: Page, n: number) =>
  expect(page.getByRole('status').filter({ hasText: 'ongelezen' })).toHaveText(
    n === 1 ? '1 ongelezen bericht' : `${n} ongelezen berichten`,
  )

test('staff: the bell counts, a message leads to the step, and the timeline says what was sent @phone', async ({
  page,
  signIn,
  koers,
}, info) => {
  const { school } = koers.world
  // A pupil of its own per size of screen: the two share a school.
  const leerling = info.project.name.includes('phone') ? school.leerling2 : school.leerling
  const aan = { aan: 'medewerker' as const, id: school.medewerkers.zorgcoordinator, leerling }
  await signIn(school.logins.zorgcoordinator)
  await page.goto('/berichten')
  if (await page.getByRole('button', { name: 'Markeer alles als gelezen' }).isVisible())
    await page.getByRole('button', { name: 'Markeer alles als gelezen' }).click()
  await zetKlaar(koers, [
    {
      ...aan,
      soort: 'niet-ingestemd',
      pad: `/leerlingen/${leerling}/plannen?van=bericht`,
      mail: 'verzonden',
    },
    { ...aan, soort: 'vraag-gesteld', pad: `/leerlingen/${leerling}`, mail: 'wachtend' },
    { soort: 'ondertekenverzoek', aan: 'leerling', id: leerling, pad: '/mijn', mail: 'geweigerd', leerling },
  ])
  await page.goto('/')
  await ongelezen(page, 2)
  await expectSound(page)
  await bel(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Berichten' })).toBeVisible()
  const lijst = page.getByRole('list', { name: 'Uw berichten, de nieuwste eerst' })
  await expect(lijst.getByText('Ongelezen', { exact: true })).toHaveCount(2)
  await expectSound(page)
  await lijst.getByRole('link', { name: 'Er is niet ingestemd met een plan' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/leerlingen/${leerling}/plannen\\?van=bericht$`))
  await ongelezen(page, 1)
  await page.goto('/berichten')
  await page.getByRole('button', { name: 'Markeer alles als gelezen' }).click()
  await expect(lijst.getByText('Ongelezen', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'ongelezen' })).toHaveCount(0)

  await page.goto(`/leerlingen/${leerling}`)
  const tijdlijn = page.getByRole('list', { name: 'Wat er is gebeurd' })
  await expect(tijdlijn.getByText('Verzoek om te reageren, gestuurd aan de leerling').first()).toBeVisible()
  await expect(tijdlijn.getByText(/e-mail kwam niet aan .*: de postbus is vol/).first()).toBeVisible()
  await expectSound(page)
})

test('a parent: a link from a mail arrives at the exact step after signing in @phone-only', async ({
  page,
  koers,
}) => {
  const { school } = koers.world
  const aan = { aan: 'ouder' as const, id: school.ouders.metGezag, leerling: school.leerling }
  const pad = `/mijn?kind=${school.leerling}&versie=1`
  await zetKlaar(koers, [{ ...aan, soort: 'ondertekenverzoek', pad, mail: 'verzonden' }])
  await page.goto(pad)
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(school.logins.ouder)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('koers-test-wachtwoord')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page).toHaveURL(new RegExp(`/mijn\\?kind=${school.leerling}&versie=1$`))
  await bel(page).click()
  await expect(
    page.getByRole('link', { name: 'De school vraagt u op een plan te reageren' }).first(),
  ).toBeVisible()
  await expectSound(page)
})

test('a pupil without messages reads that there are none', async ({ page, koers }) => {
  await signInAtDoor(page, koers.world.elders.logins.leerling)
  await bel(page).click()
  await expect(page.getByRole('heading', { name: 'Nog geen berichten' })).toBeVisible()
  await expectSound(page)
})

test('a beheerder says whether a mail may name the pupil', async ({ page, signIn, koers }) => {
  await signIn(koers.world.elders.logins.beheerder)
  await page.goto('/beheer/berichten')
  await page.getByRole('radio', { name: /Voorletters/ }).check()
  await page
    .getByRole('region', { name: 'De leerling in e-mail' })
    .getByRole('button', { name: 'Opslaan' })
    .click()
  await expect(page.getByText('De instelling is opgeslagen')).toBeVisible()
  await page.goto('/beheer/berichten/ondertekenverzoek')
  await expect(page.getByText('{leerling}', { exact: true })).toBeVisible()
  await expectSound(page)
})
