/** Giving and taking access, as a beheerder does it and a colleague notices; the yearly look to its end. */
import type { Browser, Page } from '@playwright/test'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../test/browser/fixture.ts'

/** Somebody else at another computer. */
async function collega(browser: Browser, koers: Koers, login: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: koers.url })).newPage()
  await signInAs(page, login)
  await page.goto('/')
  return page
}
const menu = (page: Page, naam: string) => page.getByRole('navigation').getByRole('link', { name: naam })

test('a right that is taken is gone for a colleague at the next look, and comes back', async ({
  page,
  browser,
  signIn,
  koers,
}, info) => {
  test.slow()
  const { logins } = koers.world.school
  const docent = await collega(browser, koers, logins.onderwijsassistent)
  await expect(menu(docent, 'Plannen')).toBeVisible()

  await signIn(logins.beheerder)
  await page.goto('/beheer/rechten')
  const rooster = page.getByRole('table', { name: 'Welke rol heeft welk recht' })
  const recht = rooster.getByRole('row', { name: /Een gepubliceerd OPP lezen/ })
  await recht.getByRole('button').click()
  const dialoog = page.getByRole('dialog', { name: 'Een gepubliceerd OPP lezen' })
  await dialoog.getByText('Onderwijsassistent', { exact: true }).click()
  await expectSound(page)
  await page.keyboard.press('Escape')
  const vraag = page.getByRole('dialog', { name: 'Nog niet bewaard' })
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('nog-niet-bewaard.png') })
  await vraag.getByRole('button', { name: 'Ga verder in dit venster' }).click()
  await expect(vraag).toBeHidden()
  await page.keyboard.press('Escape')
  await vraag.getByRole('button', { name: 'Sluit zonder te bewaren' }).click()
  await expect(dialoog).toBeHidden()
  await recht.getByRole('button').click()
  await expect(dialoog.getByRole('checkbox', { name: 'Onderwijsassistent' })).toBeChecked()
  await dialoog.getByText('Onderwijsassistent', { exact: true }).click()
  await dialoog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialoog).toBeHidden()
  await expect(recht.getByText('Anders dan standaard')).toBeAttached()
  await expectSound(page)
  await docent.reload()
  await expect(menu(docent, 'Leerlingen')).toBeVisible()
  await expect(menu(docent, 'Plannen')).toBeHidden()

  await page.getByRole('button', { name: 'Alles terug naar standaard' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Alles terug naar standaard' }).click()
  await expect(recht.getByText('Anders dan standaard')).toHaveCount(0)
  await docent.reload()
  await expect(menu(docent, 'Plannen')).toBeVisible()
})

test('a substitute gets the pupils of a colleague, and loses them when it is ended', async ({
  page,
  browser,
  signIn,
  koers,
}) => {
  const { logins, medewerkers } = koers.world.school
  const invaller = await collega(browser, koers, logins.leerlingadministratie)
  await expect(menu(invaller, 'Leerlingen')).toBeVisible()
  await expect(menu(invaller, 'Plannen')).toBeHidden()

  await signIn(logins.beheerder)
  await page.goto(`/beheer/medewerkers/${medewerkers.leerlingadministratie}`)
  const kaart = page.getByRole('region', { name: 'Waarneming' })
  await kaart.getByRole('button', { name: 'Laat waarnemen' }).click()
  const dialoog = page.getByRole('dialog')
  await dialoog.getByRole('button', { name: 'Laat waarnemen' }).click()
  await expect(dialoog.getByText('Kies een collega.').first()).toBeVisible()
  await dialoog.getByRole('combobox', { name: 'Voor welke collega?' }).fill('Test mentor')
  await page.getByRole('option', { name: 'Test mentor' }).click()
  await dialoog.getByLabel('In welke rol?').selectOption('mentor')
  await dialoog.getByRole('button', { name: 'Laat waarnemen' }).click()
  await expect(kaart.getByText('Neemt waar voor Test mentor').first()).toBeVisible()
  await expectSound(page)
  await invaller.reload()
  await expect(menu(invaller, 'Plannen')).toBeVisible()

  await kaart.getByRole('button', { name: /^Beëindig/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Beëindig' }).click()
  await expect(kaart.getByText('Neemt waar voor Test mentor')).toHaveCount(0)
  await invaller.reload()
  await expect(menu(invaller, 'Leerlingen')).toBeVisible()
  await expect(menu(invaller, 'Plannen')).toBeHidden()
})

test('the yearly look is finished by two people, because nobody answers for oneself', async ({
  page,
  signIn,
  koers,
}) => {
  const { logins } = koers.world.school
  const looptNa = async () => {
    await page.goto('/beheer/toegang')
    await expect(page.getByRole('progressbar', { name: 'Voortgang' })).toBeVisible()
    const knop = page.getByRole('button', { name: /^(Alles klopt|Klopt)/, disabled: false })
    for (let over = await knop.count(); over > 0; over = await knop.count()) {
      await knop.first().click()
      await expect.poll(() => knop.count()).toBeLessThan(over)
    }
  }
  await signIn(logins.directeur)
  await looptNa()
  await expect(page.getByRole('region', { name: 'Test directeur' })).toBeVisible()
  await expectSound(page)
  await page.context().clearCookies()
  await signIn(logins.beheerder)
  await looptNa()
  await expect(page.getByText('Alles is nagekeken')).toBeVisible()
})
