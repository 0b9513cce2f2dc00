import { spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../test/harness/all-tables.ts'
import { browser, startTestServer, type TestServer } from '../../test/harness/server.ts'
import { sealAudit } from '../modules/audit/audit.sql.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** The command line as somebody types it, beside a server that runs on the same database. */
function koers(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'koers.ts'), ...args], {
    env: {
      PATH: process.env.PATH,
      DEMO: '1',
      DATABASE_URL: server.database.appUrl,
      KOERS_HOME: server.services.settings.home,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

test('help tells in Dutch what there is; a wrong word gives exit 2', async () => {
  expect((await koers('help')).out).toContain('beheerder <e-mailadres>')
  expect(await koers('toverstaf')).toMatchObject({ code: 2, out: '' })
})

describe('beheerder', () => {
  test.each([[[]], [['geen-adres']], [['a@b.nl', 'c@d.nl']]])('with %j gives exit 2', async (args) => {
    expect((await koers('beheerder', ...args)).code).toBe(2)
  })

  test('prints a link that works once, stores only its hash, and is refused when there is a school', async () => {
    const made = await koers('beheerder', 'eerste@school.test')
    expect(made.code, made.err).toBe(0)
    const token = /http:\/\/localhost:3000\/uitnodiging#([\w-]{43})/.exec(made.out)?.[1] ?? ''
    expect(token).not.toBe('')
    expect(await placesOf(server.database.superuserUrl, token)).toEqual([])
    // The test's clock stands still in another month than the command's.
    server.clock.set(new Date().toISOString())

    const it = browser(server)
    const wachtwoord = 'vier losse woorden samen'
    const accept = { token, wachtwoord, gebruikersnaam: null }
    expect((await it.send('POST', '/uitnodigingen/_aanvaard', accept)).json()).toMatchObject({
      inrichten: true,
    })
    const year = new Date().getFullYear()
    const made2 = await it.send('POST', '/scholen', {
      samenwerkingsverband: null,
      bestuur: { naam: 'Stichting De Vaart', nummer: '99001' },
      school: {
        naam: 'De Eerste',
        brin: '99QA',
        vestiging: '00',
        schooltype: 'BO',
        cluster: null,
        plaats: 'Dijkstad',
      },
      schooljaar: { naam: `${year}-${year + 1}`, beginOp: `${year}-08-01`, eindOp: `${year + 1}-07-31` },
      beheerder: { roepnaam: 'Noor', voorvoegsel: '', achternaam: 'Dam' },
    })
    expect(made2.statusCode, made2.body).toBe(201)

    const refused = await koers('beheerder', 'tweede@school.test')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('Vraag een beheerder')
  })
})

describe('audit verify', () => {
  const seal = () => sealAudit(server.services.db, new Date())

  // The server seals every minute too; when that falls between the two lines the next try will do.
  test('says how old the unsealed tail is', { retry: 2 }, async () => {
    await asSuperuser(
      `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort) values (now(), 'proef.regel', 'gelukt', 'onbekend')`,
    )
    const open = await koers('audit', 'verify')
    expect(open.code, open.err).toBe(0)
    expect(open.out).toMatch(/Nog niet verzegeld: \d+ regels?, de oudste is \d+ seconden oud/)
    await seal()
    expect((await koers('audit', 'verify')).out).toContain('Alles is verzegeld.')
  })

  test('names a changed row and a removed one, with exit 1', async () => {
    await seal()
    await asSuperuser(
      'alter table audit.gebeurtenis disable trigger all',
      `update audit.gebeurtenis set gebeurtenis = 'niets.gebeurd' where seq = (select min(seq) from audit.gebeurtenis)`,
      'delete from audit.gebeurtenis where seq = (select max(seq) from audit.gebeurtenis)',
    )
    const broken = await koers('audit', 'verify')
    expect(broken.code).toBe(1)
    expect(broken.err).toMatch(/regel \d+ is gewijzigd/)
    expect(broken.err).toMatch(/regel \d+ is verdwenen/)
  })
})
