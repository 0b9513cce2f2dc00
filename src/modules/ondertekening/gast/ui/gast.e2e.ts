/** A parent without an account signs: a link by mail, and a code by text message or on paper; and what can come between. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../../test/browser/fixture.ts'
import { apiVan, maakRonde, type Ronde } from '../../../../../test/browser/ronde.ts'
import type { Overzicht } from '../../ondertekening.schema.ts'

const knop = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const code = (page: Page) => page.getByLabel('Code', { exact: true })

/** What the SMS service of the school was given: on this computer, as in a test of sending only the telephone network is missing. */
type Sms = { readonly naar: string; readonly tekst: string; readonly afzender: string }
async function smsDienst() {
  const gekregen: Sms[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (deel: Buffer) => {
      body += deel.toString()
    })
    request.on('end', () => {
      gekregen.push(JSON.parse(body) as Sms) // what Koers says it sends
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    adres: `http://127.0.0.1:${port}/sms`,
    gekregen,
    sluit: () => new Promise((klaar) => server.close(klaar)),
  }
}

/** A phone that nobody is signed in on. */
async function telefoon(browser: Browser, koers: Koers): Promise<Page> {
  const context = await browser.newContext({
    baseURL: koers.url,
    locale: 'nl-NL',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  return context.newPage()
}

/** What the newest mail to this address says there; the mailbox stands open in a demo only. */
async function postVoor(page: Page, adres: string, wat: RegExp): Promise<string> {
  type Post = { post: { aan: string; tekst: string }[] }
  let gevonden: string | undefined
  await expect
    .poll(
      async () => {
        const { post } = await apiVan<Post>(page, 'GET', '/postvak')
        gevonden = post
          .filter(({ aan }) => aan.includes(adres))
          .map(({ tekst }) => wat.exec(tekst)?.[1])
          .find((deel) => deel !== undefined)
        return gevonden
      },
      { timeout: 20_000 },
    )
    .toBeDefined()
  return gevonden ?? ''
}

const linkVoor = async (page: Page, koers: Koers, adres: string) =>
  `${koers.url}/gast${await postVoor(page, adres, /\/gast(#[\w-]{43})/)}`

const tekenaarVan = async (page: Page, { oppId }: Ronde, id: string) => {
  const { rondes } = await apiVan<Overzicht>(
    page,
    'GET',
    `/ontwikkelingsperspectieven/${oppId}/ondertekening`,
  )
  return rondes[0]?.tekenaars.find((t) => t.id === id)
}

/** Everything yes, and sent. */
async function stemIn(page: Page): Promise<void> {
  await knop(page, 'Stem met alles in').click()
  await page.getByRole('checkbox', { name: 'Ik heb het hele plan gezien en besproken' }).check()
  await knop(page, 'Bekijk uw besluit').click()
  await knop(page, 'Verstuur mijn besluit').click()
}

test('a code by text message: the school sets it up, a parent signs on a phone, and the school sees how sure that is', async ({
  page,
  koers,
  browser,
}) => {
  test.setTimeout(180_000)
  const dienst = await smsDienst()
  await test.step('Beheer: the service, and a message to see that it works', async () => {
    await signInAs(page, koers.world.school.logins.beheerder)
    await page.goto('/beheer/ondertekenen')
    await page.getByLabel('Adres van de sms-dienst').fill(dienst.adres)
    await knop(page, 'Opslaan').click()
    await expect(
      page.getByRole('link', { name: 'Vul de sleutel in die u van uw sms-dienst kreeg' }),
    ).toBeVisible()
    await page.getByLabel('Geheime sleutel').fill('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
    await page.getByLabel('Afzender').fill('Proefschool')
    await knop(page, 'Opslaan').click()
    await expect(page.getByText('Er is een sleutel bewaard.')).toBeVisible()
    await expect(page.getByLabel('Geheime sleutel')).toHaveValue('')
    await page.getByLabel('Mobiel nummer').fill('06 11 22 33 44')
    await knop(page, 'Stuur een proefbericht').click()
    await expect(page.getByText('De sms-dienst heeft het bericht aangenomen')).toBeVisible()
    expect(dienst.gekregen).toMatchObject([{ naar: '+31611223344', afzender: 'Proefschool' }])
    await expectSound(page)
  })
  const ronde = await maakRonde(page, koers, 'Gast')
  await test.step('the school opens the way', async () => {
    await page.goto(`/plannen/${ronde.oppId}/ondertekeningen`)
    await knop(page, 'Laat tekenen zonder account').first().click()
    const venster = page.getByRole('dialog', { name: 'Joke Zwart laten tekenen zonder account' })
    await expect(
      venster.getByRole('radio', { name: /e-mail/ }),
      'only when the school switched it on',
    ).toHaveCount(0)
    await venster.getByRole('button', { name: 'Stuur de link' }).click()
    await expect(venster.getByRole('link', { name: 'Kies hoe deze ouder de code krijgt.' })).toBeVisible()
    await venster.getByRole('radio', { name: 'Per sms' }).check()
    await venster.getByLabel('E-mailadres van deze ouder').fill('joke@gezin.test')
    await venster.getByLabel('Mobiel nummer van deze ouder').fill('06 12 34 56 78')
    await expectSound(page)
    await venster.getByRole('button', { name: 'Stuur de link' }).click()
    await expect(page.getByRole('region', { name: 'Tekenen zonder account (Joke Zwart)' })).toContainText(
      'Link is open',
    )
    await expectSound(page)
  })
  const gast = await telefoon(browser, koers)
  await test.step('the door: no child, the code by text message, a wrong one first', async () => {
    await gast.goto(await linkVoor(page, koers, 'joke@gezin.test'))
    await expect(gast.getByRole('heading', { name: /vraagt om uw reactie/ })).toBeVisible()
    await expect(gast).toHaveURL(`${koers.url}/gast`)
    await expect(gast.getByText('Gast Handtekening')).toHaveCount(0)
    await gast.reload()
    await knop(gast, 'Stuur mij de code').click()
    await expect(gast.getByText('De code is onderweg')).toBeVisible()
    await expect(gast.getByText(/Een nieuwe code kan over \d+ seconden/)).toBeVisible()
    await expect.poll(() => dienst.gekregen.length, { timeout: 20_000 }).toBe(2)
    await expectSound(gast)
    const gekregen = /\b\d{6}\b/.exec(dienst.gekregen[1]?.tekst ?? '')?.[0] ?? ''
    await code(gast).fill('12345')
    await knop(gast, 'Naar het plan').click()
    await expect(gast.getByText('Een code heeft zes cijfers.')).toBeVisible()
    await code(gast).fill(gekregen === '000000' ? '000001' : '000000')
    await knop(gast, 'Naar het plan').click()
    await expect(gast.getByText('U kunt het nog 4 keer proberen.')).toBeVisible()
    await expect(code(gast)).toBeFocused()
    await expectSound(gast)
    await code(gast).fill(`${gekregen.slice(0, 3)} ${gekregen.slice(3)}`)
    await knop(gast, 'Naar het plan').click()
  })
  await test.step('the plan in a frame without a menu; a question; the decision; the evidence', async () => {
    await expect(gast.getByRole('heading', { level: 1 })).toHaveText(
      'Het plan van Gast Handtekening wacht op uw reactie',
    )
    await expect(gast.getByRole('heading', { name: 'Uw antwoorden' })).toBeVisible()
    await expect(gast.getByRole('navigation')).toHaveCount(0)
    await expect(gast.getByRole('button', { name: /^Uw account/ })).toHaveCount(0)
    await expectSound(gast)
    await gast.getByLabel('Uw vraag aan de school').fill('Mag ik ook bellen?')
    await knop(gast, 'Stuur mijn vraag').click()
    await expect(gast.getByRole('list', { name: 'Vragen en antwoorden' })).toContainText('Mag ik ook bellen?')
    const pdf = gast.waitForEvent('download')
    await knop(gast, 'Download als PDF').click()
    expect((await pdf).suggestedFilename()).toBe('OPP versie 1.pdf')
    await stemIn(gast)
    await expect(gast.getByText('U hebt ingestemd', { exact: true })).toBeVisible()
    await expectSound(gast)
    const bewijs = gast.waitForEvent('download')
    await knop(gast, 'Download het bewijs').click()
    expect((await bewijs).suggestedFilename()).toBe('bewijs ronde 1.json')
  })
  await test.step('no other page; signed out, the link is needed again', async () => {
    await gast.goto('/mijn')
    await expect(gast).toHaveURL(new RegExp(`/ondertekenen/${ronde.moeder}$`))
    await gast.goto('/gast')
    await expect(gast.getByText('U bent nog aangemeld')).toBeVisible()
    await expectSound(gast)
    await gast.getByRole('link', { name: 'Verder met dat plan' }).click()
    await knop(gast, 'Afmelden').click()
    await expect(gast.getByRole('heading', { name: 'U bent afgemeld' })).toBeVisible()
    await expectSound(gast)
    await gast.goto(`/ondertekenen/${ronde.moeder}`)
    await expect(gast.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  })
  await test.step('the school sees who said what, and how sure it is', async () => {
    expect(await tekenaarVan(page, ronde, ronde.moeder)).toMatchObject({
      uitkomst: 'ja',
      zekerheid: { klasse: 'B' },
    })
    await page.reload()
    await expect(
      page.getByText('B · zonder account, met een persoonlijke link per e-mail en een code per sms'),
    ).toBeVisible()
    await expect(page.getByRole('region', { name: 'Tekenen zonder account (Joke Zwart)' })).toContainText(
      'Link is gebruikt',
    )
    await expectSound(page)
  })
  await test.step('link and code by the same mail: only when the school switches it on, and told as less sure everywhere', async () => {
    const beheer = await browser.newPage({ baseURL: koers.url, locale: 'nl-NL' })
    await signInAs(beheer, koers.world.school.logins.beheerder)
    await beheer.goto('/beheer/ondertekenen')
    await beheer.getByRole('checkbox', { name: 'Link en code mogen allebei per e-mail' }).check()
    await expect(beheer.getByText('Dit is de zwakste manier van tekenen')).toBeVisible()
    await knop(beheer, 'Opslaan').click()
    await expect(beheer.getByText('De instellingen zijn bewaard')).toBeVisible()
    await expectSound(beheer)
    await beheer.close()

    await page.reload()
    await knop(page, 'Laat tekenen zonder account').click()
    const venster = page.getByRole('dialog', { name: 'Petra Groen laten tekenen zonder account' })
    await venster.getByRole('radio', { name: 'Ook per e-mail (minder zeker)' }).check()
    await venster.getByLabel('E-mailadres van deze ouder').fill('petra@gezin.test')
    await venster.getByRole('button', { name: 'Stuur de link' }).click()
    await gast.goto(await linkVoor(page, koers, 'petra@gezin.test'))
    await knop(gast, 'Stuur mij de code').click()
    await expect(gast.getByText(/e-mail op p•••@gezin\.test/)).toBeVisible()
    await code(gast).fill(await postVoor(page, 'petra@gezin.test', /Uw code is: (\d{6})/))
    await knop(gast, 'Naar het plan').click()
    await stemIn(gast)
    await expect(gast.getByText('Dit bewijs is minder zeker dan andere.')).toBeVisible()
    await expectSound(gast)
    await page.reload()
    await expect(page.getByText('D · minder zeker')).toBeVisible()
    await expectSound(page)
  })
  await dienst.sluit()
})

test('a code on paper: typed words outlive the session, a withdrawn link and five wrong codes shut it kindly @phone-only', async ({
  page,
  koers,
  browser,
}) => {
  test.setTimeout(180_000)
  const ronde = await maakRonde(page, koers, 'Brief')
  const open = async (naam: string, adres: string): Promise<string> => {
    const venster = page.getByRole('dialog', { name: new RegExp(naam) })
    await venster.getByRole('radio', { name: 'Op papier' }).check()
    await venster.getByLabel('E-mailadres van deze ouder').fill(adres)
    await venster.getByRole('button', { name: 'Stuur de link en maak de brief' }).click()
    const brief = page.getByRole('dialog', { name: 'De brief met de code' })
    await expect(brief).toContainText(`Beste ${naam},`)
    await expect(brief, 'a letter goes home, and says nothing of the child or of others').not.toContainText(
      /Handtekening|Geheimeweg/,
    )
    await expectSound(page)
    const gekregen = /Uw code (\d{3}) (\d{3})/.exec((await brief.textContent()) ?? '')
    await brief.getByRole('button', { name: 'Klaar' }).click()
    return `${gekregen?.[1]}${gekregen?.[2]}`
  }
  await page.goto(`/plannen/${ronde.oppId}/ondertekeningen`)
  await knop(page, 'Laat tekenen zonder account').first().click()
  const opPapier = await open('Joke Zwart', 'joke.brief@gezin.test')
  const link = await linkVoor(page, koers, 'joke.brief@gezin.test')
  const gast = await telefoon(browser, koers)
  await gast.goto(link)
  await expect(gast.getByRole('heading', { name: 'Vul de code uit de brief in' })).toBeVisible()
  await expectSound(gast)
  await code(gast).fill(opPapier)
  await knop(gast, 'Naar het plan').click()
  const keuze = gast.getByRole('group', { name: 'Stemt u in met afspraak 1?' })
  await keuze.getByRole('radio', { name: 'Ja, maar …' }).check()
  await gast.getByRole('textbox', { name: 'Ja, maar …' }).fill('Als het lukt met de bus.')

  await test.step('the session ends: the code again over the page, and every word is there', async () => {
    await gast.context().clearCookies()
    await stemIn(gast)
    const venster = gast.getByRole('dialog', { name: 'U was even weg' })
    await expect(venster).toContainText('wat u typte staat nog op de pagina')
    await expect(gast.getByLabel('Wachtwoord')).toHaveCount(0)
    await expectSound(gast)
    await code(gast).fill(opPapier)
    await venster.getByRole('button', { name: 'Ga verder' }).click()
    await expect(gast.getByText('Alles wat u invulde staat er nog.')).toBeVisible()
  })

  await test.step('and when this tab has forgotten the link: by the mail again, in another tab', async () => {
    await gast.context().clearCookies()
    await gast.evaluate(() => sessionStorage.clear())
    await knop(gast, 'Verstuur mijn besluit').click()
    const venster = gast.getByRole('dialog', { name: 'U was even weg' })
    await expect(venster).toContainText('Open de e-mail van de school')
    await venster.getByRole('button', { name: 'Ga verder' }).click()
    await expect(venster.getByText('U bent nog niet opnieuw aangemeld.')).toBeVisible()
    await expectSound(gast)
    const naast = await gast.context().newPage()
    await naast.goto(link)
    await code(naast).fill(opPapier)
    await knop(naast, 'Naar het plan').click()
    await expect(naast.getByRole('heading', { name: 'Uw antwoorden' })).toBeVisible()
    await naast.close()
    await venster.getByRole('button', { name: 'Ga verder' }).click()
    await expect(venster).toHaveCount(0)
    await knop(gast, 'Verstuur mijn besluit').click()
    await expect(gast.getByText('U hebt ingestemd, met een opmerking')).toBeVisible()
  })

  await test.step('withdrawn: the page goes, and says why', async () => {
    await page.reload()
    const weg = page.getByRole('region', { name: 'Tekenen zonder account (Joke Zwart)' })
    await weg.getByRole('button', { name: 'Trek de link in' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Trek de link in' }).click()
    await expect(weg).toHaveCount(0)
    // The page looks by itself every half minute, and when it comes to the front.
    await gast.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(gast.getByRole('heading', { name: 'U kunt dit plan niet meer lezen' })).toBeVisible()
    await expectSound(gast)
    await gast.goto(link)
    await expect(gast.getByRole('heading', { name: 'Deze link werkt niet (meer)' })).toBeVisible()
    await expectSound(gast)
  })

  await test.step('five wrong codes shut the link of the other parent; the school sees it and makes a new one', async () => {
    await knop(page, 'Laat tekenen zonder account').last().click()
    const goed = await open('Petra Groen', 'petra.brief@gezin.test')
    const fout = goed === '000000' ? '111111' : '000000'
    await gast.goto(await linkVoor(page, koers, 'petra.brief@gezin.test'))
    const dicht = gast.getByRole('heading', { name: 'Deze link is dicht' })
    // Each wrong one has to wait longer than the one before.
    await expect(async () => {
      await code(gast).fill(fout, { timeout: 1_000 })
      await knop(gast, 'Naar het plan').click({ timeout: 1_000 })
      await expect(dicht).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 40_000 })
    await expectSound(gast)
    await page.reload()
    const weg = page.getByRole('region', { name: 'Tekenen zonder account (Petra Groen)' })
    await expect(weg).toContainText('Link is dicht')
    await expectSound(page)
    await weg.getByRole('button', { name: 'Nieuwe link' }).click()
    await open('Petra Groen', 'petra.brief@gezin.test')
    await expect(weg).toContainText('Link is open')
  })
})
