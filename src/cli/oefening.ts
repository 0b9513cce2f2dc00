/** `script/koers backup oefening`: the newest backup into a throw-away home, compared, and thrown away. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listFaults } from '../modules/audit/audit.sql.ts'
import { BackupError } from '../platform/backup/backup.text.ts'
import { listArchives } from '../platform/backup/directory.ts'
import { readSecret } from '../platform/backup/secrets.ts'
import { openDatabase } from '../platform/database.ts'
import type { Settings } from '../platform/settings.ts'
import { backupCliText } from './backup.text.ts'
import { restorePlan } from './backup-plan.ts'
import { lijstIn, nieuwsteSleutels, zetTerug } from './terugzetten.ts'

const t = backupCliText

/** Always on a PostgreSQL of our own, so that a drill never comes near the real database. Answers the exit code. */
export async function oefen({ home, database, backup }: Settings, geheim: string): Promise<number> {
  const [newest] = await listArchives(backup.dir, 'data')
  if (!newest) throw new BackupError(t.oefening.geen(backup.dir))
  console.log(t.oefening.kop(newest.file))
  const keys = await nieuwsteSleutels([backup.keyDir])
  const journal = lijstIn(home)
  const scratch = await mkdtemp(join(tmpdir(), 'koers-oefening-'))
  const began = performance.now()
  let faults = 0
  try {
    const plan = restorePlan(
      { data: newest.file, keys, secret: readSecret(geheim), ...(journal === undefined ? {} : { journal }) },
      scratch,
    )
    const binaries = database.kind === 'packaged' ? database.binaries : undefined
    const { checked, restored, kek, weg } = await zetTerug(
      { home: scratch, keyFile: undefined, database: { kind: 'packaged', binaries } },
      plan,
      {
        progress: () => {},
        after: async (_ownerUrl, appUrl) => {
          const { db, close } = openDatabase(appUrl, { max: 1, name: 'koers-oefening' })
          try {
            faults = (await listFaults(db, new Date())).length
          } finally {
            await close()
          }
        },
      },
    )
    const seconds = (performance.now() - began) / 1000
    console.log(
      t.restore.klaar(checked.data.head.takenAt, restored.rows, restored.tables, restored.files, seconds),
    )
    if (restored.replayed > 0) console.log(t.restore.opnieuwVernietigd(restored.replayed))
    if (weg.length > 0) {
      console.error(t.restore.bestandenWeg(weg))
      return 1
    }
    if (kek === 'ontbreekt') {
      console.error(t.oefening.geenKek)
      return 1
    }
    if (faults > 0) {
      console.error(t.oefening.logboek(faults))
      return 1
    }
    console.log(t.oefening.klaar(seconds))
    return 0
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
