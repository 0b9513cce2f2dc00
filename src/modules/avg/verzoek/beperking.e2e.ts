import pg from 'pg'
import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'

test('a directeur restricts a dossier, who works there reads whom to call, and it opens again after the parent was told', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  // The other school: here stories count the pupils.
  const school = koers.world.elders
  const dialoog = page.getByRole('dialog')
  const stuur = async (pad: string, data: object) => {
    const antwoord = await page.request.post(`${koers.url}/v1${pad}`, {
      headers: { origin: koers.url },
      data,
    })
    expect(antwoord.ok(), await antwoord.text()).toBe(true)
    return (await antwoord.json()) as { id: string }
  }
  // A pupil of this story alone: a restriction outlives it, and no other story may miss somebody.
  await signIn(school.logins.zorgcoordinator)
  const naam = 'Zoë Beperkt'
  const { id: leerling } = await stuur('/leerlingen', {
    roepnaam: 'Zoë',
    voorvoegsel: '',
    achternaam: 'Beperkt',
    geboortedatum: '2016-05-06',
    geslacht: 'meisje',
    leerlingnummer: null,
    leerroute: null,
    thuistaal: null,
    tolkNodig: false,
    groepId: null,
    ingeschrevenOp: '2022-08-01',
  })
  await stuur(`/leerlingen/${leerling}/ouders`, {
    ouderId: school.ouders.vanAndere,
    ouder: null,
    relatie: {
      relatie: 'moeder',
      gezag: true,
      gezagVanaf: null,
      gezagTot: null,
      gezagGrond: null,
      geenContact: false,
      contactvoorkeur: null,
    },
  })
  await page.context().clearCookies()
  await signIn(school.logins.ouder_ander)
  const { id } = await stuur(`/leerlingen/${leerling}/avg-verzoeken`, {
    soort: 'beperking',
    tekst: 'Gebruik dit niet totdat het is nagekeken.',
    doel: { soort: 'dossier', id: null, onderdeel: null },
  })

  await page.context().clearCookies()
  await signIn(school.logins.directeur)
  await page.goto(`/privacy/verzoeken/${id}`)
  await page.getByRole('button', { name: 'Neem in behandeling' }).click()
  await dialoog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(dialoog).toHaveCount(0)
  await page.getByRole('button', { name: 'Beperk het gebruik' }).click()
  await dialoog.getByRole('button', { name: 'Beperk het gebruik' }).click()
  await expect(dialoog.getByText('Kies waarom.').first()).toBeVisible()
  await dialoog.getByRole('radio', { name: 'Er wordt uitgezocht of de gegevens kloppen' }).check()
  await dialoog.getByLabel('Toelichting').fill('De toetsen worden nagekeken.')
  await expectSound(page)
  await foto('beperken')
  await dialoog.getByRole('button', { name: 'Beperk het gebruik' }).click()
  await expect(page.getByText('Geldt nu')).toBeVisible()
  await expectSound(page)
  await foto('beperkt')
  await page.goto(`/leerlingen/${leerling}`)
  await expect(page.getByText('Het gebruik van dit dossier is beperkt')).toBeVisible()
  await expectSound(page)
  await expect(
    page.getByText('Wie het nog ziet: Test directeur (behandelt het verzoek), Test fg en het gezin.'),
  ).toBeVisible()
  await foto('balk')
  await page.goto(`/leerlingen/${leerling}/betrokkenen`)
  await expect(page.getByText('Petra Groen').first()).toBeVisible()
  await expectSound(page)
  await foto('betrokkenen')

  await page.context().clearCookies()
  await signIn(school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${leerling}`)
  // Not the dossier, and not that there is none: who to call, and no word of why.
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible()
  await expect(page.getByText('Dit dossier is voorlopig gesloten')).toBeVisible()
  await expect(page.getByText('Test directeur')).toBeVisible()
  await expect(page.getByRole('link', { name: '0600000000' })).toBeVisible()
  await expect(page.getByText(/gebruik|verzoek|AVG/)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Gegevens' })).toHaveCount(0)
  await expectSound(page)
  await foto('gesloten')
  await page.goto('/leerlingen')
  await expect(page.getByRole('link', { name: naam })).toBeVisible()
  await expectSound(page)
  await foto('lijst')

  await page.context().clearCookies()
  await signIn(school.logins.directeur)
  await page.goto(`/privacy/verzoeken/${id}`)
  await page.getByRole('button', { name: 'Laat weten dat het eindigt' }).click()
  await dialoog.getByLabel('Vanaf welke dag?').fill('2026-12-31')
  await dialoog.getByLabel('Waarom eindigt het?').fill('De toetsen zijn nagekeken en kloppen.')
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Laat het weten' }).click()
  await expect(page.getByText('De verzoeker weet dat dit eindigt')).toBeVisible()

  await page.context().clearCookies()
  await signIn(school.logins.ouder_ander)
  await page.goto(`/mijn/verzoeken/${id}`)
  await expect(page.getByText('Vanaf 31 december 2026 mag de school ze weer gebruiken.')).toBeVisible()
  await expectSound(page)
  await foto('ouder')

  // The day has come.
  const client = new pg.Client({ connectionString: koers.appUrl })
  await client.connect()
  await client.query('begin')
  await client.query('select toegang.open_systeem($1)', [school.id])
  await client.query(
    'update koers.beperking set aangekondigd_op = current_date - 2, opheffen_vanaf = current_date - 1 where leerling_id = $1',
    [leerling],
  )
  await client.query('commit')
  await client.end()
  await page.context().clearCookies()
  await signIn(school.logins.directeur)
  await page.goto(`/privacy/verzoeken/${id}`)
  await page.getByRole('button', { name: 'Hef de beperking op' }).click()
  await foto('opheffen')
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Hef de beperking op' }).click()
  await expect(page.getByText(/Opgeheven op/)).toBeVisible()
  await foto('opgeheven')
  await page.context().clearCookies()
  await signIn(school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${leerling}`)
  await expect(page.getByRole('heading', { level: 1, name: naam })).toBeVisible()
  await expect(page.getByText('voorlopig gesloten')).toHaveCount(0)
})
