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
import { keyDirsFor, listDirsFor, restorePlan } from './backup-plan.ts'
import { cliText } from './cli.text.ts'
import { nietBegrepen, optieFout, toonHulp, vraagtHulp } from './opties.ts'
import { nieuwsteSleutels, zetTerug } from './terugzetten.ts'

const t = backupCliText.restore
const { opties } = cliText

/** Exit codes: 0 done, 1 refused or failed (an empty database stays empty), 2 not understood. */
export async function zetBackupTerug(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(backupCliText.gebruik)
  const opdracht = lees(args)
  if (typeof opdracht === 'string') return nietBegrepen(opdracht, backupCliText.gebruik)
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
      ...(opdracht['zonder-nieuwere-lijst'] ? {} : { lookIn: listDirsFor(data, keys, settings) }),
    },
    settings.home,
  )
  console.error(t.sleutels(keys))
  console.error(t.controle)
  const began = performance.now()
  const { checked, restored, queue, kek, weg } = await zetTerug(settings, plan, {
    progress: voortgang(),
    verified: ({ list }) => {
      console.error(list.from === keys ? t.lijstTot(list.until) : t.nieuwereLijst(list.from, list.until))
      console.error(t.schrijven)
    },
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
      options: {
        sleutels: { type: 'string' },
        geheim: { type: 'string' },
        vernietigd: { type: 'string' },
        'zonder-nieuwere-lijst': { type: 'boolean' },
      },
    })
    const [bestand, extra] = positionals
    if (extra !== undefined) return opties.teVeel(extra)
    return bestand === undefined ? opties.geenBestand : { bestand, ...values }
  } catch (error) {
    return optieFout(error)
  }
}
