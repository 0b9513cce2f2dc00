/** What a school of the demo is, before it is a database. */
import type { Schooljaar } from '../modules/organisatie/organisatie.ts'
import type { Datum } from '../platform/datum.ts'
import type { Rolnaam } from './hoofdrollen.text.ts'
import type { Schoolplan } from './scholen.text.ts'

export type Medewerker = {
  readonly id: string
  readonly naam: string
  readonly login: string
  readonly rol: string
  readonly groepen: readonly string[]
}
export type Leerling = {
  readonly id: string
  readonly naam: string
  readonly rol: Rolnaam | null
  readonly groep: string
  readonly vorigeGroep: string | null
  readonly ingeschreven: Datum
}
type Rij = Readonly<Record<string, string | number | boolean | null>>
export type Login = {
  readonly login: string
  readonly naam: string
  readonly soort: 'medewerker' | 'ouder' | 'leerling'
  readonly id: string
  /** False: may act in the story, nobody can sign in. */
  readonly wachtwoord: boolean
}

export type OuderRij = {
  readonly id: string
  readonly roepnaam: string
  readonly voorvoegsel: string
  readonly achternaam: string
  readonly email: string | null
  readonly telefoon: string | null
  readonly straat: string
  readonly huisnummer: string
  readonly postcode: string
  readonly plaats: string
  readonly geheim_adres: boolean
  readonly taal: string | null
  readonly tolk_nodig: boolean
}
export type RelatieRij = {
  readonly id: string
  readonly leerling_id: string
  readonly ouder_id: string
  readonly relatie: string
  readonly gezag: boolean
  readonly gezag_vanaf: string | null
  readonly gezag_grond: string | null
  readonly geen_contact: boolean
  readonly contactvoorkeur: string | null
}

export type School = {
  readonly id: string
  readonly plan: Schoolplan
  readonly dit: Schooljaar
  readonly vorig: Schooljaar
  readonly medewerkers: readonly Medewerker[]
  readonly leerlingen: readonly Leerling[]
  readonly ouders: readonly OuderRij[]
  readonly relaties: readonly RelatieRij[]
  readonly logins: readonly Login[]
  readonly rijen: {
    readonly schooljaren: readonly Rij[]
    readonly groepen: readonly Rij[]
    readonly medewerkers: readonly Rij[]
    readonly toekenningen: readonly Rij[]
    readonly koppelingen: readonly Rij[]
    readonly leerlingen: readonly Rij[]
    readonly inschrijvingen: readonly Rij[]
    readonly leden: readonly Rij[]
  }
}
