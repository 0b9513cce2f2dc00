import { expect, expectSound, test } from '../../../../test/browser/fixture.ts'

test('a directeur restricts a dossier, a mentor loses it at once, and the parent is told when it ends @phone', async ({
  page,
  signIn,
  koers,
}, info) => {
  test.slow()
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const { school } = koers.world
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
  const naam = `Zoë Beperkt-${info.project.name}`
  const { id: leerling } = await stuur('/leerlingen', {
    roepnaam: 'Zoë',
    voorvoegsel: '',
    achternaam: `Beperkt-${info.project.name}`,
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
  await foto('balk')

  await page.context().clearCookies()
  await signIn(school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${leerling}`)
  await expect(page.getByRole('heading', { level: 1, name: naam })).toHaveCount(0)
  await expect(page.locator('h1').first()).toBeVisible()
  await foto('weg')

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
})
