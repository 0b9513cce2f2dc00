import { grenzen } from '../../../plandelen/tekst.ts'
import type { MijnStap } from '../../ondertekening.schema.ts'
import type { StapTekst } from '../../stap.text.ts'
import { type Keuzes, keuzeFouten, keuzeVan } from '../../stap.ts'

/** All that is typed on the page and was not sent. */
export type Invoer = {
  readonly gezien: boolean
  readonly keuzes: Keuzes
  readonly opmerking: string
  readonly vraag: string
}
export const LEGE_INVOER: Invoer = { gezien: false, keuzes: {}, opmerking: '', vraag: '' }

export const MAX_TEKST = grenzen.verhaal.max

/** As the server names the field of an agreement (besluit/antwoorden.ts). */
export const keuzeVeld = (sleutel: string) => `antwoorden-${sleutel}`
export const redenVeld = (sleutel: string) => `reden-${sleutel}`

/** Per field what is to mend, in the order of the page. */
export function controleer(stap: MijnStap, invoer: Invoer, t: StapTekst): Record<string, string | false> {
  const { keuzes, opmerking } = invoer
  const sleutels = stap.afspraken.map(({ sleutel }) => sleutel)
  const fouten = new Map(keuzeFouten(keuzes, sleutels).map(({ sleutel, fout }) => [sleutel, fout]))
  const perAfspraak = sleutels.flatMap((sleutel, plek): [string, string | false][] => {
    const nummer = plek + 1
    const fout = fouten.get(sleutel)
    const keuze = keuzeVan(keuzes, sleutel)
    const over = keuze.antwoord === 'ja' ? 0 : keuze.opmerking.length - MAX_TEKST
    return [
      [keuzeVeld(sleutel), fout === 'ontbreekt' && t.antwoordLeeg(nummer)],
      [
        redenVeld(sleutel),
        fout === 'reden' ? t.redenLeeg(nummer) : over > 0 && t.teLang(t.redenBij(nummer), over),
      ],
    ]
  })
  const over = opmerking.length - MAX_TEKST
  return {
    gezien: !invoer.gezien && t.nietGezien,
    ...Object.fromEntries(perAfspraak),
    opmerking: over > 0 && t.teLang(t.opmerkingNaam, over),
  }
}
