import { writeFile } from 'node:fs/promises'
import { expect, expectSound, signInAs, test } from '../../../../test/browser/fixture.ts'
import { docx, entry, jpg, pdf } from '../../../../test/fixtures/bestanden.ts'

test('attachments: several at once, one refused in words, fetched and removed', async ({
  page,
  koers,
}, info) => {
  await signInAs(page, koers.world.school.logins.zorgcoordinator)
  await page.goto(`/leerlingen/${koers.world.school.leerling2}`)
  await page.getByRole('link', { name: 'Bijlagen' }).click()
  await expect(page.getByRole('heading', { name: 'Nog geen bijlagen' })).toBeVisible()
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('leeg.png'), fullPage: true })

  const kies = page.getByLabel('Bestanden')
  await kies.setInputFiles([
    { name: 'verslag logopedie.pdf', mimeType: 'application/pdf', buffer: pdf() },
    { name: 'brief.docx', mimeType: 'application/zip', buffer: docx(entry('word/vbaProject.bin', 'x')) },
    { name: 'foto van het werkblad.jpg', mimeType: 'image/jpeg', buffer: jpg() },
  ])
  await expect(page.getByText('2 bijlagen', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('‘brief.docx’ is niet bewaard')
  await expect(page.getByRole('alert')).toContainText('macro')
  await expectSound(page)
  await page.screenshot({ path: info.outputPath('lijst.png'), fullPage: true })

  // From the disk: the browser gets a file of this size by its path only.
  await writeFile(info.outputPath('film.txt'), Buffer.alloc(21_000_000, 'a'))
  await kies.setInputFiles(info.outputPath('film.txt'))
  await expect(page.getByRole('alert')).toContainText('Dit bestand is groter dan 20 MB')

  const lang = `${'naam'.repeat(60)}.pdf`
  await kies.setInputFiles({ name: lang, mimeType: 'application/pdf', buffer: pdf() })
  await expect(page.getByRole('alert')).toContainText('langer dan 200 tekens')
  await expectSound(page)

  const gehaald = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: verslag logopedie.pdf' }).click()
  expect((await gehaald).suggestedFilename()).toBe('verslag logopedie.pdf')

  for (const naam of ['verslag logopedie.pdf', 'foto van het werkblad.jpg']) {
    await page.getByRole('button', { name: `Verwijder: ${naam}` }).click()
    await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText('voorgoed')
    await page.getByRole('button', { name: 'Verwijder', exact: true }).click()
    await expect(page.getByRole('button', { name: `Verwijder: ${naam}` })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { name: 'Nog geen bijlagen' })).toBeVisible()
})
