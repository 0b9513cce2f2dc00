/**
 * Runs inside a network namespace that has nothing but its own loopback: the product from its first start to a
 * published plan on paper. Prints what worked, and every address outside the machine that anything asked for.
 */
import dns from 'node:dns'
import { Socket } from 'node:net'
import { createLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { prepareDatabase } from '../../src/prepare.ts'
import { createServer, ROOT } from '../../src/server.ts'
import { beeldTekst, nieuwOpp, OPP, publiceer } from '../harness/opp.ts'
import { signIn } from '../harness/server.ts'
import { makeWorld, PASSWORD } from '../harness/world.ts'

const attempts: string[] = []
const local = (host: unknown): boolean =>
  host === undefined || ['localhost', '127.0.0.1', '::1'].includes(String(host))
const connect = Socket.prototype.connect
// Every outgoing connection of Node passes here, whichever library opens it.
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const { host, path } = (first ?? {}) as { host?: unknown; path?: unknown }
  if (path === undefined && !local(host)) attempts.push(String(host))
  return Reflect.apply(connect, this, args) as Socket
}
const lookup = dns.lookup
dns.lookup = ((name: string, ...rest: unknown[]) => {
  if (!local(name)) attempts.push(name)
  return Reflect.apply(lookup, dns, [name, ...rest])
}) as typeof dns.lookup // the overloads differ only in what follows the name

// The watch itself is tried first: an address that leads nowhere by definition (RFC 5737).
await fetch('http://192.0.2.1/').catch(() => undefined)
const control = attempts.splice(0)

const settings = readSettings(process.env, { root: ROOT })
const database = await prepareDatabase(settings)
const server = await createServer({
  settings,
  appUrl: database.appUrl,
  log: createLog({ level: 'silent' }),
  pollSeconds: 0.5,
})
const world = await makeWorld(server)
const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
const oppId = await nieuwOpp(ib, world.school.leerling)
await beeldTekst(ib, oppId, 'Zonder netwerk geschreven.')
const { hash } = await publiceer(ib, oppId)
const pdf = await ib.get(`${OPP}/${oppId}/pdf`)
process.stdout.write(
  `${JSON.stringify({ control, hash, pdf: { status: pdf.statusCode, bytes: pdf.rawPayload.length }, attempts })}\n`,
)
await server.close()
await database.stop()
process.exit(0)
