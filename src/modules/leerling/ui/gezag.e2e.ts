import { expect, expectSound, signInAtDoor, test } from '../../../../test/browser/fixture.ts'

test('an objection, and what changes at eighteen', async ({ page, signIn, koers }) => {
  await signIn(koers.world.school.logins.zorgcoordinator)
  const api = async (method: 'POST', path: string, data: unknown) => {
    const response = await page.request.fetch(`/v1${path}`, {
      method,
      data,
    })
    expect(response.ok(), await response.text()).toBe(true)
    return response.json()
  }
  // A pupil of its own, who turns eighteen soon: stories share a school.
  const over = new Date()
  over.setFullYear(over.getFullYear() - 18)
  over.setDate(over.getDate() + 20)
  const naam = 'Bente'
  const { id } = await api('POST', '/leerlingen', {
    roepnaam: naam,
    voorvoegsel: '',
    achternaam: 'Kant',
    geboortedatum: over.toISOString().slice(0, 10),
    geslacht: 'onbekend',
    leerlingnummer: null,
    leerroute: null,
    thuistaal: null,
    tolkNodig: false,
    groepId: koers.world.school.groepen.b,
    ingeschrevenOp: '2026-08-01',
  })
  for (const [roepnaam, relatie, gezag] of [
    ['Anja', 'moeder', true],
    ['Bas', 'vader', true],
    ['Cor', 'stiefouder', false],
  ] as const) {
    const leeg = { voorvoegsel: '', email: null, telefoon: null, straat: null, huisnummer: null }
    await api('POST', `/leerlingen/${id}/ouders`, {
      ouderId: null,
      ouder: {
        ...leeg,
        roepnaam,
        achternaam: 'Kant',
        postcode: null,
        plaats: null,
        geheimAdres: false,
        taal: null,
        tolkNodig: false,
      },
      relatie: {
        relatie,
        gezag,
        gezagVanaf: null,
        gezagTot: null,
        gezagGrond: null,
        geenContact: false,
        contactvoorkeur: null,
      },
    })
  }
  await api('POST', `/leerlingen/${id}/ontwikkelingsperspectieven`, {})

  // The work list tells it six weeks ahead, and leads to who may do what.
  await page.goto('/')
  const regel = page.getByRole('listitem').filter({ hasText: `${naam} Kant wordt` })
  await expect(regel.getByText('18 en beslist dan zelf')).toBeVisible()
  await regel.getByRole('link', { name: 'Bekijk wie wat mag' }).click()

  const deel = page.getByRole('region', { name: 'Wie ziet en beslist wat' })
  await expect(deel.getByText(`${naam} wordt 18 op`)).toBeVisible()
  await expect(deel.getByText('Beslist mee', { exact: true })).toHaveCount(2)
  await expect(deel.getByText('Zorgt voor de leerling, maar heeft geen gezag.')).toBeVisible()
  await deel.getByRole('button', { name: 'Waarom geldt dit voor Cor Kant?' }).click()
  await expect(page.getByText('beslist alleen mee met gezag', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectSound(page)

  await deel.getByRole('button', { name: 'Bezwaar vastleggen Bas Kant' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Leg bezwaar vast' }).click()
  await expect(dialoog.getByText('Schrijf minstens een paar woorden.').first()).toBeVisible()
  await dialoog.getByLabel('Wat zei deze ouder?').fill('Wil zelf elk voorstel lezen en beslissen.')
  await expectSound(page)
  await dialoog.getByRole('button', { name: 'Leg bezwaar vast' }).click()
  await expect(deel.getByText('Bas Kant heeft bezwaar als de ander voor beiden beslist')).toBeVisible()
  await expect(deel.getByText('elke ouder met gezag beslist zelf')).toBeVisible()
  await expectSound(page)

  await deel.getByRole('button', { name: 'Bezwaar is vervallen Bas Kant' }).click()
  await dialoog.getByLabel('Hoe weet u dat?').fill('Vader belde: het is uitgepraat.')
  await dialoog.getByRole('button', { name: 'Leg vast dat het is vervallen' }).click()
  await expect(deel.getByText('Bas Kant heeft bezwaar als')).toBeHidden()
  await expect(deel.getByText('Eerder bezwaar vanaf')).toBeVisible()
})

test('a pupil of eighteen says who reads along @phone-only', async ({ page, signIn, koers }) => {
  const { elders } = koers.world
  const geboren = async (geboortedatum: string) => {
    await page.context().clearCookies()
    await signIn(elders.logins.zorgcoordinator)
    const response = await page.request.put(`/v1/leerlingen/${elders.leerling}`, {
      data: {
        roepnaam: 'Fenna',
        voorvoegsel: '',
        achternaam: 'Zwart',
        geboortedatum,
        geslacht: 'onbekend',
        leerlingnummer: null,
        leerroute: null,
        thuistaal: null,
        tolkNodig: false,
      },
    })
    expect(response.ok(), await response.text()).toBe(true)
    await page.context().clearCookies()
  }
  await geboren('2005-03-04')
  await signInAtDoor(page, elders.logins.leerling)
  const kaart = page.getByRole('region', { name: 'Wie mag mijn plan lezen?' })
  const joke = kaart.getByRole('listitem').filter({ hasText: 'Joke Zwart' })
  await expect(joke.getByText('Leest niet mee')).toBeVisible()
  await expectSound(page)
  await joke.getByRole('button', { name: 'Laat meelezen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Laat meelezen' }).click()
  await expect(joke.getByText('Jij vond dit goed op')).toBeVisible()
  await expectSound(page)
  await joke.getByRole('button', { name: 'Niet meer laten meelezen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Niet meer laten meelezen' }).click()
  await expect(joke.getByText('Leest niet mee')).toBeVisible()
  // Younger again: there is nothing to choose, and nothing that asks.
  await geboren('2017-03-04')
  await signInAtDoor(page, elders.logins.leerling)
  await expect(page.getByRole('heading', { level: 1, name: 'Jouw plan' })).toBeVisible()
  await expect(kaart).toBeHidden()
})
