/** Whom a round asks, and for what: proposed by the gezag engine, checked against it when it begins. Pure. */
import type { GezagBeeld, GezagOuder, GezagUitkomst } from '../../leerling/gezag.ts'
import type { Kandidaat, NieuweRonde } from '../ondertekening.schema.ts'
import type { Verklaring } from '../ondertekening.ts'

export type Collega = {
  readonly id: string
  readonly naam: string
  readonly functie: string
  readonly leestRonde: boolean
}

type Invoer = {
  readonly beeld: GezagBeeld
  readonly leerling: { readonly id: string; readonly naam: string; readonly account: boolean }
  /** Parents with an address to write to. */
  readonly metMail: ReadonlySet<string>
  readonly collegas: readonly Collega[]
  /** Words for the relation of a parent. */
  readonly relatieNaam: (relatie: GezagOuder['relatie']) => string
  readonly woord: { readonly leerling: string }
}

const verklaringVan = ({ beslist }: GezagUitkomst): Verklaring => (beslist ? 'instemming' : 'gezien')

/**
 * Everybody who may be asked: each parent who sees the plan, the pupil, and colleagues of the team. Who decides is proposed and
 * must be asked; who is told is proposed; a colleague is chosen.
 */
export function kandidatenVan(invoer: Invoer): readonly Kandidaat[] {
  const mensen = invoer.beeld.personen.flatMap((wie): Kandidaat[] => {
    if (wie.ziet !== 'plan') return []
    const samen = {
      vereist: wie.beslist,
      verklaring: verklaringVan(wie),
      regel: wie.regel,
      voorgesteld: wie.beslist || wie.bericht,
      leestRonde: false,
    }
    if (wie.persoon.soort === 'ouder') {
      const { ouderId, naam, relatie } = wie.persoon
      return [
        {
          soort: 'ouder',
          id: ouderId,
          naam,
          relatie: invoer.relatieNaam(relatie),
          heeftMail: invoer.metMail.has(ouderId),
          ...samen,
        },
      ]
    }
    const { id, naam, account } = invoer.leerling
    // A young pupil is heard in the hoorgesprek, and signs nothing.
    return [
      {
        soort: 'leerling',
        id,
        naam,
        relatie: invoer.woord.leerling,
        heeftMail: false,
        ...samen,
        voorgesteld: wie.beslist || (wie.bericht && account),
      },
    ]
  })
  const collegas = invoer.collegas.map(
    ({ id, naam, functie, leestRonde }): Kandidaat => ({
      soort: 'medewerker',
      id,
      naam,
      relatie: functie,
      vereist: false,
      verklaring: 'akkoord',
      regel: null,
      heeftMail: true,
      voorgesteld: false,
      leestRonde,
    }),
  )
  return [...mensen, ...collegas]
}

export type KeuzeFout =
  | { readonly code: 'ondertekening.beslisser-ontbreekt'; readonly naam: string }
  | {
      readonly code: 'ondertekening.onbekende-ondertekenaar' | 'ondertekening.dubbel'
      readonly index: number
    }
  | { readonly code: 'ondertekening.verkeerde-verklaring'; readonly index: number }
  | { readonly code: 'ondertekening.geen-beslisser' }

/** The chosen candidates, or what is wrong with the choice: all who decide are asked, and nobody else for consent. */
export function kies(
  kandidaten: readonly Kandidaat[],
  gekozen: NieuweRonde['tekenaars'],
):
  | { readonly ok: true; readonly tekenaars: readonly Kandidaat[] }
  | { readonly ok: false; readonly fout: KeuzeFout } {
  const sleutel = ({ soort, id }: Pick<Kandidaat, 'soort' | 'id'>) => `${soort}:${id}`
  const bekend = new Map(kandidaten.map((k) => [sleutel(k), k]))
  const gezien = new Set<string>()
  const tekenaars: Kandidaat[] = []
  for (const [index, keuze] of gekozen.entries()) {
    const kandidaat = bekend.get(sleutel(keuze))
    if (!kandidaat) return { ok: false, fout: { code: 'ondertekening.onbekende-ondertekenaar', index } }
    if (gezien.has(sleutel(keuze))) return { ok: false, fout: { code: 'ondertekening.dubbel', index } }
    if (!past(kandidaat, keuze.verklaring))
      return { ok: false, fout: { code: 'ondertekening.verkeerde-verklaring', index } }
    gezien.add(sleutel(keuze))
    tekenaars.push({ ...kandidaat, verklaring: keuze.verklaring })
  }
  const beslissers = kandidaten.filter((k) => k.vereist)
  if (beslissers.length === 0) return { ok: false, fout: { code: 'ondertekening.geen-beslisser' } }
  const mist = beslissers.find((k) => !gezien.has(sleutel(k)))
  return mist === undefined
    ? { ok: true, tekenaars }
    : { ok: false, fout: { code: 'ondertekening.beslisser-ontbreekt', naam: mist.naam } }
}

/** Consent is asked of who decides, and of nobody else. A colleague agrees, or only reads. */
function past(kandidaat: Kandidaat, verklaring: Verklaring): boolean {
  if (kandidaat.vereist) return verklaring === 'instemming'
  return verklaring === 'gezien' || (kandidaat.soort === 'medewerker' && verklaring === 'akkoord')
}
