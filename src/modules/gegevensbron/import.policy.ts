/** Who may import, and in which state of a round what can be done. */
import { type Actor, hasRight } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'
import type { CsvSoort, RondeSoort } from './csv.ts'
import type { RondeStatus } from './import.model.ts'

type Ronde = {
  readonly soort: RondeSoort
  readonly status: RondeStatus
  readonly nietsTeDoen: boolean
  readonly isLaatste: boolean
  /** A round with parents came after it, which this person does not see. */
  readonly onderOuders: boolean
  readonly heeftVerschil: boolean
}

export const magImporteren = (actor: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(actor, 'leerling.importeren') || { code: 'toegang.geen-recht' }

export const magOuders = (actor: Pick<Actor, 'rechten' | 'soort'>): boolean =>
  hasRight(actor, 'ouder.beheren')

/** Which part of the school a CSV is about decides what else is needed: nobody gets at parents or staff by a file. */
export function magCsv(actor: Pick<Actor, 'rechten' | 'soort'>, soort: CsvSoort): Decision {
  const recht = magImporteren(actor)
  if (recht !== true) return recht
  if (soort === 'ouders' && !magOuders(actor)) return { code: 'import.geen-ouderrecht' }
  if (soort === 'medewerkers' && !hasRight(actor, 'medewerker.beheren'))
    return { code: 'import.geen-medewerkerrecht' }
  return true
}

export const magBeheren = (actor: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(actor, 'medewerker.beheren') || { code: 'toegang.geen-recht' }

/** A round with parents can't be seen without their right; row security says so. */
const magRonde = (actor: Actor, { soort }: Ronde): Decision =>
  soort === 'csv-medewerkers' ? magCsv(actor, 'medewerkers') : magImporteren(actor)

const staat = (goed: boolean, code: string): Decision => goed || { code, kind: 'conflict' }

export function magBevestigen(actor: Actor, ronde: Ronde): Decision {
  const recht = magRonde(actor, ronde)
  if (recht !== true) return recht
  if (ronde.status === 'bezig') return { code: 'import.loopt-al', kind: 'conflict' }
  if (ronde.status !== 'gelezen' && ronde.status !== 'mislukt')
    return { code: 'import.niet-meer-open', kind: 'conflict' }
  return staat(!ronde.nietsTeDoen, 'import.niets-te-doen')
}

export function magAnnuleren(actor: Actor, ronde: Ronde): Decision {
  const recht = magRonde(actor, ronde)
  if (recht !== true) return recht
  return staat(ronde.status === 'gelezen' || ronde.status === 'mislukt', 'import.niet-meer-open')
}

/** The last one only: an older one would put back what a newer one rests on. */
export function magTerugdraaien(actor: Actor, ronde: Ronde): Decision {
  const recht = magRonde(actor, ronde)
  if (recht !== true) return recht
  if (ronde.status !== 'verwerkt') return { code: 'import.niet-verwerkt', kind: 'conflict' }
  if (ronde.onderOuders) return { code: 'import.nieuwere-ouders', kind: 'conflict' }
  if (!ronde.isLaatste) return { code: 'import.nieuwere-import', kind: 'conflict' }
  return staat(ronde.heeftVerschil, 'import.te-lang-geleden')
}
