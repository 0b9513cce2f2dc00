/**
 * Checks a document of Koers: a sealed PDF with the evidence in it, or one evidence file. Needs the bytes only: no database, no
 * network. Runs in a worker, since the bytes may be anybody's.
 */
import type { X509Certificate } from 'node:crypto'
import { checkSeal, type SealFault } from '../../../platform/pdf/seal-check.ts'
import { readSealed } from '../../../platform/pdf/sealed-files.ts'
import type { BewijsBestand } from './bewijs.schema.ts'
import { type BewijsFout, controleerBewijs } from './bewijs.teken.ts'
import type { Controle, ControleFout } from './controle.schema.ts'
import { VERSIE_INFO } from './verzegeld.namen.ts'

/** What is known to be of an installation: public keys of evidence, SHA-256 of certificates of seals. */
export type Vertrouwd = { readonly sleutels: readonly string[]; readonly certificaten: readonly string[] }

type Fout = Controle['fouten'][number]
type Bereiken = readonly (readonly [van: number, tot: number])[]

const ZEGEL_FOUT: Record<SealFault['kind'], ControleFout> = {
  empty: 'geen-zegel',
  cover: 'na-zegel',
  room: 'zegelplaats',
  form: 'zegelvorm',
  signature: 'zegel',
  document: 'inhoud',
}

const fout = (soort: ControleFout, waar: string | null = null, bereiken: Bereiken = []): Fout => ({
  soort,
  waar,
  bytes: bereiken.map(([van, tot]) => ({ van, tot })),
})
const LEEG: Controle = {
  oordeel: 'ongeldig',
  soort: 'onbekend',
  fouten: [],
  zegel: null,
  versieHash: null,
  besluiten: [],
}

/**
 * @param vertrouwd null: no keys to compare with, so that `geldig` only says that nothing changed since it was sealed
 */
export async function controleerDocument(bytes: Buffer, vertrouwd: Vertrouwd | null): Promise<Controle> {
  if (bytes.length === 0) return { ...LEEG, fouten: [fout('leeg')] }
  if (!isDocument(bytes)) return { ...LEEG, fouten: [fout('geen-document')] }
  return bytes[0] === PDF[0] ? controleerPdf(bytes, vertrouwd) : controleerBestand(bytes, vertrouwd)
}

const PDF = Buffer.from('%PDF-')

/** Begins as one of the two kinds does. */
export const isDocument = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x7b || PDF.equals(bytes.subarray(0, PDF.length))

function controleerBestand(bytes: Buffer, vertrouwd: Vertrouwd | null): Controle {
  const soort = 'bewijs'
  const uitslag = controleerBewijs(bytes, vertrouwd?.sleutels)
  if (uitslag.geldig) return { ...LEEG, soort, oordeel: 'geldig', ...inhoudVan([uitslag.bestand]) }
  const fouten = uitslag.fouten.map((een) => bewijsFout(een, null))
  const vreemd = fouten.every((een) => een.soort === 'onbekende-sleutel')
  return { ...LEEG, soort, oordeel: vreemd ? 'vreemd' : 'ongeldig', fouten }
}

async function controleerPdf(bytes: Buffer, vertrouwd: Vertrouwd | null): Promise<Controle> {
  const soort = 'pdf'
  const gezien = checkSeal(bytes)
  if (!gezien.ok) {
    const { kind, ranges } = gezien.fault
    const oordeel = kind === 'empty' ? 'zonder-zegel' : 'ongeldig'
    return { ...LEEG, soort, oordeel, fouten: [fout(ZEGEL_FOUT[kind], null, ranges)] }
  }
  const zegel = zegelVan(gezien.certificate)
  // A seal of somebody else says nothing to us about what is in it, so that is not read.
  if (vertrouwd && !vertrouwd.certificaten.includes(zegel.vingerafdruk))
    return { ...LEEG, soort, zegel, oordeel: 'vreemd' }
  let gelezen: Awaited<ReturnType<typeof readSealed>>
  try {
    gelezen = await readSealed(bytes)
  } catch {
    return { ...LEEG, soort, zegel, fouten: [fout('onleesbaar')] }
  }
  const versieHash = gelezen.info.get(VERSIE_INFO) ?? null
  const bestanden: BewijsBestand[] = []
  const fouten: Fout[] = versieHash === null ? [fout('versie')] : []
  for (const { name, content } of gelezen.files) {
    const uitslag = controleerBewijs(content, vertrouwd?.sleutels)
    if (!uitslag.geldig)
      fouten.push(fout('bijlage', name), ...uitslag.fouten.map((een) => bewijsFout(een, name)))
    else if (uitslag.bestand.bewijs.document.versieHash !== versieHash) fouten.push(fout('versie', name))
    else bestanden.push(uitslag.bestand)
  }
  if (fouten.length > 0) return { ...LEEG, soort, zegel, versieHash, fouten }
  return { ...LEEG, soort, oordeel: 'geldig', zegel, ...inhoudVan(bestanden), versieHash }
}

function bewijsFout(gevonden: BewijsFout, bestand: string | null): Fout {
  const veld = 'waar' in gevonden ? gevonden.waar : null
  const waar = [bestand, veld].filter((deel) => deel !== null).join(', ')
  const bereiken: Bereiken = 'byte' in gevonden ? [[gevonden.byte, gevonden.byte + 1]] : []
  return fout(gevonden.soort, waar === '' ? null : waar, bereiken)
}

const inhoudVan = (bestanden: readonly BewijsBestand[]): Pick<Controle, 'versieHash' | 'besluiten'> => ({
  versieHash: bestanden[0]?.bewijs.document.versieHash ?? null,
  besluiten: bestanden.map(
    ({ sleutelId, bewijs: { ondertekenaar, besluit, identiteit, aanmelding, tijd, school } }) => ({
      naam: ondertekenaar.naam,
      relatie: ondertekenaar.relatie,
      besluit: besluit.soort,
      klasse: identiteit.klasse,
      methode: identiteit.methode,
      aanmelding: aanmelding.methode,
      op: tijd.op,
      school: school.naam,
      sleutelId,
    }),
  ),
})

/** SHA-256 of a certificate, as it is compared and printed. */
export const vingerafdruk = ({ fingerprint256 }: X509Certificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase()

function zegelVan(certificaat: X509Certificate): NonNullable<Controle['zegel']> {
  const { subject, validFrom, validTo } = certificaat
  return {
    naam: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', '),
    vingerafdruk: vingerafdruk(certificaat),
    geldigVan: new Date(validFrom).toISOString(),
    geldigTot: new Date(validTo).toISOString(),
    zelfGetekend: subject === certificaat.issuer,
  }
}
