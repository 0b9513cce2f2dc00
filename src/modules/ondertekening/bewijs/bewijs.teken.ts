/** Signing evidence and checking a signed file. Checking needs the file only: no database, no network, no clock. */
import { isSignedBy, keyIdOf } from '../../../platform/sign/ed25519.ts'
import type { EvidenceSigner } from '../../../platform/sign/signer.ts'
import { type Bewijs, type BewijsBestand, bewijsBestandSchema, bewijsSchema } from './bewijs.schema.ts'
import { bestandTekst, gewijzigdeVelden, tekenBytes, veldAfdrukken } from './bewijs.ts'

/** Far more than the longest decision: what is larger is not ours. */
export const MEESTE_BYTES = 4_000_000

/**
 * The signed file of this evidence, as the text to store. Takes a millisecond: fit for the transaction of the decision, so
 * that there is never a decision without its proof.
 * @throws ZodError when the evidence contradicts itself, SignError when the key can't be used
 */
export function tekenBewijs(signer: EvidenceSigner, invoer: Bewijs): string {
  const bewijs = bewijsSchema.parse(invoer)
  const velden = veldAfdrukken(bewijs)
  return bestandTekst({ bewijs, velden, ...signer.sign(tekenBytes(bewijs, velden)) })
}

/** What is not right with a file; `waar` is the path of a field, `byte` the first byte that is not as it should be. */
export type BewijsFout =
  | { readonly soort: 'te-groot' }
  | { readonly soort: 'geen-json' | 'schrijfwijze'; readonly byte: number }
  | { readonly soort: 'vorm' | 'veld'; readonly waar: string }
  | { readonly soort: 'sleutel-id' | 'handtekening' | 'onbekende-sleutel' }

export type BewijsUitslag =
  | { readonly geldig: true; readonly bestand: BewijsBestand }
  | { readonly geldig: false; readonly fouten: readonly [BewijsFout, ...BewijsFout[]] }

/**
 * Whether this file is, byte for byte, what the holder of its key signed.
 * @param vertrouwd public keys of the installation; without them it is only said that the file is as its own key signed it,
 *   which anybody can make: who reads the answer must know whose key that is
 */
export function controleerBewijs(bytes: Uint8Array, vertrouwd?: readonly string[]): BewijsUitslag {
  if (bytes.length > MEESTE_BYTES) return fout({ soort: 'te-groot' })
  const gelezen = lees(bytes)
  if ('fout' in gelezen) return fout(gelezen.fout)
  const gevormd = bewijsBestandSchema.safeParse(gelezen.waarde)
  if (!gevormd.success) {
    const [eerste, ...rest] = [...new Set(gevormd.error.issues.map(({ path }) => path.join('.')))]
    return fout(
      { soort: 'vorm', waar: eerste ?? '' },
      ...rest.map((waar) => ({ soort: 'vorm', waar }) as const),
    )
  }
  const bestand = gevormd.data
  const fouten = foutenIn(bestand, bytes, vertrouwd)
  const [eerste, ...rest] = fouten
  return eerste ? fout(eerste, ...rest) : { geldig: true, bestand }
}

const fout = (...fouten: [BewijsFout, ...BewijsFout[]]): BewijsUitslag => ({ geldig: false, fouten })

function lees(bytes: Uint8Array): { waarde: unknown } | { fout: BewijsFout } {
  // A byte that is no UTF-8 becomes another one here, and a mark of byte order stays: both differ from what was given.
  const tekst = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const anders = eersteVerschil(bytes, Buffer.from(tekst, 'utf8'))
  if (anders !== null) return { fout: { soort: 'geen-json', byte: anders } }
  try {
    return { waarde: JSON.parse(tekst) }
  } catch (error) {
    const plaats = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const tekens = plaats === undefined ? tekst.length : Number(plaats)
    return { fout: { soort: 'geen-json', byte: Buffer.byteLength(tekst.slice(0, tekens), 'utf8') } }
  }
}

function foutenIn(bestand: BewijsBestand, bytes: Uint8Array, vertrouwd?: readonly string[]): BewijsFout[] {
  const { bewijs, velden, sleutelId, publiekeSleutel, handtekening } = bestand
  const fouten: BewijsFout[] = []
  const byte = eersteVerschil(bytes, Buffer.from(bestandTekst(bestand), 'utf8'))
  if (byte !== null) fouten.push({ soort: 'schrijfwijze', byte })
  for (const waar of gewijzigdeVelden(bewijs, velden)) fouten.push({ soort: 'veld', waar })
  if (keyIdOf(publiekeSleutel) !== sleutelId) fouten.push({ soort: 'sleutel-id' })
  if (!isSignedBy(publiekeSleutel, tekenBytes(bewijs, velden), handtekening))
    fouten.push({ soort: 'handtekening' })
  if (vertrouwd && !vertrouwd.includes(publiekeSleutel)) fouten.push({ soort: 'onbekende-sleutel' })
  return fouten
}

/** Where the two are not the same for the first time; null when they are. */
function eersteVerschil(a: Uint8Array, b: Uint8Array): number | null {
  const lengte = Math.min(a.length, b.length)
  for (let n = 0; n < lengte; n++) if (a[n] !== b[n]) return n
  return a.length === b.length ? null : lengte
}
