import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code } from '../organisatie/codelijsten.ts'
import { grenzen, lijst, tekst } from '../plandelen/tekst.ts'

const kort = tekst(grenzen.kort)
const verhaal = tekst(grenzen.verhaal)
const dag = z.nullable(datumSchema)

/** Where the school deviates from the law's normal programme, goals or hours, and facilities with tests and exams. */
export const afwijkingenSchema = z.strictObject({
  onderwijsprogramma: z.strictObject({
    vanToepassing: z.boolean(),
    items: lijst(
      z.strictObject({
        id: z.uuid(),
        vak: kort,
        soort: z.nullable(code('programma_afwijking')),
        toelichting: verhaal,
      }),
    ),
  }),
  vervangendeDoelen: z.strictObject({
    vanToepassing: z.boolean(),
    items: lijst(z.strictObject({ id: z.uuid(), kerndoel: verhaal, vervangendDoel: verhaal })),
  }),
  onderwijstijd: z.strictObject({
    vanToepassing: z.boolean(),
    reden: z.nullable(code('onderwijstijd_reden')),
    urenOpSchool: z.nullable(z.number().check(z.minimum(0), z.maximum(40))),
    urenElders: z.nullable(z.number().check(z.minimum(0), z.maximum(40))),
    aanbod: verhaal,
    toetsing: verhaal,
    begeleiding: verhaal,
    van: dag,
    tot: dag,
    opbouwplan: verhaal,
    oudersAkkoord: code('akkoord'),
    isdStatus: z.nullable(code('isd_status')),
  }),
  faciliteiten: lijst(z.strictObject({ id: z.uuid(), vak: kort, faciliteit: kort, toelichting: verhaal })),
})
export type Afwijkingen = z.infer<typeof afwijkingenSchema>

export function legeAfwijkingen(): Afwijkingen {
  return {
    onderwijsprogramma: { vanToepassing: false, items: [] },
    vervangendeDoelen: { vanToepassing: false, items: [] },
    onderwijstijd: {
      vanToepassing: false,
      reden: null,
      urenOpSchool: null,
      urenElders: null,
      aanbod: '',
      toetsing: '',
      begeleiding: '',
      van: null,
      tot: null,
      opbouwplan: '',
      oudersAkkoord: 'onbekend',
      isdStatus: null,
    },
    faciliteiten: [],
  }
}
