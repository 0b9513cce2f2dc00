/** From agreed to established, what may change after it, and what must be in ROD. */
import type { Page } from '@playwright/test'
import { expect, expectSound, signInAs, signInAtDoor, test } from '../../../../../test/browser/fixture.ts'
import { apiVan as api, leerlingMetPlan } from '../../../../../test/browser/ronde.ts'
import { afsprakenVan } from '../../../opp/afspraken.ts'
import type { Overzicht } from '../../ondertekening.schema.ts'

const dag = (over = 0) => new Date(Date.now() + over * 86_400_000).toISOString().slice(0, 10)

/** Asks everybody who is proposed. */
async function vraag(ib: Page, oppId: string) {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { versie, kandidaten } = await api<Overzicht>(ib, 'GET', `${opp}/ondertekening`)
  await api(ib, 'POST', `${opp}/ondertekenverzoeken`, {
    versie,
    tekenaars: kandidaten
      .filter((k) => k.voorgesteld)
      .map(({ soort, id, verklaring }) => ({ soort, id, verklaring })),
    termijnOp: dag(14),
    bericht: '',
    herinnerNa: [3],
  })
}

/** Notes that everybody agreed in a talk; the directeur confirms. */
async function iedereenStemtIn(ib: Page, directeur: Page, directeurId: string, oppId: string) {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { versie, rondes } = await api<Overzicht>(ib, 'GET', `${opp}/ondertekening`)
  type Versie = { inhoud: { onderdelen: Parameters<typeof afsprakenVan>[0] } }
  const { inhoud } = await api<Versie>(ib, 'GET', `${opp}/versies/${versie}`)
  for (const { id } of rondes[0]?.tekenaars ?? []) {
    await api(ib, 'PUT', `/ondertekenaars/${id}/reactie`, {
      wijze: 'mondeling',
      gegevenOp: dag(),
      scanId: null,
      getuigeId: directeurId,
      gezien: true,
      antwoorden: afsprakenVan(inhoud.onderdelen).map(({ sleutel }) => ({
        sleutel,
        antwoord: 'ja',
        opmerking: '',
      })),
      opmerking: '',
    })
    await api(directeur, 'POST', `/ondertekenaars/${id}/reactie/_bevestig`, {})
  }
}

async function verander<T>(page: Page, oppId: string, deel: string, hoe: (inhoud: T) => object) {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  type Plan = { onderdelen: Record<string, { revisie: number; inhoud: T }> }
  const nu = (await api<Plan>(page, 'GET', opp)).onderdelen[deel]
  if (!nu) throw new Error(`no part ${deel}`)
  await api(page, 'PUT', `${opp}/onderdelen/${deel}`, { revisie: nu.revisie, inhoud: hoe(nu.inhoud) })
  await api(page, 'POST', `${opp}/versies`, {})
}

test('established once everything is there, by who may; a correction; ROD', async ({
  page,
  koers,
  browser,
}, info) => {
  test.setTimeout(240_000)
  const { school } = koers.world
  const foto = (naam: string, wie = page) =>
    wie.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  await signInAs(page, school.logins.zorgcoordinator)
  const { oppId, leerling } = await leerlingMetPlan(
    page,
    school.groepen.a,
    ['Bos'],
    info.project.name === 'phone' ? 'Fee' : 'Sam',
  )
  const tab = `/plannen/${oppId}/ondertekeningen`
  const directeur = await (
    await browser.newContext({ baseURL: koers.url, locale: 'nl-NL', viewport: page.viewportSize() })
  ).newPage()
  await signInAs(directeur, school.logins.directeur)

  await test.step('before anything was asked', async () => {
    await page.goto(tab)
    await expect(page.getByText('Vaststellen kan als iedereen die beslist')).toBeVisible()
    await expectSound(page)
    await foto('niets-gevraagd')
  })

  await test.step('asked, not agreed: said what is open and who is to act', async () => {
    await vraag(page, oppId)
    await page.goto(tab)
    const deel = page.getByRole('region', { name: 'Vaststellen' })
    await expect(deel.getByText('Nog niet iedereen die beslist, stemde in.')).toBeVisible()
    await expect(deel.getByText('De ondertekenaars die nog niet instemden')).toBeVisible()
    await expectSound(page)
    await foto('wachters-open')
  })

  await test.step('agreed: who may not establish is told who can', async () => {
    await iedereenStemtIn(page, directeur, school.medewerkers.directeur, oppId)
    await page.reload()
    await expect(page.getByText('De directeur kan dit plan nu vaststellen.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Vaststellen' })).toHaveCount(0)
    await expectSound(page)
    await foto('klaar-ib')
  })

  await test.step('the directeur establishes: a wrong day loses nothing, a double click acts once', async () => {
    await directeur.goto(tab)
    await expect(directeur.getByRole('button', { name: 'Vaststellen' })).toBeVisible()
    await expectSound(directeur)
    await foto('klaar-directeur', directeur)
    await directeur.getByRole('button', { name: 'Vaststellen' }).click()
    const venster = directeur.getByRole('dialog', { name: 'Versie 1 vaststellen' })
    await expect(venster.getByText('Vaststellen kan niet ongedaan worden gemaakt.')).toBeVisible()
    await expect(venster.getByText('De begindatum moet daarna in ROD')).toBeVisible()
    await expect(venster.getByLabel('Begindatum')).toHaveValue(dag())
    await venster.getByLabel('Toelichting').fill('Samen met moeder besloten.')
    await venster.getByLabel('Begindatum').fill('1999-01-01')
    await venster.getByRole('button', { name: 'Vaststellen' }).click()
    await expect(venster.getByText('Kies een begindatum die hooguit').first()).toBeVisible()
    await expect(venster.getByLabel('Toelichting')).toHaveValue('Samen met moeder besloten.')
    await expectSound(directeur)
    await foto('dialoog', directeur)
    await venster.getByLabel('Begindatum').fill(dag())
    const verzoeken: string[] = []
    directeur.on('request', (r) => {
      if (r.method() === 'POST' && r.url().endsWith('/vaststellingen')) verzoeken.push(r.url())
    })
    await venster.getByRole('button', { name: 'Vaststellen' }).dblclick()
    await expect(directeur.getByText(/Vastgesteld op .* door Test directeur, begindatum/)).toBeVisible()
    expect(verzoeken).toHaveLength(1)
    const knop = directeur.getByRole('button', { name: 'Download verzegelde PDF van versie 1' })
    await expect(knop).toBeVisible({ timeout: 45_000 })
    await expectSound(directeur)
    await foto('vastgesteld', directeur)
    const download = directeur.waitForEvent('download')
    await knop.click()
    expect((await download).suggestedFilename()).toBe('OPP versie 1 vastgesteld.pdf')
  })

  await test.step('outside the handelingsdeel: a correction carries it on', async () => {
    await verander(page, oppId, 'beeld', () => ({ tekst: 'Een ander beeld van deze leerling.' }))
    await page.goto(tab)
    await expect(
      page.getByRole('heading', { name: 'Versie 2 is nieuwer dan wat is vastgesteld' }),
    ).toBeVisible()
    await expect(page.getByText('verandert niets aan de afspraken')).toBeVisible()
    await expectSound(page)
    await foto('gewijzigd-buiten')
    await page.getByRole('link', { name: 'Bekijk wat er is veranderd' }).click()
    await expect(page).toHaveURL(/\/vergelijk\?van=1&naar=2$/)
    await expect(page.locator('ins', { hasText: 'leerling.' })).toBeVisible()
    await page.goto(tab)
    await page.getByRole('button', { name: 'Leg de wijziging vast' }).click()
    const venster = page.getByRole('dialog', { name: 'Wijziging vastleggen' })
    await venster.getByLabel('Overlegnotitie').check()
    await venster.getByRole('button', { name: 'Leg de wijziging vast' }).click()
    await expect(venster.getByText('Schrijf op wat er veranderde.').first()).toBeVisible()
    await venster.getByLabel('Toelichting').fill('Het beeld is bijgewerkt.')
    await expect(venster.getByRole('link', { name: 'Schrijf het gesprek op' })).toBeVisible()
    await expectSound(page)
    await foto('wijziging-dialoog')
    await venster.getByLabel('Correctie').check()
    await venster.getByRole('button', { name: 'Leg de wijziging vast' }).click()
    await expect(page.getByRole('link', { name: 'Versie 2 · Verschrijving hersteld' })).toBeVisible()
    await foto('correctie')
  })

  await test.step('inside it: new consent, always', async () => {
    await verander(page, oppId, 'maatregelen', (inhoud: { items: object[] }) => ({
      ...inhoud,
      items: inhoud.items.map((m, i) => (i === 0 ? { ...m, wat: 'Iets heel anders.' } : m)),
    }))
    await page.goto(tab)
    await expect(page.getByText('daarvoor is nieuwe instemming nodig')).toBeVisible()
    await expectSound(page)
    await foto('gewijzigd-binnen')
  })

  await test.step('ROD: entered, taken back, entered', async () => {
    await page.goto('/')
    await expect(page.getByText(`Vertel ${leerling} wat er met de inbreng`)).toBeVisible()
    await page.getByRole('link', { name: 'Naar de lijst voor ROD' }).click()
    await expect(page.getByRole('heading', { name: 'ROD', level: 1 })).toBeVisible()
    const knop = page.getByRole('button', { name: `Staat in ROD (Begin OPP van ${leerling})` })
    await expect(knop).toBeVisible()
    await expectSound(page)
    await foto('rod-gevuld')
    await knop.click()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await expect(knop).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporteer als CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^rod-.*\.csv$/)
    await knop.click()
    await expect(knop).toHaveCount(0)
    await page.getByLabel('Toon').selectOption('alles')
    await expect(page.getByRole('button', { name: `Toch niet (Begin OPP van ${leerling})` })).toBeVisible()
    await expectSound(page)
    await foto('rod-alles')
  })
  await directeur.context().close()
})

test('who enters in ROD and reads no plan has the list in the menu @phone', async ({ page, koers }, info) => {
  await signInAtDoor(page, koers.world.school.logins.leerlingadministratie)
  await page.getByRole('link', { name: 'ROD' }).click()
  await expect(page.getByRole('heading', { name: 'ROD', level: 1 })).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('rod.png'), fullPage: true })
})
