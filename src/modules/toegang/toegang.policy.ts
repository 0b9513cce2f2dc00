/** Who may let others in, and who may say what they do. Nobody does either for oneself (threat A13). */
import { type Actor, hasRight, hasRightFor } from '../../platform/actor.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Decision } from '../../platform/declare.ts'

export const toegangHandelingen = [
  'medewerker.lezen',
  'medewerker.toevoegen',
  'medewerker.wijzigen',
  'medewerker.uitDienst',
  'medewerker.inDienst',
  'rol.geven',
  'rol.beeindigen',
  'leerling.koppelen',
  'leerling.ontkoppelen',
  'uitnodigen.medewerker',
  'uitnodigen.ouder',
  'uitnodigen.leerling',
  'leerlingaccounts.lezen',
  'rechten.lezen',
  'rechten.wijzigen',
  'noodtoegang.openen',
  'noodtoegang.beeindigen',
  'noodtoegang.nakijken',
  'noodtoegang.lezen',
  'dossiertoegang.lezen',
  'herziening.lezen',
  'herziening.besluiten',
  'matrix.exporteren',
  'voorziening.beheren',
  'factor.herstellen',
] as const
export type ToegangHandeling = (typeof toegangHandelingen)[number]

/** What the sentences look at; what a sentence doesn't need stays away. */
export type ToegangFeiten = {
  readonly betrekkingId?: string | null
  readonly uitDienstOp?: Datum | null
  readonly vandaag?: Datum
  /** This is the only grant of the role beheerder that goes on. */
  readonly laatsteBeheerder?: boolean
  /** Pupils over whom this parent has gezag today. */
  readonly leestMee?: boolean
  /** Is there a second factor to take away? */
  readonly heeftFactor?: boolean
}

type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
type Zin = (wie: Wie, feiten: ToegangFeiten) => Decision

const GEEN_RECHT: Decision = { code: 'toegang.geen-recht' }
const staat = (code: string): Decision => ({ code, kind: 'conflict' })

const met =
  (recht: string, zin: Zin = () => true): Zin =>
  (wie, feiten) =>
    hasRight(wie, recht) ? zin(wie, feiten) : GEEN_RECHT
const beheer = (zin: Zin = () => true): Zin => met('medewerker.beheren', zin)
/** For others only. */
const ander =
  (code: string, zin: Zin = () => true): Zin =>
  (wie, feiten) =>
    wie.betrekkingId !== null && wie.betrekkingId === feiten.betrekkingId ? { code } : zin(wie, feiten)

/** One of these rights for this very pupil. */
const over = (wie: Wie, leerlingId: string | null | undefined, rechten: readonly string[]): Decision =>
  (leerlingId != null && rechten.some((recht) => hasRightFor(wie, recht, leerlingId))) || GEEN_RECHT

const inDienst: Zin = (_wie, { uitDienstOp, vandaag }) =>
  uitDienstOp != null && vandaag !== undefined && uitDienstOp <= vandaag ? staat('toegang.uit-dienst') : true
const nietLaatste: Zin = (_wie, { laatsteBeheerder }) =>
  laatsteBeheerder ? staat('toegang.laatste-beheerder') : true

const zinnen: Record<ToegangHandeling, Zin> = {
  'medewerker.lezen': beheer(),
  'medewerker.toevoegen': beheer(),
  'medewerker.wijzigen': beheer(),
  'medewerker.uitDienst': beheer(
    ander('toegang.zelf-uit-dienst', (wie, feiten) => {
      if (feiten.uitDienstOp != null) return staat('toegang.uit-dienst')
      return nietLaatste(wie, feiten)
    }),
  ),
  'medewerker.inDienst': beheer((_wie, { uitDienstOp }) =>
    uitDienstOp == null ? staat('toegang.in-dienst') : true,
  ),
  'rol.geven': beheer(ander('toegang.eigen-rol', inDienst)),
  'rol.beeindigen': beheer(ander('toegang.eigen-rol', nietLaatste)),
  'leerling.koppelen': beheer(ander('toegang.eigen-rol', inDienst)),
  'leerling.ontkoppelen': beheer(ander('toegang.eigen-rol')),
  'uitnodigen.medewerker': beheer(ander('toegang.zelf-uitnodigen', inDienst)),
  // An account without gezag would show nothing: gezag first, then the invitation.
  'uitnodigen.ouder': met('ouder.beheren', (_wie, { leestMee }) =>
    leestMee ? true : staat('toegang.geen-gezag'),
  ),
  // The pupil is the one invited. A mentor of one group who teaches another has this right in the first only.
  'uitnodigen.leerling': (wie, { betrekkingId }) => over(wie, betrekkingId, ['leerling.beheren']),
  'leerlingaccounts.lezen': (wie, { betrekkingId }) =>
    over(wie, betrekkingId, ['ouder.beheren', 'leerling.beheren']),
  'rechten.lezen': beheer(),
  'rechten.wijzigen': beheer(),
  'noodtoegang.openen': met('dossier.noodtoegang'),
  'noodtoegang.beeindigen': (wie, { betrekkingId }) =>
    (wie.soort === 'medewerker' && wie.betrekkingId === betrekkingId) || GEEN_RECHT,
  // Somebody else looks at it: who opened a dossier does not judge that.
  'noodtoegang.nakijken': met('dossier.noodtoegang_beoordelen', ander('toegang.noodtoegang-zelf')),
  'noodtoegang.lezen': met('dossier.noodtoegang_beoordelen'),
  'dossiertoegang.lezen': met('dossier.toegang_lezen'),
  'herziening.lezen': met('toegang.herzien'),
  // Nobody says of the own access that it fits.
  'herziening.besluiten': met('toegang.herzien', ander('toegang.herziening-zelf')),
  'matrix.exporteren': met('toegang.herzien'),
  'voorziening.beheren': met('organisatie.beheren'),
  'factor.herstellen': beheer(
    ander('toegang.eigen-factor', (_wie, { heeftFactor }) =>
      heeftFactor ? true : staat('toegang.geen-factor'),
    ),
  ),
}

/** May this person do this? True, or the code that says why not. */
export const mag = (handeling: ToegangHandeling, wie: Wie, feiten: ToegangFeiten = {}): Decision =>
  zinnen[handeling](wie, feiten)

/** The answer as a screen reads it. */
export function ability(besluit: Decision): { mag: boolean; code: string | null } {
  return besluit === true ? { mag: true, code: null } : { mag: false, code: besluit.code }
}
