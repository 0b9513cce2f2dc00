/** Browser tests run against the real server, one per worker, and look at the page as a person does. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import type { World } from '../harness/world.ts'

export { expect }

/** Everybody in the test world has it (test/harness/world.ts, which can't be imported here: it hashes at load). */
const PASSWORD = 'koers-test-wachtwoord'

export type Koers = { url: string; world: World; appUrl: string; ownerUrl: string }

export const test = base.extend<{ signIn: (login: string) => Promise<void> }, { koers: Koers }>({
  koers: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const root = join(import.meta.dirname, '../..')
      const child = spawn(process.execPath, [join(root, 'test/browser/server.ts')], {
        cwd: root,
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const koers = await new Promise<Koers>((resolve, reject) => {
        let text = ''
        child.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString()
          // Our own process printed it. What it says later is of no use here.
          const [line, ...more] = text.split('\n')
          if (line && more.length > 0) resolve(JSON.parse(line) as Koers)
        })
        child.on('exit', (code) => reject(new Error(`the test server stopped with ${code}`)))
      })
      await use(koers)
      child.removeAllListeners('exit')
      child.stdin.end()
      await new Promise((resolve) => child.once('exit', resolve))
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ koers }, use) => use(koers.url),
  signIn: async ({ page }, use) => use((login) => signInAs(page, login)),
})

export async function signInAs(page: Page, login: string, wachtwoord = PASSWORD): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(login)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page).not.toHaveURL(/aanmelden/)
}

/** Staff of a real school set up an authenticator app before anything else. @returns its secret */
export async function setUpApp(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Stel een tweede factor in' })).toBeVisible()
  const secret = ((await page.getByTestId('geheim').textContent()) ?? '').replace(/\s/g, '')
  await page.getByLabel('Code uit de app').fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Bevestig de code' }).click()
  await expect(page.getByRole('heading', { name: 'Bewaar deze herstelcodes' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder naar Koers' }).click()
  return secret
}

/** No accessibility finding, nothing that sticks out of the screen, no error on the console: asked of every page. */
export async function expectSound(page: Page): Promise<void> {
  // As tall as the page: what a bar at the edge of the screen covers now is not covered for who scrolls.
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size)
    await page.setViewportSize({ width: size.width, height: Math.max(size.height, Math.min(height, 12_000)) })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  if (size) await page.setViewportSize(size)
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'the page is wider than the screen').toBeLessThanOrEqual(0)
}
