import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import * as z from 'zod/mini'
import { endpoint } from '../../../../web/api.ts'
import { useSessie } from '../../../../web/sessie.ts'
import type { bewaarHoorgesprek } from '../../../hoorrecht/hoorrecht.commands.ts'
import { type Hoorgesprek, hoorgesprekSchema, leegGehoord } from '../../../hoorrecht/hoorrecht.ts'
import type { Opp } from '../../opp.api.schema.ts'
import type { bewaarOppOnderdeel } from '../../opp.onderdeel.commands.ts'
import { type OnderdeelInhoud, type OnderdeelSleutel, onderdelen } from '../../opp.schema.ts'
import { oppSleutel } from '../opp-api.ts'
import { type Huidig, useBewaren } from './use-bewaren.ts'

const OPP = '/ontwikkelingsperspectieven/:oppId'
const bewaar = endpoint<typeof bewaarOppOnderdeel>(`PUT ${OPP}/onderdelen/:onderdeel`)
const bewaarGesprek = endpoint<typeof bewaarHoorgesprek>(`PUT ${OPP}/hoorgesprek`)

const kopSchema = z.object({
  revisie: z.int(),
  doorNaam: z.nullable(z.string()),
  op: z.nullable(z.string()),
})

/** The current content that comes along with a 409, or nothing when the conflict is about something else. */
function leesHuidig<T>(schema: z.ZodMiniType<T>) {
  return (meer: Readonly<Record<string, unknown>>): Huidig<T> | undefined => {
    const kop = z.safeParse(kopSchema, meer.huidig)
    const inhoud = z.safeParse(z.object({ inhoud: schema }), meer.huidig)
    return kop.success && inhoud.success ? { ...kop.data, inhoud: inhoud.data.inhoud } : undefined
  }
}

const schoonVolgens =
  <T>(schema: z.ZodMiniType<T>) =>
  (inhoud: T): T => {
    const gelezen = z.safeParse(schema, inhoud)
    return gelezen.success ? gelezen.data : inhoud
  }

/** One section of the plan: its text on the screen and on the server. */
export function useOnderdeel<K extends OnderdeelSleutel>(opp: Opp, sleutel: K) {
  const naam = useSessie()?.persoon?.naam ?? null
  const bijwerken = useBijwerken(opp.id)
  // The section of K holds the content of K; TypeScript can't follow the key through the union.
  const schema = onderdelen[sleutel].schema as unknown as z.ZodMiniType<OnderdeelInhoud<K>>
  const nu = opp.onderdelen[sleutel]
  return useBewaren<OnderdeelInhoud<K>>({
    revisie: nu.revisie,
    inhoud: nu.inhoud as OnderdeelInhoud<K>,
    stuur: (inhoud, revisie, options) =>
      bewaar({ params: { oppId: opp.id, onderdeel: sleutel }, body: { revisie, inhoud } }, options),
    schoon: schoonVolgens(schema),
    leesHuidig: leesHuidig(schema),
    onBewaard: (inhoud, { revisie, op }) =>
      bijwerken((oud) => ({
        ...oud,
        onderdelen: { ...oud.onderdelen, [sleutel]: { revisie, op, doorNaam: naam, inhoud } },
      })),
  })
}

/** The talk with the pupil: a record of its own beside the plan. */
export function useHoorgesprek(opp: Opp) {
  const naam = useSessie()?.persoon?.naam ?? ''
  const bijwerken = useBijwerken(opp.id)
  // Every save names its talk, so that the words of one never land in another that somebody began meanwhile.
  const gesprekId = useRef(opp.hoorgesprek?.id ?? undefined)
  return useBewaren<Hoorgesprek>({
    revisie: opp.hoorgesprek?.revisie ?? 0,
    inhoud: opp.hoorgesprek?.inhoud ?? leegGehoord(),
    stuur: async (inhoud, revisie, options) => {
      const { current: id } = gesprekId
      const body = { revisie, inhoud, ...(id === undefined ? {} : { gesprekId: id }) }
      const bewaard = await bewaarGesprek({ params: { oppId: opp.id }, body }, options)
      gesprekId.current = bewaard.id
      return bewaard
    },
    schoon: schoonVolgens(hoorgesprekSchema),
    leesHuidig: leesHuidig(hoorgesprekSchema),
    onBewaard: (inhoud, { revisie, op }) =>
      bijwerken((oud) => ({
        ...oud,
        hoorgesprek:
          // Somebody began a new talk meanwhile: what was saved belongs to the one before.
          oud.hoorgesprek !== null && oud.hoorgesprek.id !== gesprekId.current
            ? oud.hoorgesprek
            : {
                id: gesprekId.current ?? null,
                moment: oud.hoorgesprek?.moment ?? oud.hoorvraag.momenten[0] ?? 'opstellen',
                volgnummer: oud.hoorgesprek?.volgnummer ?? 1,
                revisie,
                op,
                doorNaam: naam,
                inhoud,
                terugkoppeling: oud.hoorgesprek?.terugkoppeling ?? null,
              },
      })),
  })
}

/** Quiet time before the rest of the plan (volledigheid, length) is fetched anew after a save, in ms. */
const RUST = 1500

/**
 * Puts what was saved in the cache at once, so that another step or a return shows it, and fetches what follows
 * from it later. A read that was already on its way would bring back the text of before: it is cancelled.
 */
function useBijwerken(oppId: string) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (wijzig: (oud: Opp) => Opp): void => {
    const queryKey = oppSleutel(oppId)
    void client.cancelQueries({ queryKey, exact: true })
    client.setQueryData<Opp>(queryKey, (oud) => (oud === undefined ? oud : wijzig(oud)))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey }), RUST)
  }
}
