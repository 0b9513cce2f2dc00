/** The school's side of asking for consent: ask, remind, write, note what came on paper, withdraw, and see on whom it waits. */
import type { Page } from '@playwright/test'
import { expect, expectSound, signInAs, test } from '../../../../test/browser/fixture.ts'
import { leerlingMetPlan, nieuweVersie } from '../../../../test/browser/ronde.ts'
import { pdf } from '../../../../test/fixtures/bestanden.ts'
import { addDays, inAmsterdam } from '../../../platform/datum.ts'

const LANG = 'van den Berg-Özdemir tot Middelburgh-Westervoort'

/**
 * Asks who is proposed, from the tab.
 * @param geweigerd who refused this very version: then it is asked whether to go on
 */
async function vraag(page: Page, geweigerd?: string): Promise<void> {
  await page.getByRole('link', { name: 'Nieuw ondertekenverzoek' }).click()
  await expect(page.getByRole('heading', { name: 'Nieuw ondertekenverzoek', level: 1 })).toBeVisible()
  if (geweigerd !== undefined) {
    await expect(page.getByText(new RegExp(`${geweigerd} stemde op .* niet in met:`))).toBeVisible()
    await page.getByRole('button', { name: 'Verstuur verzoek' }).click()
    await expect(page.getByText('Vink aan dat u dezelfde versie').first()).toBeVisible()
    await page.getByLabel('Ik weet dat dit dezelfde versie is').check()
  }
  await page.getByRole('button', { name: 'Verstuur verzoek' }).click()
  await expect(page.getByRole('heading', { name: 'Ondertekeningen', level: 1 })).toBeVisible()
}
const van = (page: Page, naam: string) =>
  page.getByRole('list', { name: 'Ondertekenaars' }).first().getByRole('listitem').filter({ hasText: naam })

test('asking both parents, a reminder, a message, and withdrawing @phone', async ({ page, koers }, info) => {
  test.setTimeout(150_000)
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  const { oppId, leerling } = await leerlingMetPlan(
    page,
    koers.world.school.groepen.a,
    [LANG, 'Yilmaz'],
    'Noor',
  )
  const over = addDays(inAmsterdam(new Date()), 10)
  await page.goto(`/plannen/${oppId}`)
  await page.getByRole('navigation', { name: 'Onderdelen van dit plan' }).getByText('Ondertekeningen').click()
  await expect(page.getByText('Er is nog niet om instemming gevraagd.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nog niets gevraagd' })).toBeVisible()
  await expectSound(page)
  await foto('leeg')

  await test.step('a wrong day and a wrong number say so at their field and lose nothing', async () => {
    await page.getByRole('link', { name: 'Nieuw ondertekenverzoek' }).click()
    const eva = page.getByRole('checkbox', { name: new RegExp(`Eva ${LANG}`) })
    await expect(eva).toBeChecked()
    await expect(eva).toBeDisabled()
    await page.getByLabel('Tot wanneer kan men reageren?').fill('2026-01-01')
    await page.getByLabel('Na hoeveel dagen').fill('3, soms')
    await page.getByLabel('Uw bericht').fill('Zullen we hier samen naar kijken?')
    await page.getByText('Collega’s vragen').click()
    // Everybody there is: ten signers.
    for (const vak of await page.getByRole('checkbox', { name: /^(Test|Noor) / }).all()) await vak.check()
    await page.getByRole('button', { name: 'Verstuur verzoek' }).click()
    await expect(page.getByText('Kies een dag na vandaag').first()).toBeVisible()
    await expect(page.getByText('Schrijf hele dagen').first()).toBeVisible()
    await expect(page.getByLabel('Uw bericht')).toHaveValue('Zullen we hier samen naar kijken?')
    await expectSound(page)
    await foto('vraag-fout')
  })

  await test.step('a newer version meanwhile is told, and what was filled in stays', async () => {
    await page.getByLabel('Tot wanneer kan men reageren?').fill(over)
    await page.getByLabel('Na hoeveel dagen').fill('2, 5')
    await nieuweVersie(page, oppId)
    await page.getByRole('button', { name: 'Verstuur verzoek' }).click()
    await expect(page.getByText('Dit verzoek gaat nu over versie 2.')).toBeVisible()
    await expect(page.getByLabel('Uw bericht')).toHaveValue('Zullen we hier samen naar kijken?')
    await expect(page.getByRole('checkbox', { name: /Test mentor/ })).toBeChecked()
    await expectSound(page)
  })

  await test.step('sent once, also by a double click', async () => {
    const verzoeken: string[] = []
    page.on('request', (r) => {
      if (r.method() === 'POST' && r.url().endsWith('/ondertekenverzoeken')) verzoeken.push(r.url())
    })
    await page.getByRole('button', { name: 'Verstuur verzoek' }).dblclick()
    await expect(page.getByRole('heading', { name: 'Ronde 1 · versie 2' })).toBeVisible()
    expect(verzoeken).toHaveLength(1)
    await expect(page.getByRole('link', { name: 'Ondertekeningen (10 open)' })).toBeVisible()
    await expect(page.getByText(`De school wacht op Eva ${LANG} en Kemal Yilmaz.`)).toBeVisible()
    await expect(page.getByText('nog 10 dagen')).toBeVisible()
    await expect(page.getByText('na 2 en 5 dagen')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nieuw ondertekenverzoek' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expectSound(page)
    await foto('loopt')
  })

  await test.step('a reminder and a message', async () => {
    const kemal = van(page, 'Kemal Yilmaz')
    await kemal.getByRole('button', { name: 'Herinner nu' }).click()
    await expect(kemal.getByText('1 herinnering gestuurd')).toBeVisible()
    await kemal.getByRole('button', { name: 'Stuur bericht' }).click()
    const venster = page.getByRole('dialog', { name: 'Bericht aan Kemal Yilmaz' })
    await venster.getByRole('button', { name: 'Stuur bericht' }).click()
    await expect(venster.getByText('Schrijf eerst uw bericht.').first()).toBeVisible()
    await venster.getByLabel('Uw bericht').fill('Komt donderdag u uit?')
    await expectSound(page)
    await venster.getByRole('button', { name: 'Stuur bericht' }).click()
    await kemal.getByText('Berichten').click()
    await expect(kemal.getByText('Komt donderdag u uit?')).toBeVisible()
  })

  await test.step('the list of everybody whom the school waits for', async () => {
    await page.goto('/plannen')
    await page.getByRole('link', { name: 'Wacht op reactie' }).click()
    await expect(page.getByRole('heading', { name: 'Wacht op', level: 1 })).toBeVisible()
    const rij = page.getByRole('row').filter({ hasText: 'Kemal Yilmaz' }).filter({ hasText: leerling })
    await expect(rij).toBeVisible()
    await expectSound(page)
    await foto('wacht-op')
    await page.getByLabel('Termijn').selectOption('over')
    await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible()
    await expectSound(page)
    await page.getByRole('button', { name: 'Wis de filters' }).click()
    await rij.getByRole('button', { name: 'Herinner Kemal Yilmaz' }).click()
    await expect(page.getByText('Kemal Yilmaz krijgt een herinnering')).toBeVisible()
    await rij.getByRole('link', { name: leerling }).click()
    await expect(van(page, 'Kemal Yilmaz').getByText('2 herinneringen gestuurd')).toBeVisible()
  })

  // On a phone what was just said lies over the buttons at the end.
  await page.getByRole('status', { name: 'Meldingen' }).getByRole('button', { name: 'Sluit' }).first().click()
  await test.step('withdrawn, with the reason, and the way is free for another round', async () => {
    await page.getByRole('button', { name: 'Verzoek intrekken' }).click()
    const venster = page.getByRole('dialog', { name: 'Verzoek intrekken' })
    await expect(venster.getByText('iedereen krijgt daar bericht van')).toBeVisible()
    await venster.getByRole('button', { name: 'Verzoek intrekken' }).click()
    await expect(venster.getByText('Schrijf op waarom.').first()).toBeVisible()
    await expectSound(page)
    await venster.getByLabel('Waarom trekt u het verzoek in?').fill('Er stond een oude datum in.')
    await venster.getByRole('button', { name: 'Verzoek intrekken' }).click()
    await expect(page.getByText('Er stond een oude datum in.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Nieuw ondertekenverzoek' })).toBeVisible()
    await expectSound(page)
    await foto('ingetrokken')
  })
})

test('paper and a talk, with a second member of staff; one no, and the way on', async ({
  page,
  koers,
  browser,
}, info) => {
  test.setTimeout(180_000)
  const foto = (naam: string, wie = page) =>
    wie.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  const { oppId } = await leerlingMetPlan(page, koers.world.school.groepen.a, ['Bos', 'Yilmaz'], 'Milan')
  await page.goto(`/plannen/${oppId}/ondertekeningen`)
  await vraag(page)

  await test.step('a letter to tick and sign, without an address', async () => {
    await van(page, 'Eva Bos').getByRole('link', { name: 'Brief om te printen' }).click()
    const brief = page.getByRole('article', { name: 'Het plan van Milan Handtekening' })
    await expect(brief.getByText('ja, maar …').first()).toBeVisible()
    await expect(brief.getByText('De Proefschool')).toBeVisible()
    await expect(brief.getByText('Kemal')).toHaveCount(0)
    await expectSound(page)
    await foto('brief')
    await page.getByRole('link', { name: 'Terug naar de ondertekeningen' }).click()
  })

  const directeur = await (
    await browser.newContext({ baseURL: koers.url, locale: 'nl-NL', viewport: page.viewportSize() })
  ).newPage()
  await signInAs(directeur, koers.world.school.logins.directeur)

  const noteer = async (naam: string, wijze: string, nee: boolean) => {
    await van(page, naam).getByRole('button', { name: 'Administreer reactie' }).click()
    const venster = page.getByRole('dialog', { name: `Reactie van ${naam} administreren` })
    await venster.getByText(wijze, { exact: true }).click()
    if (wijze === 'Op papier') {
      await venster
        .getByLabel('Of voeg een scan toe')
        .setInputFiles({ name: `brief ${naam}.pdf`, mimeType: 'application/pdf', buffer: pdf() })
      await expect(venster.getByLabel('Scan van het papier')).not.toHaveValue('')
    }
    await venster.getByRole('button', { name: 'Noteer reactie' }).click()
    await expect(venster.getByRole('link', { name: 'Kies een antwoord bij afspraak 1.' })).toBeVisible()
    await expect(venster.getByText('Kies een tweede medewerker.').first()).toBeVisible()
    await venster.getByRole('button', { name: 'Overal ja' }).click()
    if (nee) {
      const eerste = venster.locator('.ondertekening-afspraak').filter({ hasText: 'Hulp' }).first()
      await eerste.getByText('Nee, omdat …').click()
      await venster.getByLabel('Waarom niet?').fill('Dat is te vroeg op de dag.')
    }
    await venster.getByLabel('Tweede medewerker').selectOption({ label: 'Test directeur' })
    await expectSound(page)
    await foto(`noteren-${nee ? 'nee' : 'ja'}`)
    await venster.getByRole('button', { name: 'Noteer reactie' }).click()
    await expect(van(page, naam).getByText('Die telt pas als Test directeur haar bevestigt')).toBeVisible()
  }
  const bevestig = async (naam: string) => {
    await directeur.goto(`/plannen/${oppId}/ondertekeningen`)
    const regel = van(directeur, naam)
    await expect(regel.getByText('vraagt u om haar te bevestigen')).toBeVisible()
    await expectSound(directeur)
    await regel.getByRole('button', { name: 'Bevestig' }).click()
    await expect(directeur.getByRole('dialog')).toContainText('Het antwoord:')
    await directeur.getByRole('dialog').getByRole('button', { name: 'Bevestig' }).click()
    await expect(regel.getByText('vraagt u om haar te bevestigen')).toHaveCount(0)
  }

  await test.step('yes on paper counts when the second one confirms', async () => {
    await noteer('Eva Bos', 'Op papier', false)
    await expectSound(page)
    await directeur.goto('/')
    await expect(directeur.getByText(/Milan Handtekening.*bevestig/)).toBeVisible()
    await expectSound(directeur)
    await foto('vandaag-bevestigen', directeur)
    await bevestig('Eva Bos')
    await page.reload()
    await expect(van(page, 'Eva Bos').getByText('Op papier gereageerd: ja')).toBeVisible()
  })

  await test.step('no in a talk ends the round, calmly, with what is open and who can help', async () => {
    await noteer('Kemal Yilmaz', 'In een gesprek', true)
    await bevestig('Kemal Yilmaz')
    await page.reload()
    await expect(page.getByText('Kemal Yilmaz stemt niet met heel versie 1 in.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Waar nog geen instemming op is' })).toBeVisible()
    await expect(page.getByText('Dat is te vroeg op de dag.').first()).toBeVisible()
    await expect(page.getByText('Geschillencommissie passend onderwijs')).toBeVisible()
    await expectSound(page)
    await foto('geweigerd')
    await page.goto('/')
    await expect(page.getByText(/Milan Handtekening.*iemand stemt niet in/)).toBeVisible()
    await foto('vandaag-geweigerd')
  })

  await test.step('a new round, agreed; the plan shows it beside the text', async () => {
    await page.goto(`/plannen/${oppId}/ondertekeningen`)
    await vraag(page, 'Kemal Yilmaz')
    await expect(page.getByRole('heading', { name: 'Eerdere rondes' })).toBeVisible()
    for (const naam of ['Eva Bos', 'Kemal Yilmaz']) {
      await noteer(naam, 'In een gesprek', false)
      await bevestig(naam)
      await page.reload()
    }
    await expect(page.getByText('Iedereen die beslist, stemde in met versie 1.')).toBeVisible()
    await expectSound(page)
    await foto('ingestemd')
    await page.goto(`/plannen/${oppId}`)
    await expect(page.getByRole('region', { name: 'Wie stemde in?' }).getByText('Kemal Yilmaz')).toBeVisible()
    await expectSound(page)
    await foto('plan')
    await directeur.goto('/')
    await expect(directeur.getByText(/Milan Handtekening.*kan worden vastgesteld/)).toBeVisible()
  })
  await directeur.context().close()
})

test('one parent who can not be reached: in good faith with a reason, or by a court', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(120_000)
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  const { oppId } = await leerlingMetPlan(page, koers.world.school.groepen.a, ['Vos', 'Kaya'], 'Sanne')
  await page.goto(`/plannen/${oppId}/ondertekeningen`)
  await vraag(page)
  const kies = async (naam: string, weg: string) => {
    await van(page, naam)
      .getByRole('button', { name: `Meer voor ${naam}` })
      .click()
    await page.getByRole('menuitem', { name: weg }).click()
  }
  await kies('Kemal Kaya', 'Te goeder trouw uitgaan van instemming')
  const trouw = page.getByRole('dialog', { name: /Te goeder trouw/ })
  await trouw.getByRole('button', { name: 'Leg vast' }).click()
  await expect(trouw.getByText('Schrijf op waarom.').first()).toBeVisible()
  await trouw
    .getByLabel('Waarom mag de school')
    .fill('Drie keer gebeld en gemaild; zijn zus zegt dat hij reist.')
  await expectSound(page)
  await trouw.getByRole('button', { name: 'Leg vast' }).click()
  await expect(van(page, 'Kemal Kaya').getByText('Te goeder trouw', { exact: true })).toBeVisible()
  await expect(van(page, 'Kemal Kaya').getByText('Deze persoon heeft niet zelf geantwoord.')).toBeVisible()

  await kies('Eva Vos', 'Vervangende toestemming van de rechter')
  const rechter = page.getByRole('dialog', { name: /Vervangende toestemming/ })
  await rechter.getByRole('button', { name: 'Leg vast' }).click()
  await expect(rechter.getByText('Vul het kenmerk in.').first()).toBeVisible()
  await rechter.getByLabel('Kenmerk van de uitspraak').fill('C/10/123')
  await rechter.getByLabel('Datum van de uitspraak').fill('2026-11-02')
  await expectSound(page)
  await rechter.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Iedereen die beslist, stemde in met versie 1.')).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('trouw-en-rechter.png'), fullPage: true })
})
