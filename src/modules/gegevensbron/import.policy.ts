/** Who may import, and in which state of a round what can be done. */
import { type Actor, hasRight } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'
import type { RondeStatus } from './import.ts'

type Ronde = {
  readonly status: RondeStatus
  readonly nietsTeDoen: boolean
  readonly isLaatste: boolean
  readonly heeftVerschil: boolean
}

export const magImporteren = (actor: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(actor, 'leerling.importeren') || { code: 'toegang.geen-recht' }

export const magBeheren = (actor: Pick<Actor, 'rechten' | 'soort'>): Decision =>
  hasRight(actor, 'medewerker.beheren') || { code: 'toegang.geen-recht' }

const staat = (goed: boolean, code: string): Decision => goed || { code, kind: 'conflict' }

export function magBevestigen(actor: Actor, ronde: Ronde): Decision {
  const recht = magImporteren(actor)
  if (recht !== true) return recht
  if (ronde.status === 'bezig') return { code: 'import.loopt-al', kind: 'conflict' }
  if (ronde.status !== 'gelezen' && ronde.status !== 'mislukt')
    return { code: 'import.niet-meer-open', kind: 'conflict' }
  return staat(!ronde.nietsTeDoen, 'import.niets-te-doen')
}

export function magAnnuleren(actor: Actor, ronde: Ronde): Decision {
  const recht = magImporteren(actor)
  if (recht !== true) return recht
  return staat(ronde.status === 'gelezen' || ronde.status === 'mislukt', 'import.niet-meer-open')
}

/** The last one only: an older one would put back what a newer one rests on. */
export function magTerugdraaien(actor: Actor, ronde: Ronde): Decision {
  const recht = magImporteren(actor)
  if (recht !== true) return recht
  if (ronde.status !== 'verwerkt') return { code: 'import.niet-verwerkt', kind: 'conflict' }
  if (!ronde.isLaatste) return { code: 'import.nieuwere-import', kind: 'conflict' }
  return staat(ronde.heeftVerschil, 'import.te-lang-geleden')
}
