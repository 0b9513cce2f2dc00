/** Somebody who signs without an account, in tests: the link from the mail, the code from the letter or the telephone. */
import { expect, vi } from 'vitest'
import type { MijnStap, Overzicht, Tekenaar } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { eis, OPP } from './opp.ts'
import { type Browser, browser, type TestServer } from './server.ts'

/** Everything in the mailbox of the demo, newest first. */
export const postVan = async (server: TestServer) => (await server.services.mail.mailbox?.list()) ?? []

/** Waits for the newest mail to this address with a link, and gives its token. */
export async function tokenUitMail(server: TestServer, aan: string, onder = 0): Promise<string> {
  return vi.waitFor(
    async () => {
      const met = (await postVan(server)).filter((m) => m.to === aan && m.text.includes('/gast#'))
      expect(met.length).toBeGreaterThan(onder)
      const token = /\/gast#([\w-]{43})/.exec(met[0]?.text ?? '')?.[1]
      if (!token) throw new Error('a mail without a link')
      return token
    },
    { timeout: 15_000, interval: 100 },
  )
}

export async function tekenaarsVan(ib: Browser, oppId: string): Promise<Tekenaar[]> {
  const { rondes } = eis<Overzicht>(await ib.get(`${OPP}/${oppId}/ondertekening`), 200)
  return rondes[0]?.tekenaars ?? []
}

export const GAST_MAIL = 'gast@voorbeeld.test'

/** Opens the way of this signer by letter, and gives link and code. */
export async function openPerBrief(
  server: TestServer,
  ib: Browser,
  tekenaarId: string,
  mailadres = GAST_MAIL,
): Promise<{ token: string; code: string }> {
  const eerder = (await postVan(server)).filter((m) => m.to === mailadres && m.text.includes('/gast#')).length
  const { code } = eis<{ code: string }>(
    await ib.send('PUT', `/ondertekenaars/${tekenaarId}/gast`, { wijze: 'brief', mailadres, telefoon: null }),
    200,
  )
  return { token: await tokenUitMail(server, mailadres, eerder), code }
}

export const komBinnen = (gast: Browser, token: string, code: string) =>
  gast.send('POST', '/gast/sessies', { token, code })

/** A browser in which a guest came in by letter. */
export async function gastBrowser(server: TestServer, ib: Browser, tekenaarId: string, mailadres?: string) {
  const { token, code } = await openPerBrief(server, ib, tekenaarId, mailadres)
  const gast = browser(server)
  eis(await komBinnen(gast, token, code), 201)
  return { gast, token, code }
}

/** Decides on this step: yes to all. */
export async function gastBeslist(gast: Browser, tekenaarId: string) {
  const stap = eis<MijnStap>(await gast.get(`/ondertekenaars/${tekenaarId}`), 200)
  return gast.send('POST', `/ondertekenaars/${tekenaarId}/besluit`, {
    versieHash: stap.versieHash,
    gezien: true,
    antwoorden: stap.afspraken.map(({ sleutel }) => ({ sleutel, antwoord: 'ja', opmerking: '' })),
    opmerking: '',
  })
}
