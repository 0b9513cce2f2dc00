/** Somebody who signs without an account, in tests: the link from the mail, the code from the letter or the telephone. */
import { vi } from 'vitest'
import type { MijnStap, Overzicht, Tekenaar } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { eis, OPP } from './opp.ts'
import { type Browser, browser, type TestServer } from './server.ts'

/** Everything in the mailbox of the demo, newest first. */
export const postVan = async (server: TestServer) => (await server.services.mail.mailbox?.list()) ?? []

/** Waits for a mail to this address with a link that isn't one of these, and gives its token. */
export async function tokenUitMail(
  server: TestServer,
  aan: string,
  behalve: readonly string[] = [],
): Promise<string> {
  return vi.waitFor(
    async () => {
      const tokens = (await postVan(server))
        .filter((m) => m.to === aan)
        .flatMap((m) => /\/gast#([\w-]{43})/.exec(m.text)?.[1] ?? [])
      const token = tokens.find((t) => !behalve.includes(t))
      if (!token) throw new Error('no mail with a link yet')
      return token
    },
    { timeout: 15_000, interval: 100 },
  )
}

export async function tekenaarsVan(ib: Browser, oppId: string): Promise<Tekenaar[]> {
  const { rondes } = eis<Overzicht>(await ib.get(`${OPP}/${oppId}/ondertekening`), 200)
  return rondes[0]?.tekenaars ?? []
}

let teller = 0
/** An address that no mail went to yet. */
export const nieuwMailadres = (): string => `gast-${++teller}@voorbeeld.test`

/** Opens the way of this signer by letter, and gives link and code. */
export async function openPerBrief(
  server: TestServer,
  ib: Browser,
  tekenaarId: string,
  mailadres = nieuwMailadres(),
): Promise<{ token: string; code: string; mailadres: string }> {
  const { code } = eis<{ code: string }>(
    await ib.send('PUT', `/ondertekenaars/${tekenaarId}/gast`, { wijze: 'brief', mailadres, telefoon: null }),
    200,
  )
  return { token: await tokenUitMail(server, mailadres), code, mailadres }
}

export const komBinnen = (gast: Browser, token: string, code: string) =>
  gast.send('POST', '/gast/sessies', { token, code })

/** A browser in which a guest came in by letter. */
export async function gastBrowser(server: TestServer, ib: Browser, tekenaarId: string, mailadres?: string) {
  const open = await openPerBrief(server, ib, tekenaarId, mailadres)
  const gast = browser(server)
  eis(await komBinnen(gast, open.token, open.code), 201)
  return { gast, ...open }
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
