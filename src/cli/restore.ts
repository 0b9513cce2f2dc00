/** `script/koers restore BESTAND`: a backup into an empty home. Never from the browser, never over something. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupError, backupText } from '../platform/backup/backup.text.ts'
import { readSecret } from '../platform/backup/secrets.ts'
import { readSettings } from '../platform/settings.ts'
import { kekFile } from '../platform/vault/kek.ts'
import { ROOT } from '../server.ts'
import { backupCliText } from './backup.text.ts'
import { geheimVan, voortgang } from './backup.ts'
import { keyDirsFor, restorePlan } from './backup-plan.ts'
import { nieuwsteSleutels, zetTerug } from './terugzetten.ts'

const t = backupCliText.restore

/** Exit codes: 0 done, 1 refused or failed (an empty database stays empty), 2 not understood. */
export async function zetBackupTerug(args: readonly string[]): Promise<number> {
  const opdracht = lees(args)
  if (opdracht === null) {
    console.error(backupCliText.gebruik)
    return 2
  }
  const settings = readSettings(process.env, { root: ROOT })
  const data = resolve(opdracht.bestand)
  for (const file of [data, opdracht.sleutels, opdracht.vernietigd]) {
    if (file !== undefined && !existsSync(file)) throw new BackupError(backupText.geenBestand(file))
  }
  const keys = opdracht.sleutels
    ? resolve(opdracht.sleutels)
    : await nieuwsteSleutels(keyDirsFor(data, settings))
  const plan = restorePlan(
    {
      data,
      keys,
      secret: readSecret(geheimVan(settings, opdracht.geheim)),
      ...(opdracht.vernietigd === undefined ? {} : { journal: resolve(opdracht.vernietigd) }),
    },
    settings.home,
  )
  console.error(t.sleutels(keys))
  console.error(t.controle)
  const began = performance.now()
  const { checked, restored, queue, kek, weg } = await zetTerug(settings, plan, {
    progress: voortgang(),
    verified: () => console.error(t.schrijven),
  })
  const seconds = (performance.now() - began) / 1000
  console.log(t.klaar(checked.data.head.takenAt, restored.rows, restored.tables, restored.files, seconds))
  if (restored.replayed > 0) console.log(t.opnieuwVernietigd(restored.replayed))
  if (queue.waiting > 0) console.log(t.wachtrij(queue.waiting))
  if (queue.held > 0) console.log(t.vastgehouden(queue.held))
  const hier = kekFile({ home: settings.home, keyFile: undefined })
  if (kek === 'in-home') console.log(t.kekInHome(hier, kekFile(settings)))
  if (weg.length > 0) console.error(t.bestandenWeg(weg))
  if (kek === 'ontbreekt') {
    console.error(t.kekOntbreekt(kekFile(settings)))
    return 1
  }
  console.log(t.aanmelden)
  return weg.length > 0 ? 1 : 0
}

function lees(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { sleutels: { type: 'string' }, geheim: { type: 'string' }, vernietigd: { type: 'string' } },
    })
    const [bestand, ...rest] = positionals
    return bestand === undefined || rest.length > 0 ? null : { bestand, ...values }
  } catch {
    return null
  }
}
