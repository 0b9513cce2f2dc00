/**
 * What of a version asks consent, cut into what one can say yes or no to. Together it is the whole handelingsdeel, so
 * that who says yes to all of it agreed with all of it (WPO 40a, WVO 2.44, WEC 41a; handreiking §5.1). Pure.
 */
import { doelenboom } from '../plandelen/plandelen.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { OnderdeelSleutel, OppInhoud } from './opp.schema.ts'

export const afspraakSoorten = [
  'einddoel',
  'doel',
  'behoeften',
  'maatregel',
  'programma',
  'vervangend_doel',
  'onderwijstijd',
  'faciliteit',
  'eigen',
] as const
export type AfspraakSoort = (typeof afspraakSoorten)[number]

export interface Afspraak {
  /** Stays the same over versions as long as the item does: `maatregelen:<id>`. */
  readonly sleutel: string
  readonly soort: AfspraakSoort
  readonly onderdeel: OnderdeelSleutel
  /** Items of that section that it is made of, in order; empty: the section's own fields. */
  readonly items: readonly string[]
  /** What it is about, in the plan's own words; empty when nothing was written. */
  readonly titel: string
}

const eerste = (...teksten: readonly string[]): string =>
  teksten.find((tekst) => !isLeeg(tekst))?.trim() ?? ''
const vol = (...teksten: readonly string[]): boolean => teksten.some((tekst) => !isLeeg(tekst))

type Delen = Pick<OppInhoud, 'doelen' | 'behoeften' | 'maatregelen' | 'afwijkingen'>

function deel(
  onderdeel: OnderdeelSleutel,
  soort: AfspraakSoort,
  items: readonly string[],
  titel: string,
): Afspraak {
  const sleutel = `${onderdeel}:${items[0] ?? soort}`
  return { sleutel: soort === 'behoeften' ? 'behoeften:alle' : sleutel, soort, onderdeel, items, titel }
}

/** The agreements of a version in reading order. An item in which nothing was written asks nothing. */
export function afsprakenVan(inhoud: Delen): readonly Afspraak[] {
  return [
    ...vanDoelen(inhoud.doelen),
    ...vanBehoeften(inhoud.behoeften),
    ...inhoud.maatregelen.items
      .filter((m) => vol(m.wat, m.verwijzing, m.hoe))
      .map((m) => deel('maatregelen', 'maatregel', [m.id], eerste(m.wat, m.verwijzing, m.hoe))),
    ...vanAfwijkingen(inhoud.afwijkingen),
    ...eigenVelden(inhoud),
  ]
}

function vanDoelen({ einddoel, items }: Delen['doelen']): readonly Afspraak[] {
  const { takken, los } = doelenboom(items)
  const perDoel = [
    ...takken.map(({ doel, tussendoelen }) => [doel, ...tussendoelen]),
    ...los.map((doel) => [doel]),
  ].filter((doelen) => doelen.some((d) => vol(d.tekst, d.gewenst, d.beginsituatie)))
  return [
    ...(isLeeg(einddoel) ? [] : [deel('doelen', 'einddoel', [], einddoel.trim())]),
    ...perDoel.map((doelen) =>
      deel(
        'doelen',
        'doel',
        doelen.map((d) => d.id),
        eerste(...doelen.flatMap((d) => [d.tekst, d.gewenst])),
      ),
    ),
  ]
}

/** Needs are read together: they are the ground of the measures. */
function vanBehoeften({ items }: Delen['behoeften']): readonly Afspraak[] {
  const gevuld = items.filter((b) => vol(b.tekst))
  if (gevuld.length === 0) return []
  return [
    deel(
      'behoeften',
      'behoeften',
      gevuld.map((b) => b.id),
      eerste(...gevuld.map((b) => b.tekst)),
    ),
  ]
}

function vanAfwijkingen(a: Delen['afwijkingen']): readonly Afspraak[] {
  return [
    ...(a.onderwijsprogramma.vanToepassing
      ? a.onderwijsprogramma.items
          .filter((i) => vol(i.vak, i.toelichting))
          .map((i) => deel('afwijkingen', 'programma', [i.id], eerste(i.vak, i.toelichting)))
      : []),
    ...(a.vervangendeDoelen.vanToepassing
      ? a.vervangendeDoelen.items
          .filter((i) => vol(i.kerndoel, i.vervangendDoel))
          .map((i) => deel('afwijkingen', 'vervangend_doel', [i.id], eerste(i.vervangendDoel, i.kerndoel)))
      : []),
    ...(a.onderwijstijd.vanToepassing
      ? [deel('afwijkingen', 'onderwijstijd', [], eerste(a.onderwijstijd.aanbod, a.onderwijstijd.opbouwplan))]
      : []),
    ...a.faciliteiten
      .filter((f) => vol(f.vak, f.faciliteit, f.toelichting))
      .map((f) => deel('afwijkingen', 'faciliteit', [f.id], eerste(f.faciliteit, f.vak, f.toelichting))),
  ]
}

/** Fields that the school added to a section of the handelingsdeel, and in which something stands. */
function eigenVelden(inhoud: Delen): readonly Afspraak[] {
  const delen = ['doelen', 'behoeften', 'maatregelen', 'afwijkingen'] as const
  return delen
    .filter((onderdeel) => Object.keys(inhoud[onderdeel].eigen ?? {}).length > 0)
    .map((onderdeel) => deel(onderdeel, 'eigen', [], ''))
}
