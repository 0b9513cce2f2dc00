/** Families: together, separated, with and without gezag, a guardian, a secret address, another language. */
import type { Hoofdrol, Verzorger } from './hoofdrollen.text.ts'
import { type Herkomst, plaatsen, straten } from './namen.text.ts'
import { inAdres, naamDelen } from './namen.ts'
import { type Toeval, vasteId } from './toeval.ts'
import type { Leerling, OuderRij, RelatieRij } from './wereld.model.ts'

export type Gezin = {
  readonly ouders: readonly OuderRij[]
  readonly relaties: readonly RelatieRij[]
  readonly logins: readonly { readonly login: string; readonly naam: string; readonly id: string }[]
}

export function maakGezin(
  leerling: Leerling,
  rol: Hoofdrol | null,
  herkomst: Herkomst,
  toeval: Toeval,
): Gezin {
  const verzorgers = rol?.verzorgers ?? gewoonGezin(leerling, herkomst, toeval)
  let adres = nieuwAdres(toeval)
  const ouders = verzorgers.map((v, i): OuderRij => {
    if (i > 0 && !v.samen) adres = nieuwAdres(toeval)
    const { delen, heel } = naamDelen(v.naam)
    const id = vasteId(`ouder ${leerling.id} ${i}`)
    const email = v.login ?? (toeval.kans(0.8) ? `${inAdres(heel)}@post.example` : null)
    // 06 00 is given to nobody.
    const telefoon = `06 00 ${tweetal(toeval)} ${tweetal(toeval)} ${tweetal(toeval)}`
    return {
      id,
      ...delen,
      email,
      telefoon: toeval.kans(0.9) ? telefoon : null,
      ...adres,
      geheim_adres: v.geheimAdres ?? false,
      taal: v.taal ?? null,
      tolk_nodig: v.tolk ?? false,
    }
  })
  return {
    ouders,
    relaties: verzorgers.map((v, i) => ({
      id: vasteId(`relatie ${leerling.id} ${i}`),
      leerling_id: leerling.id,
      ouder_id: vasteId(`ouder ${leerling.id} ${i}`),
      relatie: v.relatie,
      gezag: v.gezag,
      gezag_vanaf: null,
      gezag_grond: v.gezagGrond ?? null,
      geen_contact: v.geenContact ?? false,
      contactvoorkeur: v.voorkeur ?? null,
    })),
    logins: verzorgers.flatMap((v, i) =>
      v.login ? [{ login: v.login, naam: v.naam, id: vasteId(`ouder ${leerling.id} ${i}`) }] : [],
    ),
  }
}

const tweetal = (toeval: Toeval) => String(toeval.tussen(10, 99))

function nieuwAdres(toeval: Toeval) {
  return {
    straat: toeval.kies(straten),
    huisnummer: String(toeval.tussen(1, 180)),
    // 4099 is no area; the letters follow the usual form.
    postcode: `4099 ${toeval.kies(['AB', 'BC', 'DE', 'GH', 'KL', 'NP'])}`,
    plaats: toeval.kies(plaatsen),
  }
}

/** Most parents live together, some apart, a few children have a guardian: as in any school. */
function gewoonGezin(leerling: Leerling, h: Herkomst, toeval: Toeval): readonly Verzorger[] {
  const familie = leerling.naam.split('|').slice(1).join('|')
  const taal = h.taal !== null && toeval.kans(0.6) ? { taal: h.taal, tolk: toeval.kans(0.35) } : {}
  const moeder = (achternaam: string): Verzorger => ({
    relatie: 'moeder',
    naam: `${toeval.kies(h.moeders)}|${achternaam}`,
    gezag: true,
    ...taal,
  })
  const vader = (gezag: boolean): Verzorger => ({
    relatie: 'vader',
    naam: `${toeval.kies(h.vaders)}|${familie}`,
    gezag,
    ...taal,
  })
  const eigen = toeval.kies(h.families)
  const worp = toeval.getal()
  if (worp < 0.66) return [moeder(toeval.kans(0.4) ? familie : eigen), { ...vader(true), samen: true }]
  if (worp < 0.84) return [moeder(eigen), { ...vader(true), geheimAdres: toeval.kans(0.06) }]
  if (worp < 0.91) return [moeder(familie)]
  if (worp < 0.95) return [{ ...moeder(eigen), geheimAdres: toeval.kans(0.3) }, vader(false)]
  if (worp < 0.97)
    return [
      { relatie: 'voogd', naam: `${toeval.kies(h.moeders)}|${eigen}`, gezag: true },
      { relatie: 'pleegouder', naam: `${toeval.kies(h.vaders)}|${eigen}`, gezag: false },
    ]
  return [moeder(familie), { ...moeder(eigen), samen: true }]
}
