/** Two versions side by side, for the school and for a parent; and what changed since somebody agreed. */
import type { Page } from '@playwright/test'
import { expect, expectSound, type Koers, signInAs, test } from '../../../../test/browser/fixture.ts'
import { apiVan, maakRonde, vraagInstemming } from '../../../../test/browser/ronde.ts'
import { oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import type { MijnStap } from '../ondertekening.schema.ts'

async function als(page: Page, koers: Koers, wie: 'ouder' | 'zorgcoordinator') {
  await page.context().clearCookies()
  await signInAs(page, koers.world.school.logins[wie])
}

async function zegJa(page: Page, tekenaarId: string): Promise<void> {
  const stap = await apiVan<MijnStap>(page, 'GET', `/ondertekenaars/${tekenaarId}`)
  await apiVan(page, 'POST', `/ondertekenaars/${tekenaarId}/besluit`, {
    versieHash: stap.versieHash,
    gezien: true,
    antwoorden: stap.afspraken.map(({ sleutel }) => ({ sleutel, antwoord: 'ja', opmerking: '' })),
    opmerking: '',
  })
}

const lang = (woord: string) =>
  Array.from(
    { length: 24 },
    (_, n) => `Sem werkt ${n === 11 ? woord : 'graag'} met zijn handen, zin ${n}.`,
  ).join(' ')

async function schrijf(page: Page, oppId: string, wat: Record<string, unknown>): Promise<void> {
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const { onderdelen } = await apiVan<{ onderdelen: Record<string, { revisie: number }> }>(page, 'GET', opp)
  for (const [sleutel, inhoud] of Object.entries(wat))
    await apiVan(page, 'PUT', `${opp}/onderdelen/${sleutel}`, {
      revisie: onderdelen[sleutel]?.revisie ?? 0,
      inhoud,
    })
}

test('versions lie side by side, and a parent sees what changed since the yes @phone', async ({
  page,
  koers,
}, info) => {
  test.setTimeout(240_000)
  const foto = (naam: string) => page.screenshot({ path: info.outputPath(`${naam}.png`), fullPage: true })
  const { oppId, moeder, verzoekId } = await maakRonde(page, koers, 'Naast')
  await als(page, koers, 'ouder')
  await zegJa(page, moeder)
  await als(page, koers, 'zorgcoordinator')
  await apiVan(page, 'POST', `/ondertekenverzoeken/${verzoekId}/_intrekken`, { reden: 'Er komt iets bij.' })
  const opp = `/ontwikkelingsperspectieven/${oppId}`
  const [weg, ...maatregelen] = oppBO.maatregelen.items
  await schrijf(page, oppId, {
    beeld: { ...oppBO.beeld, tekst: lang('weinig') },
    doelen: {
      ...oppBO.doelen,
      items: oppBO.doelen.items.map((doel, plek) =>
        plek === 0 ? { ...doel, streefdatum: '2027-07-02', tekst: `${doel.tekst} Ook thuis.` } : doel,
      ),
    },
    maatregelen: { ...oppBO.maatregelen, items: maatregelen },
  })
  await apiVan(page, 'POST', `${opp}/versies`, {})
  const { moeder: opnieuw } = await vraagInstemming(page, oppId)
  await schrijf(page, oppId, { beeld: { ...oppBO.beeld, tekst: lang('heel vaak') } })

  await test.step('the school goes from the history to two versions', async () => {
    await page.goto(`/plannen/${oppId}/geschiedenis`)
    await page.getByRole('link', { name: 'Leg versies naast elkaar' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Versies naast elkaar' })).toBeVisible()
    await expect(page.getByLabel('met', { exact: true })).toHaveValue('concept')
    await expect(page.getByText('1 veld anders', { exact: true })).toBeVisible()
    await expect(page.getByText('Het handelingsdeel is gelijk gebleven.')).toBeVisible()
    await expect(page.locator('del').filter({ hasText: 'weinig' })).toHaveText('weggehaald: weinig. ')
    await expect(page.locator('ins').filter({ hasText: 'heel vaak' })).toHaveText('toegevoegd: heel vaak. ')
    await expectSound(page)
    await foto('lang')
    await page.getByLabel('Vergelijk', { exact: true }).selectOption('1')
    await page.getByLabel('met', { exact: true }).selectOption('2')
    await expect(page).toHaveURL(/van=1&naar=2/)
    await expect(page.getByText('3 velden anders, 1 afspraak weg')).toBeVisible()
    await expect(page.getByText(/nieuwe instemming nodig/)).toBeVisible()
    await expect(page.getByRole('heading', { name: weg?.wat ?? '' })).toBeVisible()
    await expectSound(page)
    await foto('school')
  })

  await test.step('from change to change, by button and by key, and no letter is taken from a field', async () => {
    await page.getByRole('button', { name: 'Volgende verandering' }).click()
    await expect(page.getByText('Verandering 1 van 4')).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.press('j')
    await expect(page.getByText('Verandering 3 van 4')).toBeVisible()
    await expect(page.locator('[data-halte]').nth(2)).toBeFocused()
    await page.keyboard.press('p')
    await expect(page.getByText('Verandering 2 van 4')).toBeVisible()
    await page.getByLabel('met', { exact: true }).press('n')
    await expect(page.getByText('Verandering 2 van 4')).toBeVisible()
    const gelijk = page.getByText('Verwachte uitstroom', { exact: true }).first()
    await expect(gelijk).toBeHidden()
    await page.getByLabel('Toon ook wat gelijk bleef').check()
    await expect(gelijk).toBeVisible()
    await expectSound(page)
  })

  await test.step('a first version, and twice the same', async () => {
    await page.goto(`/plannen/${oppId}/vergelijk?van=0&naar=1`)
    await expect(page.getByText('Dit is de eerste versie: alles is nieuw.')).toBeVisible()
    await expectSound(page)
    await foto('eerste')
    await page.goto(`/plannen/${oppId}/vergelijk?van=1&naar=1`)
    await expect(page.getByText('Kies twee verschillende versies.')).toBeVisible()
    await schrijf(page, oppId, { beeld: { ...oppBO.beeld, tekst: lang('weinig') } })
    await page.goto(`/plannen/${oppId}/vergelijk?van=2&naar=concept`)
    await expect(page.getByText('Er is niets veranderd.')).toBeVisible()
    await expectSound(page)
    await foto('geen')
  })

  await test.step('the school reads per signer what changed since the yes', async () => {
    await page.goto(`/plannen/${oppId}/ondertekeningen`)
    const zin = page.getByText('Sinds versie 1 akkoord: 3 velden anders, 1 afspraak weg.')
    await expect(zin.first()).toBeVisible()
    // The father said nothing before.
    await expect(zin).toHaveCount(1)
    await expectSound(page)
    await page.getByRole('link', { name: 'Leg versie 1 naast versie 2' }).click()
    await expect(page).toHaveURL(/vergelijk\?van=1&naar=2/)
  })

  await test.step('a parent sees it where it is asked, and at the plan', async () => {
    await als(page, koers, 'ouder')
    await page.goto(`/ondertekenen/${opnieuw}`)
    await page.getByText('Wat is er veranderd sinds uw akkoord?').click()
    await expect(page.getByText('3 velden anders, 1 afspraak weg')).toBeVisible()
    await expect(page.getByText(/als er opnieuw is ingestemd/)).toBeVisible()
    await expectSound(page)
    await foto('sinds-akkoord')
    await page.goto(`/mijn/vergelijk?plan=${oppId}&van=1&naar=concept`)
    // What is being written is not theirs to choose.
    await expect(page.getByLabel('met', { exact: true })).toHaveValue('2')
    await expect(page.getByLabel('met', { exact: true }).locator('option')).toHaveCount(2)
    await expect(page.getByText('3 velden anders, 1 afspraak weg')).toBeVisible()
    await expectSound(page)
    await foto('ouder')
    await page.getByRole('link', { name: 'Terug naar het plan' }).click()
    await page.getByRole('link', { name: 'Wat is er anders dan de vorige keer?' }).click()
    await expect(page).toHaveURL(/\/mijn\/vergelijk\?plan=.*van=1&naar=2/)
    await page.goto('/mijn/vergelijk?plan=00000000-0000-7000-8000-000000000000&van=1&naar=2')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/bestaat niet|niet gevonden/i)
  })
})
