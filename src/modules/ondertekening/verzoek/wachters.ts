/** What of the law's list a published version does not meet: asked before it goes to the signers, and again at vaststellen. */
import type { Datum } from '../../../platform/datum.ts'
import type { Hoorvraag } from '../../hoorrecht/hoorrecht.ts'
import { type OppFout, type Wachter, wachtersInstemming } from '../../opp/opp.ts'
import type { OppSnapshot } from '../../opp/snapshot.schema.ts'
import { ontbreektVoorInstemming, volledigheid } from '../../opp/volledigheid.ts'
import type { OverlegDag } from '../../overleg/overleg.ts'

export function openWachters(feiten: {
  readonly snapshot: OppSnapshot
  /** Every logged talk beside the plan, also those after this version. */
  readonly overleggen: readonly OverlegDag[]
  /** What is asked of the hoorgesprek now (`leesHoorvraag`). */
  readonly hoorvraag: Hoorvraag
  readonly vandaag: Datum
  readonly monitorMaanden: number
  /** Null while it was not measured. */
  readonly lengteInA4: number | null
}): readonly Wachter[] {
  const { snapshot, vandaag, monitorMaanden } = feiten
  const ontbrekend = ontbreektVoorInstemming(
    volledigheid({
      schooltype: snapshot.kop.school.schooltype,
      inhoud: snapshot.onderdelen,
      hoorgesprek: snapshot.hoorgesprek,
      hoormoment: snapshot.hoormoment,
      hoorvraag: feiten.hoorvraag,
      overleggen: feiten.overleggen,
      vandaag,
      monitorMaanden,
    }),
  )
  return wachtersInstemming({ ontbrekend, lengteInA4: feiten.lengteInA4, redenLanger: snapshot.lengteReden })
}

/** Codes of the plan's own state machine that this module answers with too. */
export const OPP_CODES = [
  'opp.onbekend',
  'opp.beperkt',
  'opp.beeindigd',
  'opp.niet-gepubliceerd',
  'opp.loopt-instemming',
  'opp.al-vastgesteld',
] as const satisfies readonly (OppFout | 'opp.onbekend' | 'opp.beperkt')[]
