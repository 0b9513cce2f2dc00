/** Carries out the signed lines that it is given, one after another; started by a test that kills it half-way. */
import { vernietigDossier } from '../../src/modules/avg/bewaren/vernietigen.jobs.ts'
import { createLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { createServer, ROOT } from '../../src/server.ts'

const [appUrl = '', ownerUrl = '', organisatieId = '', ...regels] = process.argv.slice(2)
const settings = {
  ...readSettings(process.env, { root: ROOT }),
  database: { kind: 'given', appUrl, ownerUrl },
} as const
const server = await createServer({ settings, appUrl, log: createLog({ level: 'silent' }), pollSeconds: 0.5 })
for (const regelId of regels) {
  process.stdout.write('.')
  await vernietigDossier.run(server.services, { organisatieId, regelId })
}
await server.close()
