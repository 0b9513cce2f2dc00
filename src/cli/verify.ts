/** `script/koers verify BESTAND`: checks a sealed plan or an evidence file. No database, no network, no settings. */

import { X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { besluitZinnen, momentVoluit } from '../modules/ondertekening/bewijs/bewijs.text.ts'
import type { Controle } from '../modules/ondertekening/bewijs/controle.schema.ts'
import { foutRegel } from '../modules/ondertekening/bewijs/controle.text.ts'
import { type Vertrouwd, vingerafdruk } from '../modules/ondertekening/bewijs/controle.ts'
import { controleer } from '../modules/ondertekening/bewijs/controleer.ts'
import { identiteitZin } from '../modules/ondertekening/bewijs/identiteit.text.ts'
import { isPublicKey } from '../platform/sign/ed25519.ts'
import { isCertificate, pemBlocks } from '../platform/sign/pem.ts'
import { cliText } from './cli.text.ts'
import { nietBegrepen, optieFout, toonHulp, vraagtHulp } from './opties.ts'

const { verify: t, opties } = cliText
/** More than any document: a file of another kind is not read whole. */
const MOST_BYTES = 200_000_000

/** Exit codes: 0 valid, 1 not valid, 2 not understood. */
export async function verify(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  let gevraagd: { values: { key?: string }; positionals: string[] }
  try {
    gevraagd = parseArgs({ args: [...args], options: { key: { type: 'string' } }, allowPositionals: true })
  } catch (error) {
    return nietBegrepen(optieFout(error), t.gebruik)
  }
  const [bestand, extra] = gevraagd.positionals
  if (bestand === undefined) return nietBegrepen(opties.geenBestand, t.gebruik)
  if (extra !== undefined) return nietBegrepen(opties.teVeel(extra), t.gebruik)
  const bytes = await lees(bestand)
  if (!bytes) return nietBegrepen(t.nietTeLezen(bestand), t.gebruik)
  let vertrouwd: Vertrouwd | null = null
  const { key } = gevraagd.values
  if (key !== undefined) {
    const sleutels = await lees(key)
    vertrouwd = sleutels && sleutelsIn(sleutels.toString('latin1'))
    if (!vertrouwd) return nietBegrepen(t.geenSleutel(key), t.gebruik)
  }
  const gevonden = await controleer(bytes, vertrouwd)
  for (const regel of verslag(gevonden, vertrouwd !== null)) console.log(regel)
  return gevonden.oordeel === 'geldig' ? 0 : 1
}

async function lees(bestand: string): Promise<Buffer | null> {
  try {
    const { size } = await stat(bestand)
    return size > MOST_BYTES ? null : await readFile(bestand)
  } catch {
    return null
  }
}

/** Whatever Koers gives out as public keys: the list of the key folder, what `keys signing` shows, the JSON of the site, PEM. */
function sleutelsIn(tekst: string): Vertrouwd | null {
  const certificaten = pemBlocks(tekst, isCertificate).map((pem) => vingerafdruk(new X509Certificate(pem)))
  // Words of letters, digits, - and _; a key is one of exactly 43. A line of PEM has other signs or another length.
  const sleutels = tekst.split(/[^\w-]/).filter((woord) => woord.length === 43 && isPublicKey(woord))
  const afdrukken = tekst.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []
  return sleutels.length + certificaten.length + afdrukken.length === 0
    ? null
    : { sleutels, certificaten: [...certificaten, ...afdrukken] }
}

function verslag({ oordeel, fouten, zegel, versieHash, besluiten }: Controle, metSleutel: boolean): string[] {
  const regels = [t.oordeel[oordeel], ...fouten.map((fout) => `- ${foutRegel(fout)}`)]
  if (zegel) regels.push(t.zegel(zegel.naam, zegel.vingerafdruk), ...(zegel.zelfGetekend ? [t.zelf] : []))
  if (oordeel !== 'geldig') return regels
  if (versieHash !== null) regels.push(t.versie(versieHash))
  for (const { naam, relatie, besluit, klasse, methode, aanmelding, op, sleutelId } of besluiten)
    regels.push(
      t.besluit(
        naam,
        relatie,
        besluitZinnen[besluit],
        identiteitZin({ klasse, methode, aanmelding }),
        momentVoluit(op),
        sleutelId,
      ),
    )
  if (!metSleutel) regels.push(t.zonderSleutel)
  return regels
}
