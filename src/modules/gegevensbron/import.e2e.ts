import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectSound, test } from '../../../test/browser/fixture.ts'
import { maakEdexml, maakLeerling } from '../../../test/fixtures/edexml/edexml.fixtures.ts'
import { inAmsterdam } from '../../platform/datum.ts'
import { schooljaarOp } from '../organisatie/organisatie.ts'

const schooljaar = schooljaarOp(inAmsterdam(new Date())).naam

async function bestand(naam: string, opties: Parameters<typeof maakEdexml>[0]): Promise<string> {
  const pad = join(await mkdtemp(join(tmpdir(), 'koers-import-')), naam)
  await writeFile(pad, [...maakEdexml({ schooljaar, brin: '99PA', ...opties })].join(''))
  return pad
}
const leerlingen = [
  {
    key: 'w1',
    velden: { achternaam: 'Zwart', roepnaam: 'Fenna', geboortedatum: '2017-03-04', jaargroep: '6' },
  },
  ...Array.from({ length: 60 }, (_, i) => maakLeerling(i, { bsn: true, eckid: true })),
]

test('a file from the administration: look, decide, carry out, give roles, take back', async ({
  page,
  signIn,
  koers,
}, info) => {
  // The phone looks at what the desktop has done when both ran; each takes back what it made.
  await signIn(koers.world.school.logins.beheerder)
  await page.goto('/beheer/import')
  await expect(page.getByRole('heading', { level: 1, name: 'Leerlingen importeren' })).toBeVisible()
  await expectSound(page)

  await page.setInputFiles('#edexml', await bestand('ANDER.XML', { brin: '99PZ', leerlingen: 2 }))
  await page.getByRole('button', { name: 'Lees het bestand' }).click()
  await expect(page.getByRole('alert')).toContainText('van een andere school')
  await expect(page.getByRole('alert')).toContainText('99PZ00')

  await page.setInputFiles('#edexml', await bestand('EDEX.XML', { leerlingen, leerkrachten: 3 }))
  // A double click reads once: there is one round afterwards.
  const gelezen: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/imports')) gelezen.push(request.url())
  })
  await page.getByRole('button', { name: 'Lees het bestand' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'EDEX.XML' })).toBeVisible()
  await expect(page.getByText('Er is nog niets veranderd')).toBeVisible()
  expect(gelezen).toHaveLength(1)
  await page.getByLabel(/Dit is Fenna Zwart/).check()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('vragen.png'), fullPage: true })
  await page.getByRole('link', { name: /^Nieuw \(60\)/ }).click()
  await expect(page.getByRole('table', { name: 'Nieuw' })).toContainText('Fenna de Waard')
  await page.getByRole('button', { name: 'Volgende pagina' }).click()
  await expect(page.getByText('Pagina 2 van 2')).toBeVisible()
  await expect(page.getByText('Ze zijn nergens bewaard.')).toBeVisible()

  await page.getByRole('button', { name: 'Voer de import uit' }).click()
  const dialoog = page.getByRole('dialog', { name: 'Import uitvoeren?' })
  await expect(dialoog).toContainText('60 leerlingen nieuw')
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('bevestig.png') })
  await dialoog.getByRole('button', { name: 'Voer de import uit' }).click()
  await expect(page.getByText('De import is uitgevoerd')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('link', { name: /^Gewijzigd \(1\)/ }).click()
  await expect(page.getByRole('table', { name: 'Gewijzigd' })).toContainText('Fenna Zwart')
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('klaar.png'), fullPage: true })

  const voorstellen = page.getByRole('table', { name: 'Rollen en groepen van medewerkers' })
  await voorstellen.getByRole('checkbox', { name: /Rol: / }).first().check()
  await page.getByRole('button', { name: 'Geef toegang (1)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Geef toegang' }).click()
  await expect(page.getByText('1 rol en 0 groepen gegeven.')).toBeVisible()

  await page.getByRole('button', { name: 'Maak import ongedaan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Maak import ongedaan' }).click()
  await expect(page.getByText('Deze import is ongedaan gemaakt')).toBeVisible()
  await expect(page.getByText('60 nieuwe leerlingen verwijderd')).toBeVisible()
  await page.getByRole('link', { name: 'Alle imports' }).click()
  await expect(page.getByRole('table', { name: 'Eerdere imports' })).toContainText('Ongedaan gemaakt')
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('lijst.png'), fullPage: true })
})
