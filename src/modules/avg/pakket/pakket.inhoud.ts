/** What is signed: the dossier as it goes to this asker, with why what is left out is left out. Pure. */
import * as z from 'zod/mini'
import type { Bewaartermijnen } from '../../organisatie/bewaartermijnen.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { EigenVeld } from '../../plandelen/eigenveld.schema.ts'
import { gebeurtenisWoorden } from '../gebeurtenissen.text.ts'
import { bestandText as t } from './pakket.bestand.text.ts'
import type { Passage, Rijen } from './pakket.lakken.ts'
import { leesbaar, veldLabel } from './pakket.leesbaar.ts'
import type { LogRow } from './pakket.lezen.sql.ts'
import type { Lezer } from './pakket.regels.ts'
import type { PakketTabel } from './pakket.tabellen.ts'
import { grondTekst } from './pakket.text.ts'

export type Weglating = {
  readonly bestand: PakketTabel
  readonly veld: string
  readonly waarom: string
  readonly aantal: number
}
export type Logregel = { readonly dag: string; readonly zin: string }
export type Inhoud = {
  readonly school: string
  readonly leerling: string
  readonly geboortedatum: string | null
  readonly lezer: Lezer
  readonly termijnen: Bewaartermijnen
  readonly eigenVelden: readonly EigenVeld[]
  readonly rijen: Rijen
  readonly weglatingen: readonly Weglating[]
  readonly log: readonly Logregel[]
  /** Ids of the attachments that go along. */
  readonly bijlagen: readonly string[]
}
/** Sealed by `setGetekend` and read back by the job; nobody else writes it. */
export const inhoudSchema = z.custom<Inhoud>(
  (waarde) => typeof waarde === 'object' && waarde !== null && 'rijen' in waarde,
)

/** Per kind of field and reason how often. Never more than the asker may know: the reason of a rule and not its cause. */
export function weglatingenVan(passages: readonly Passage[], lezer: Lezer): readonly Weglating[] {
  const uit = new Map<string, Weglating>()
  for (const { tabel, pad, besluit, regel } of passages) {
    // What somebody else asked is not there for this asker: also not as something left out.
    if (besluit === 'geven' || tabel === 'avg_verzoek') continue
    // Of a dossier that is not theirs they learn not even what is in it.
    const veld = lezer.omvang === 'eigen' ? '' : veldLabel(pad)
    const waarom = grondTekst[regel.besluit === 'geven' ? 'nakijken' : regel.grond]
    const sleutel = lezer.omvang === 'eigen' ? waarom : `${tabel}|${veld}|${waarom}`
    uit.set(sleutel, { bestand: tabel, veld, waarom, aantal: (uit.get(sleutel)?.aantal ?? 0) + 1 })
  }
  return [...uit.values()]
}

/**
 * The sealed PDF of a vaststelling is left out, and that is said. In it stand the answers of everybody who decided, which one
 * parent does not read of the other here, and nothing can be taken out of it without breaking the seal.
 */
export function verzegeldWeglating(
  { vaststelling }: Pick<Rijen, 'vaststelling'>,
  { omvang }: Pick<Lezer, 'omvang'>,
): readonly Weglating[] {
  // A correctie or overlegnotitie has none of its own.
  const aantal = vaststelling.filter(({ soort }) => soort === 'vaststelling').length
  if (omvang === 'eigen' || aantal === 0) return []
  return [{ bestand: 'vaststelling', veld: t.verzegeld, waarom: t.verzegeldWaarom, aantal }]
}

/** The log in sentences; who does not represent the pupil sees the own acts. */
export const logregels = (rijen: readonly LogRow[], lezer: Lezer): readonly Logregel[] =>
  rijen
    .filter(({ zelf }) => lezer.omvang === 'volledig' || zelf)
    .map(({ dag, zelf, rollen, gebeurtenis, grond, aantal }) => {
      const wie = zelf ? t.u : rollen.map(rolNaam).join(', ') || t.systeem
      const zin = t.logZin(wie, gebeurtenisWoorden[gebeurtenis] ?? gebeurtenis, aantal)
      return { dag: leesbaar(dag), zin: grond === 'noodtoegang' ? t.logNood(zin) : zin }
    })

export const bijlagenVan = (passages: readonly Passage[]): readonly string[] =>
  passages.flatMap(({ tabel, pad, record, besluit }) =>
    tabel === 'bestand' && pad === 'naam' && besluit !== 'weglaten' ? [record] : [],
  )
