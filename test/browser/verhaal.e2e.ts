/**
 * The whole story of a school, from nothing: a link from the command line, the first run, a colleague, the school's
 * own file, an OPP written and published, its PDF, a new version, the end of the plan and the removal of another.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { schooljaarOp } from '../../src/modules/organisatie/organisatie.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { maakEdexml } from '../fixtures/edexml/edexml.fixtures.ts'
import { checkPdfUa } from '../pdf/gate.ts'
import { pdfText } from '../pdf/read.ts'
import { type Echt, startEcht } from './echt.ts'
import { expect, expectSound, setUpApp } from './fixture.ts'

const WACHTWOORD = 'een lange zin om in te komen'
let echt: Echt
test.beforeAll(async () => {
  echt = await startEcht()
})
test.afterAll(() => echt.stop())

const nieuw = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: echt.url, locale: 'nl-NL', acceptDownloads: true })).newPage()

async function kiesWachtwoord(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
  await page.getByLabel('Nog een keer het wachtwoord').fill(WACHTWOORD)
  await page.getByRole('button', { name: 'Account maken' }).click()
}

test('from an empty installation to a published OPP and its PDF', async ({ browser }) => {
  test.setTimeout(240_000)
  const beheerder = await nieuw(browser)

  await test.step('the command line gives a link, once; the first run makes the school', async () => {
    const printed = await echt.koers('beheerder', 'bea@school.test')
    const link = /https?:\/\/\S+uitnodiging#\S+/.exec(printed)?.[0] ?? ''
    await beheerder.goto(link)
    await expect(beheerder.getByRole('heading', { name: 'Welkom bij Koers' })).toBeVisible()
    await expectSound(beheerder)
    expect(beheerder.url(), 'the token is gone from the address').not.toContain('#')
    await kiesWachtwoord(beheerder)
    await expect(beheerder.getByRole('heading', { name: 'Richt uw school in' })).toBeVisible()
    await expectSound(beheerder)
    await beheerder.getByRole('button', { name: 'School maken' }).click()
    await expect(
      beheerder.getByText('Vul in: naam van de school.').first(),
      'an empty form says what is missing',
    ).toBeVisible()
    await beheerder.getByLabel('Roepnaam').fill('Bea')
    await beheerder.getByLabel('Achternaam').fill('Heerder')
    await beheerder.getByLabel('Naam van de school').fill('De Verhaalschool')
    await beheerder.getByLabel('BRIN').fill('99qa')
    await beheerder.getByLabel('Schooltype').selectOption('BO')
    await beheerder.getByLabel('Plaats').fill('Verhaaldam')
    await beheerder.getByLabel('Naam van het bestuur').fill('Stichting Verhaal')
    await beheerder.getByLabel('Nummer van het bevoegd gezag').fill('41234')
    await beheerder.getByRole('button', { name: 'School maken' }).click()
    await setUpApp(beheerder)
    await expect(beheerder.getByText('De Verhaalschool').first()).toBeVisible()
    // The link worked once.
    const ander = await nieuw(browser)
    await ander.goto(link)
    await expect(ander.getByRole('heading', { name: 'Deze link is al gebruikt' })).toBeVisible()
    await ander.context().close()
  })

  const uitnodiging = await test.step('a colleague gets a role and a link', async () => {
    await beheerder.goto('/beheer/medewerkers')
    await beheerder.getByRole('button', { name: 'Medewerker toevoegen' }).first().click()
    await beheerder.getByLabel('Roepnaam').fill('Ineke')
    await beheerder.getByLabel('Achternaam').fill('Bakker')
    await beheerder.getByRole('textbox', { name: 'E-mailadres' }).fill('ineke@school.test')
    await beheerder.getByRole('button', { name: 'Toevoegen', exact: true }).click()
    await expect(beheerder.getByRole('heading', { name: 'Ineke Bakker', level: 1 })).toBeVisible()
    await beheerder.getByRole('button', { name: 'Geef een rol' }).click()
    await beheerder.getByLabel('Rol', { exact: true }).selectOption('zorgcoordinator')
    await beheerder.getByRole('dialog').getByRole('button', { name: 'Geef een rol' }).click()
    await expect(beheerder.getByText('De rol is gegeven')).toBeVisible()
    await beheerder.getByRole('button', { name: 'Nodig uit' }).click()
    await beheerder.getByRole('button', { name: 'Uitnodiging maken' }).click()
    const link = await beheerder.getByLabel('Persoonlijke link').inputValue()
    await expectSound(beheerder)
    await beheerder.getByRole('button', { name: 'Klaar' }).click()
    return link
  })

  await test.step('the school loads its own file', async () => {
    const pad = join(await mkdtemp(join(tmpdir(), 'koers-verhaal-')), 'EDEX.XML')
    const schooljaar = schooljaarOp(inAmsterdam(new Date())).naam
    const leerlingen = [
      {
        key: 'a1',
        velden: { achternaam: 'Yıldız', roepnaam: 'Çağla', geboortedatum: '2017-03-04', jaargroep: '5' },
      },
      {
        key: 'a2',
        velden: { achternaam: 'Łukasik', roepnaam: 'Staś', geboortedatum: '2016-07-14', jaargroep: '6' },
      },
    ]
    await writeFile(pad, [...maakEdexml({ schooljaar, brin: '99QA', leerlingen })].join(''))
    await beheerder.goto('/beheer/import')
    await beheerder.setInputFiles('#edexml', pad)
    await beheerder.getByRole('button', { name: 'Lees het bestand' }).click()
    await beheerder.getByRole('button', { name: 'Voer de import uit' }).click()
    await beheerder.getByRole('dialog').getByRole('button', { name: 'Voer de import uit' }).click()
    await expect(beheerder.getByText('De import is uitgevoerd')).toBeVisible({ timeout: 20_000 })
  })

  const ib = await nieuw(browser)
  let geheim = ''
  await test.step('the colleague comes in and makes an OPP', async () => {
    await ib.goto(uitnodiging)
    await kiesWachtwoord(ib)
    geheim = await setUpApp(ib)
    await expect(ib.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
    await ib.goto('/leerlingen')
    await ib.getByRole('link', { name: 'Çağla Yıldız' }).click()
    await ib.getByRole('main').getByRole('link', { name: 'Plannen', exact: true }).click()
    await ib.getByRole('button', { name: 'Maak nieuw OPP' }).first().click()
    const dialoog = ib.getByRole('dialog')
    if (await dialoog.isVisible()) await dialoog.getByRole('button', { name: 'Maak nieuw OPP' }).click()
    await expect(ib).toHaveURL(/\/plannen\/[0-9a-f-]+\/bewerken\/algemeen/)
    await expect(ib.getByRole('heading', { name: 'Algemene gegevens', level: 1 })).toBeVisible()
    await expectSound(ib)
  })
  const plan = /\/plannen\/[0-9a-f-]+/.exec(ib.url())?.[0] ?? ''

  await test.step('writes in three steps, and finds it back', async () => {
    await ib.goto(`${plan}/bewerken/analyse`)
    const beeld = ib.getByRole('region', { name: 'Samenvattend beeld' }).getByRole('textbox').first()
    await beeld.fill(
      'Çağla leest graag en werkt hard. #panic() *vet* <b>niet vet</b>\n\n- rust helpt haar\n- drukte niet',
    )
    await expect(ib.getByText(/Opgeslagen om/)).toBeVisible({ timeout: 15_000 })
    await ib.reload()
    await expect(
      ib.getByRole('region', { name: 'Samenvattend beeld' }).getByRole('textbox').first(),
    ).toHaveValue(/rust helpt haar/)
    await expectSound(ib)
  })

  await test.step('publishes it; parents would see version 1', async () => {
    await ib.goto(plan)
    await ib.getByRole('button', { name: 'Publiceer OPP' }).click()
    await expect(ib.getByRole('dialog')).toContainText('De wet vraagt nog')
    await expectSound(ib)
    await ib.getByRole('dialog').getByRole('button', { name: 'Publiceer OPP' }).dblclick()
    await expect(ib.getByText('Versie 1', { exact: false }).first()).toBeVisible()
  })

  const pdf = await test.step('exports an accessible PDF with every letter right', async () => {
    await ib.getByRole('button', { name: 'Exporteer OPP' }).click()
    const download = ib.waitForEvent('download')
    await ib.getByRole('dialog').getByRole('button', { name: 'Download PDF' }).click()
    const bytes = await readFile(await (await download).path())
    expect(await checkPdfUa(bytes)).toEqual([])
    const text = (await pdfText(bytes)).join('\n')
    expect(text).toContain('Çağla Yıldız')
    expect(text).toContain('#panic() *vet* <b>niet vet</b>')
    expect(text).not.toContain('CONCEPT')
    expect(text.indexOf('Verwachte uitstroom')).toBeLessThan(text.indexOf('Integratief beeld'))
    expect(text.replace(/\s/g, '')).toMatch(/[0-9a-f]{64}/)
    return text
  })
  expect(pdf).toContain('De Verhaalschool')

  await test.step('a change makes a concept on top, and version 2', async () => {
    await ib.keyboard.press('Escape')
    await ib.goto(`${plan}/bewerken/analyse`)
    await ib
      .getByRole('region', { name: 'Samenvattend beeld' })
      .getByRole('textbox')
      .first()
      .fill('Çağla leest graag.')
    await expect(ib.getByText(/Opgeslagen om/)).toBeVisible({ timeout: 15_000 })
    await ib.goto(plan)
    await ib.getByRole('button', { name: 'Publiceer OPP' }).click()
    await expect(ib.getByRole('dialog')).toContainText('Dit wordt versie 2')
    await ib.getByRole('dialog').getByRole('button', { name: 'Publiceer OPP' }).click()
    await expect(ib.getByText('Versie 2', { exact: false }).first()).toBeVisible()
    await ib.goto(`${plan}/versies/1`)
    await expect(ib.getByText('rust helpt haar').first()).toBeVisible()
  })

  await test.step('ends the plan; it stays readable', async () => {
    await ib.goto(plan)
    await ib.getByRole('button', { name: 'Meer acties' }).click()
    await ib.getByRole('menuitem', { name: /Beëindig OPP/ }).click()
    await ib.getByLabel('Waarom stopt het plan?').selectOption({ index: 1 })
    await ib.getByRole('dialog').getByRole('button', { name: 'Beëindig OPP' }).click()
    await expect(ib.getByText('Beëindigd').first()).toBeVisible()
    await expect(ib.getByText('Çağla leest graag.').first()).toBeVisible()
  })

  await test.step('removes another plan that nobody ever saw', async () => {
    await ib.goto('/leerlingen')
    await ib.getByRole('link', { name: 'Staś Łukasik' }).click()
    await ib.getByRole('main').getByRole('link', { name: 'Plannen', exact: true }).click()
    await ib.getByRole('button', { name: 'Maak nieuw OPP' }).first().click()
    await expect(ib.getByRole('heading', { name: 'Algemene gegevens', level: 1 })).toBeVisible()
    const ander = /\/plannen\/[0-9a-f-]+/.exec(ib.url())?.[0] ?? ''
    await ib.goto(ander)
    await ib.getByRole('button', { name: 'Meer acties' }).click()
    await ib.getByRole('menuitem', { name: /OPP verwijderen/ }).click()
    const knop = ib.getByRole('dialog').getByRole('button', { name: 'OPP verwijderen' })
    await ib.getByLabel(/Typ de naam van de leerling/).fill('Staś Łukasik')
    await knop.click()
    await expect(ib.getByText('Het OPP is verwijderd')).toBeVisible()
    await ib.goto(ander)
    await expect(
      ib
        .getByRole('heading', { name: 'Deze pagina bestaat niet' })
        .or(ib.getByText(/bestaat niet/))
        .first(),
    ).toBeVisible()
  })

  await test.step('the trail is whole', async () => {
    expect(await echt.koers('audit', 'verify')).toMatch(/heel|klopt|in orde/i)
  })

  await test.step('who leaves and signs in again is who they were', async () => {
    await ib.context().clearCookies()
    await ib.goto('/aanmelden')
    await ib.getByLabel('E-mailadres of gebruikersnaam').fill('ineke@school.test')
    await ib.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
    await ib.getByRole('button', { name: 'Aanmelden' }).click()
    // The code of the next half minute: one of before was used.
    const epoch = Math.floor(Date.now() / 1000) + 30
    await ib.getByLabel('Code uit uw authenticator-app').fill(generateSync({ secret: geheim, epoch }))
    await ib.getByRole('button', { name: 'Verder', exact: true }).click()
    await expect(ib.getByRole('heading', { name: 'Vandaag' })).toBeVisible()
  })
})
