/** Browser tests run against the real server, one per worker, and look at the page as a person does. */
import { test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { generateSync } from 'otplib'
import type { World } from '../harness/world.ts'
import { beside } from './process.ts'

export { expect }

/** Everybody in the test world has it (test/harness/world.ts, which can't be imported here: it hashes at load). */
const PASSWORD = 'koers-test-wachtwoord'

export type Koers = { url: string; world: World; appUrl: string; ownerUrl: string }

export const test = base.extend<{ signIn: (login: string) => Promise<void> }, { koers: Koers }>({
  koers: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const { said, stop } = await beside<Koers>('test/browser/server.ts')
      await use(said)
      await stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ koers }, use) => use(koers.url),
  signIn: async ({ page }, use) => use((login) => signInAs(page, login)),
})

/** A session, without the page that gives one; where the page goes next is up to the story. */
export async function signInAs(page: Page, login: string, wachtwoord = PASSWORD): Promise<void> {
  const answer = await page.request.post('/v1/sessies', { data: { login, wachtwoord } })
  expect(await answer.json(), login).toMatchObject({ aangemeld: true })
}

/** Through the page of signing in, for a story that is about it or goes on where it leads. */
export async function signInAtDoor(page: Page, login: string, wachtwoord = PASSWORD): Promise<void> {
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
  const violations = await accessibilityFindings(page)
  if (size) await page.setViewportSize(size)
  expect(violations).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'the page is wider than the screen').toBeLessThanOrEqual(0)
}

/**
 * axe inside the page, once per document, and only what it finds comes back: its own wrapper opens a second page for each
 * look and carries every node that is fine over, which was half of the time of all browser tests. We have no frames.
 */
async function accessibilityFindings(page: Page): Promise<string[]> {
  expect(page.frames(), 'a frame, which this does not look into').toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (options) => {
      // A dialog that is still coming in is paler than it will be, or not there yet: it begins a frame after it is made.
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const moving = () =>
        document.getAnimations().filter(({ effect, playState }) => {
          return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
        })
      await frame()
      for (let now = moving(); now.length > 0; now = moving()) {
        await Promise.allSettled(now.map(({ finished }) => finished))
        await frame()
      }
      const { violations } = await window.axe.run(document, options)
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
    },
    { runOnly: asked(), resultTypes: ['violations'] } satisfies axe.RunOptions,
  )
}

/**
 * A story that runs on both sizes has been asked everything at the desk; what a narrow screen can change is asked again.
 * The tour of all pages (paginas.e2e.ts) asks everything on both.
 */
function asked(): string[] {
  const { project, tags, file } = base.info()
  const again = project.name === 'phone' && !tags.includes('@phone-only') && !file.endsWith('paginas.e2e.ts')
  return again
    ? ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'duplicate-id-aria', 'region']
    : ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
