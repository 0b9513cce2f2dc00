/** `script/koers audit verify`: is the trail whole, and how old is what no seal holds yet? */
import { findState, listFaults } from '../modules/audit/audit.sql.ts'
import { cliText } from './cli.text.ts'
import { withDatabase } from './database.ts'
import { nietBegrepen, toonHulp, vraagtHulp } from './opties.ts'

const { audit: t, opties } = cliText
/** The sealer runs every minute; two rounds missed is worth a word. */
const OUD_SECONDEN = 150

/** Answers the exit code: 0 whole, 1 not, 2 wrong use. */
export async function audit(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  const [what, extra] = args
  if (what === undefined) return nietBegrepen(opties.geenOpdracht, t.gebruik)
  if (what !== 'verify') return nietBegrepen(opties.opdracht(what), t.gebruik)
  if (extra !== undefined) return nietBegrepen(opties.teVeel(extra), t.gebruik)
  return withDatabase(async (db) => {
    const now = new Date()
    const { regels, verzegeld, oudsteOpen, kop } = await findState(db, now)
    const faults = await listFaults(db, now)
    console.log(t.stand(regels, verzegeld))
    console.log(kop === null ? t.geenZegel : t.kop(kop))
    if (oudsteOpen === null) console.log(t.geenStaart)
    else {
      const seconden = Math.max(0, Math.round((now.getTime() - Date.parse(oudsteOpen)) / 1000))
      // A removed row is sealed and gone, so the difference alone would hide what waits.
      const weg = faults.filter(({ soort }) => soort === 'verdwenen').length
      console.log(t.staart(regels - verzegeld + weg, seconden))
      if (seconden > OUD_SECONDEN) console.log(t.staartOud)
    }
    if (faults.length === 0) {
      console.log(t.heel)
      return 0
    }
    console.error(t.gebroken(faults.length))
    for (const { soort, seq, nummer } of faults) console.error(t.fout[soort](seq, nummer))
    return 1
  })
}
