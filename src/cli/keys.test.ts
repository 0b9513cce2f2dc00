/** The key commands as somebody types them, beside a server that runs, and cut off in the middle. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eis, leesOpp, nieuwOpp, OPP, schrijf } from '../../test/harness/opp.ts'
import { openSealed, readAllKeys } from '../../test/harness/sealed.ts'
import { type Browser, browser, signIn, startTestServer, type TestServer } from '../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../test/harness/world.ts'
import { REVISIE } from '../modules/planversie/planversie.sql.ts'
import { systemTx } from '../platform/context.ts'
import type { Id } from '../platform/id.ts'
import { newId } from '../platform/ids.ts'
import { createLog } from '../platform/log.ts'
import { readCertificates } from '../platform/sign/certificate.ts'
import { isSignedBy } from '../platform/sign/ed25519.ts'
import { rotate } from '../platform/vault/reencrypt.ts'
import { seal } from '../platform/vault/vault.ts'
import { createServer } from '../server.ts'
import { keys } from './keys.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const KANARIE = 'Kanarie die niet weg mag'
/** Somebody of this database waits for a lock. */
const GEBLOKKEERD = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
let server: TestServer
let world: World
let owner: pg.Client
let ib: Browser
let oppId: string
let kek: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  owner = new pg.Client({ connectionString: server.database.superuserUrl })
  await owner.connect()
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  oppId = await nieuwOpp(ib, world.school.leerling)
  await schrijf(ib, oppId, 'beeld', (inhoud) => ({ ...inhoud, tekst: KANARIE }))
  eis(await ib.send('POST', `${OPP}/${oppId}/_deel`, {}), 201)
  kek = join(server.services.settings.home, 'keys', 'kek')
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

type Ended = { code: number | null; out: string; err: string }
function koers(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'koers.ts'), 'keys', ...args], {
    env: {
      PATH: process.env.PATH,
      DEMO: '1',
      KOERS_HOME: server.services.settings.home,
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err }))) }
}
const klaar = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await koers(...args).ended
  expect([code, err]).toEqual([0, ''])
  return out
}

/** Statuses of the keys of one kind, counted. */
const stand = async (soort: string): Promise<Record<string, number>> => {
  const { rows } = await owner.query<{ status: string; n: number }>(
    `select status, count(*)::int as n from kluis.sleutel where soort = $1 group by status`,
    [soort],
  )
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}
const beeld = async () => (await leesOpp(ib, oppId)).onderdelen.beeld.inhoud.tekst
const gelezen = async () => openSealed(owner, await readAllKeys(owner, server.database.superuserUrl))
const cellen = async (): Promise<number> => {
  const { rows } = await owner.query<{ n: number }>(
    `select ((select count(*) from koers.plan_onderdeel) + (select count(*) from koers.plan_revisie)
      + (select count(*) from koers.plan_versie) + (select count(*) from koers.idempotentie))::int as n`,
  )
  return rows[0]?.n ?? 0
}

test('says what it can, and what it did not understand', async () => {
  expect(await klaar('help')).toContain('rotate-kek')
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  for (const [args, fout] of [
    [[], 'Zeg wat er moet gebeuren.'],
    [['iets'], '“iets” is hier geen opdracht'],
    [['rotate-school'], 'Noem de school'],
    [['rotate-school', '99'], '“99” is geen school'],
    [['rotate-dossier', '99PA00', 'x'], '“x” is geen leerling-id'],
    [['rotate-dossier', '99PA00'], 'Noem de leerling'],
    [['status', 'x'], '“x” is te veel'],
    [['re-encrypt', '99PA00', 'x'], '“x” is te veel'],
  ] as const) {
    error.mockClear()
    expect(await keys(args), args.join(' ')).toBe(2)
    expect(error.mock.calls[0]?.[0]).toContain(fout)
  }
  error.mockRestore()
  expect((await koers('rotate-school', '99ZZ00').ended).err).toContain('is er niet')
  expect((await koers('rotate-dossier', '99PA00', newId()).ended).err).toContain('geen dossiersleutel')
  expect(await klaar('status')).toMatch(
    /De Proefschool \(99PA00\): 1 dossiersleutel, alles met de sleutels van nu/,
  )
})

test('a new dossier key: everything of this pupil under it, versions too, and the old one destroyed', async () => {
  const hash = 'select hash, inhoud from koers.plan_versie'
  const before = (await owner.query<{ hash: string; inhoud: Buffer }>(hash)).rows
  expect(await klaar('rotate-dossier', '99PA00', world.school.leerling)).toMatch(/1 oude sleutel vernietigd/)
  const after = (await owner.query<{ hash: string; inhoud: Buffer }>(hash)).rows
  expect(after.map((v) => v.hash)).toEqual(before.map((v) => v.hash))
  expect(after[0]?.inhoud.equals(before[0]?.inhoud ?? Buffer.alloc(0))).toBe(false)
  expect(await stand('dossier')).toEqual({ actief: 1, vernietigd: 1 })
  expect(await beeld()).toBe(KANARIE)
  expect(await gelezen()).toHaveLength(await cellen())
})

test('a new school key: dossiers stay as they are, in another wrapping', async () => {
  await klaar('rotate-school', '99PA00')
  expect(await stand('school')).toEqual({ actief: 1, vernietigd: 1 })
  expect(await beeld()).toBe(KANARIE)
  expect(await gelezen()).toHaveLength(await cellen())
})

test('a new KEK: the server that runs goes on, the old file opens nothing any more', async () => {
  const before = await readFile(kek, 'utf8')
  expect(await klaar('rotate-kek')).toContain('opnieuw verpakt')
  const after = await readFile(kek, 'utf8')
  expect(after).not.toBe(before)
  expect(after.trim().split('\n')).toHaveLength(1)
  expect(await gelezen()).toHaveLength(await cellen())
  // A pupil of whom the server has no key at hand yet, in a school that has none.
  const elders = await signIn(server, world.elders.logins.zorgcoordinator, PASSWORD)
  await nieuwOpp(elders, world.elders.leerling)
  expect(await gelezen()).toHaveLength(await cellen())
  await writeFile(kek, before)
  await expect(herstart()).rejects.toThrow('ander sleutelbestand')
  await writeFile(kek, after)
})

describe('cut off in the middle', () => {
  const AANTAL = 600
  test('a rotation goes on where it was, and loses nothing', async () => {
    await systemTx(server.services.db, world.school.id, async (tx) => {
      const plaats = { planId: oppId, onderdeel: 'beeld', leerlingId: world.school.leerling }
      const revisies = Array.from({ length: AANTAL }, (_, i) => 1000 + i)
      const inhoud = await Promise.all(
        revisies.map((revisie) =>
          seal(tx, REVISIE, { ...plaats, revisie }, { v: 1, inhoud: `${KANARIE} ${revisie}` }),
        ),
      )
      await sql`insert into koers.plan_revisie (organisatie_id, plan_id, leerling_id, onderdeel, revisie, inhoud, door_naam, begonnen_op, op)
        select koers.organisatie(), ${oppId}::uuid, ${world.school.leerling}::uuid, 'beeld', r, i, 'Test', now(), now()
        from unnest(${revisies}::int[], ${inhoud}::bytea[]) as x (r, i)`.execute(tx)
    })
    const { child, ended } = koers('rotate-dossier', '99PA00', world.school.leerling)
    child.stdout?.once('data', () => child.kill('SIGKILL'))
    await ended
    expect(child.signalCode).toBe('SIGKILL')
    expect(await stand('dossier')).toMatchObject({ vervangen: 1 })
    const half = await gelezen()
    expect(half).toHaveLength(await cellen())
    expect(await beeld()).toBe(KANARIE)
    expect(await klaar('status')).toMatch(/1 nog op te ruimen, \d+ stukken opnieuw te versleutelen/)

    expect(await klaar('rotate-dossier', '99PA00', world.school.leerling)).toMatch(
      /1 oude sleutel vernietigd/,
    )
    expect(await stand('dossier')).not.toHaveProperty('vervangen')
    const heel = await gelezen()
    expect(heel).toHaveLength(await cellen())
    expect(heel.filter(({ value }) => JSON.stringify(value).includes(`${KANARIE} 1`))).toHaveLength(AANTAL)
  })

  test('a new KEK, killed when all is rewrapped and the old one still in the file, is finished by the next run', async () => {
    const slot = new pg.Client({ connectionString: server.database.superuserUrl })
    await slot.connect()
    // Who makes a key holds this; the command waits for it before it takes the old KEK out of the file.
    await slot.query(`select pg_advisory_lock_shared(hashtext('koers.kek'))`)
    const { child, ended } = koers('rotate-kek')
    await expect
      .poll(async () => (await owner.query(GEBLOKKEERD)).rowCount, { timeout: 60_000 })
      .toBeGreaterThan(0)
    child.kill('SIGKILL')
    await ended
    expect(child.signalCode).toBe('SIGKILL')
    await slot.end()
    expect((await readFile(kek, 'utf8')).trim().split('\n')).toHaveLength(2)
    expect(await beeld()).toBe(KANARIE)
    await klaar('rotate-kek')
    expect((await readFile(kek, 'utf8')).trim().split('\n')).toHaveLength(1)
    expect(await gelezen()).toHaveLength(await cellen())
  })

  test('a new KEK of which half was done is finished by the next run', async () => {
    const { newKek, readKeks, writeKekFile } = await import('../platform/vault/kek.ts')
    const keks = await readKeks(kek, { demo: true })
    if (!keks) throw new Error('no KEK')
    // As a kill leaves it: the new one in the file, nothing rewrapped yet.
    await writeKekFile(kek, [newKek(), ...keks])
    expect(await beeld()).toBe(KANARIE)
    expect(await klaar('status')).toContain('nog een keer')
    await klaar('rotate-kek')
    expect((await readFile(kek, 'utf8')).trim().split('\n')).toHaveLength(1)
    expect(await gelezen()).toHaveLength(await cellen())
  })
})

test('saves go on while keys are replaced again and again', async () => {
  const scope = { organisatieId: world.school.id as Id<'Organisatie'>, leerlingId: world.school.leerling }
  let teller = 0
  let draait = true
  const schrijver = async () => {
    while (draait) {
      teller += 1
      await schrijf(ib, oppId, 'beeld', (inhoud) => ({ ...inhoud, tekst: `${KANARIE} ${teller}` }))
    }
  }
  const werk = schrijver()
  for (let ronde = 0; ronde < 4; ronde++) {
    await rotate(server.services.db, ronde % 2 === 0 ? scope : { ...scope, leerlingId: null }, 'Test')
  }
  draait = false
  await werk
  expect(teller).toBeGreaterThan(0)
  expect(await beeld()).toBe(`${KANARIE} ${teller}`)
  expect(await gelezen()).toHaveLength(await cellen())
  expect(await stand('dossier')).not.toHaveProperty('vervangen')
})

test('rows from before there were keys go under one; after a full pass that form is refused, for good', async () => {
  const plant = () =>
    owner.query(`update koers.plan_onderdeel set inhoud = $1 where plan_id = $2 and onderdeel = 'beeld'`, [
      Buffer.from('\u0001{"v":1,"inhoud":{"tekst":"oud"}}'),
      oppId,
    ])
  const geweigerd = async () =>
    (await owner.query<{ ja: boolean }>('select plat_geweigerd_op is not null as ja from kluis.stand'))
      .rows[0]?.ja
  // An installation from before there were keys.
  await owner.query(
    'begin; set local session_replication_role = replica; update kluis.stand set plat_geweigerd_op = null; commit',
  )
  await plant()
  expect(await beeld()).toBe('oud')
  expect(await klaar('re-encrypt', '99PA00')).toMatch(/1 stuk opnieuw versleuteld/)
  expect(await geweigerd(), 'one school is not all').toBe(false)
  await plant()
  expect(await klaar('re-encrypt')).toMatch(/1 stuk opnieuw versleuteld[\s\S]*voorgoed/)
  expect(await geweigerd()).toBe(true)
  expect(await gelezen()).toHaveLength(await cellen())
  expect(await klaar('re-encrypt', '99PA00')).toMatch(/^Klaar: 0 stukken/m)

  const echt = await owner.query<{ inhoud: Buffer }>(
    `select inhoud from koers.plan_onderdeel where plan_id = $1 and onderdeel = 'beeld'`,
    [oppId],
  )
  await plant()
  expect((await ib.get(`${OPP}/${oppId}`)).statusCode).toBe(500)
  expect((await koers('re-encrypt').ended).code, 'it is not sealed as if it were ours').not.toBe(0)
  await owner.query(
    `update koers.plan_onderdeel set inhoud = $1 where plan_id = $2 and onderdeel = 'beeld'`,
    [echt.rows[0]?.inhoud, oppId],
  )
  expect(await beeld()).toBe('oud')
})

describe('the key of the installation', () => {
  /** An authenticator app of each of these people: a secret of an account. */
  const logins = () => [world.school.logins.mentor, world.school.logins.vakdocent]
  const zaden = new Map<string, string>()
  const code = (login: string) => {
    // A code counts once: each sign-in is half a minute later.
    server.clock.advance(60_000)
    return generateSync({
      secret: zaden.get(login) ?? '',
      epoch: Math.floor(server.clock.now().getTime() / 1000),
    })
  }
  async function meldAan(login: string): Promise<number> {
    const who = browser(server)
    await who.send('POST', '/sessies', { login, wachtwoord: PASSWORD })
    const bewijs = { soort: 'totp', code: code(login) }
    return (await who.send('POST', '/sessies/deze/tweede-stap', { bewijs })).statusCode
  }

  test('is replaced, and everybody still signs in', async () => {
    for (const login of logins()) {
      const who = await signIn(server, login, PASSWORD)
      zaden.set(login, eis<{ geheim: string }>(await who.send('POST', '/account/authenticator'), 201).geheim)
      eis(await who.send('PUT', '/account/authenticator', { code: code(login) }), 200)
    }
    expect(await klaar('rotate-installation')).toMatch(/2 stukken opnieuw versleuteld, 1 oude sleutel/)
    expect(await stand('installatie')).toEqual({ actief: 1, vernietigd: 1 })
    for (const login of logins()) expect(await meldAan(login)).toBe(201)
  })

  test('killed in the middle, both keys open, and the next run finishes', async () => {
    // Whoever holds one of the rows stops the command there.
    const slot = new pg.Client({ connectionString: server.database.superuserUrl })
    await slot.connect()
    await slot.query('begin')
    await slot.query(`select from toegang.totp order by account_id desc limit 1 for update`)
    const { child, ended } = koers('rotate-installation')
    await expect.poll(() => stand('installatie'), { timeout: 60_000 }).toMatchObject({ vervangen: 1 })
    await expect
      .poll(async () => (await owner.query(GEBLOKKEERD)).rowCount, { timeout: 60_000 })
      .toBeGreaterThan(0)
    child.kill('SIGKILL')
    await ended
    await slot.query('rollback')
    await slot.end()
    expect(child.signalCode).toBe('SIGKILL')
    for (const login of logins()) expect(await meldAan(login)).toBe(201)
    expect(await klaar('rotate-installation')).toMatch(/1 oude sleutel vernietigd/)
    expect(await stand('installatie')).toEqual({ actief: 1, vernietigd: 2 })
    for (const login of logins()) expect(await meldAan(login)).toBe(201)
  })
})

test('a new signing key: what was signed stays verifiable, and the running server signs with the new one', async () => {
  const bytes = Buffer.from('proef')
  const oud = server.services.signer.sign(bytes)
  expect(await klaar('signing')).toContain(`${oud.sleutelId}  ${oud.publiekeSleutel}`)
  const gezegd = await klaar('rotate-signing')
  const nieuw = server.services.signer.sign(bytes)
  expect(nieuw.sleutelId).not.toBe(oud.sleutelId)
  expect(gezegd).toContain(nieuw.publiekeSleutel)
  for (const { publiekeSleutel, handtekening } of [oud, nieuw])
    expect(isSignedBy(publiekeSleutel, bytes, handtekening)).toBe(true)
  const antwoord = await browser(server).get('/controle/sleutels')
  expect(antwoord.json().sleutels.map((s: { sleutelId: string }) => s.sleutelId)).toEqual([
    oud.sleutelId,
    nieuw.sleutelId,
  ])
})

test('a new certificate of the seal, while the old one stays known', async () => {
  const { settings, seal } = server.services
  const [oud] = (await seal(new Date())).certificates
  expect(await klaar('rotate-seal')).toContain('nieuw certificaat')
  const [nieuw] = (await seal(new Date())).certificates
  expect(readCertificates(settings).map(({ raw }) => raw)).toEqual([oud, nieuw])
})

test('each is on the trail', async () => {
  const { rows } = await owner.query<{ gebeurtenis: string }>(
    `select distinct gebeurtenis from audit.gebeurtenis where object_soort = 'sleutel' order by 1`,
  )
  expect(rows.map(({ gebeurtenis }) => gebeurtenis)).toEqual([
    'sleutel.installatie-vervangen',
    'sleutel.kek-vervangen',
    'sleutel.ondertekening-vervangen',
    'sleutel.vernietigd',
    'sleutel.vervangen',
    'sleutel.zegel-vervangen',
  ])
})

describe('a start', () => {
  test('without the KEK, while there are keys, is refused in words', async () => {
    const inhoud = await readFile(kek)
    await rm(kek)
    await expect(herstart()).rejects.toThrow(/ontbreekt, terwijl de gegevens ermee zijn versleuteld/)
    await writeFile(kek, 'onzin\n', { mode: 0o600 })
    await expect(herstart()).rejects.toThrow(/staat geen sleutel/)
    await writeFile(kek, inhoud, { mode: 0o600 })
  })

  test('with a KEK that others can read is refused outside the demo', async () => {
    await chmod(kek, 0o644)
    await expect(herstart({ demo: false })).rejects.toThrow(/chmod 600/)
    await chmod(kek, 0o600)
  })

  test('with a file that a setting names and nobody made is refused', async () => {
    await expect(herstart({ keyFile: join(server.services.settings.home, 'weg') })).rejects.toThrow(
      /ontbreekt/,
    )
  })
})

async function herstart(over: object = {}): Promise<void> {
  const again = await createServer({
    settings: { ...server.services.settings, ...over },
    appUrl: server.database.appUrl,
    log: createLog({ level: 'silent' }),
  })
  await again.close()
}
