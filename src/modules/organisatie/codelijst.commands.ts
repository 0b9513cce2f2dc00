import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { beheerbareLijsten, lijstFout, teBewaren } from './codelijst.beheer.ts'
import {
  type Aanpassing,
  type CodelijstNaam,
  codelijsten,
  codesVan,
  keuzes,
  labelVan,
} from './codelijsten.ts'
import { mag } from './organisatie.policy.ts'
import { codelijstenAntwoord } from './organisatie.schema.ts'
import { deleteLabels, insertLabels, type LabelRow, listLabels, lockLijst } from './organisatie.sql.ts'

export const leesCodelijsten = defineQuery({
  name: 'organisatie.codelijsten',
  method: 'GET',
  path: '/codelijsten',
  summary: 'De keuzelijsten in de woorden van de school',
  aal: 1,
  output: codelijstenAntwoord,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('codelijsten.lezen', actor),
  run: async ({ tx }) => ({ lijsten: lijstenMet(await listLabels(tx)) }),
  audit: 'never',
})

/** The lists with the school's words in them, in the school's order; hidden codes too, since plans hold them. */
function lijstenMet(labels: readonly LabelRow[]) {
  const namen = Object.keys(codelijsten) as CodelijstNaam[] // the keys of a literal
  return Object.fromEntries(
    namen.map((naam) => {
      const eigen: Record<string, Aanpassing> = Object.fromEntries(
        labels
          .filter(({ lijst }) => lijst === naam)
          .map(({ code, label, verborgen, volgorde }) => [
            code,
            { verborgen, ...(label === null ? {} : { label }), ...(volgorde === null ? {} : { volgorde }) },
          ]),
      )
      const codes = [...codesVan(naam), ...Object.keys(eigen)]
      const lijst = keuzes(naam, { [naam]: eigen }, codes).map(({ code }) => ({
        code,
        label: labelVan(naam, code, { [naam]: eigen }),
        verborgen: eigen[code]?.verborgen ?? false,
      }))
      return [naam, lijst]
    }),
  )
}

const params = z.strictObject({ lijst: z.enum(beheerbareLijsten) })
const antwoord = z.object({ lijst: z.string() })
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

export const bewaarCodelijst = defineCommand({
  name: 'organisatie.codelijst-bewaren',
  method: 'PUT',
  path: '/codelijsten/:lijst',
  summary: 'Namen, volgorde en zichtbaarheid van een keuzelijst; de codes blijven',
  aal: 1,
  params,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          code: z.string().check(z.maxLength(40)),
          /** Null: the word of Koers. */
          label: z.nullable(label),
          verborgen: z.boolean(),
        }),
      )
      .check(z.maxLength(200)),
  }),
  output: antwoord,
  errors: [
    'organisatie.geen-recht',
    'organisatie.codelijst-anders',
    'organisatie.codelijst-vast',
    'organisatie.codelijst-leeg',
    'organisatie.label-dubbel',
  ],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('codelijsten.wijzigen', actor),
  run: async ({ tx }, { params: { lijst }, body }) => {
    await lockLijst(tx, lijst)
    const eigen = (await listLabels(tx)).filter((rij) => rij.lijst === lijst).map(({ code }) => code)
    const bekend = [...new Set<string>([...codesVan(lijst), ...eigen])]
    const fout = lijstFout(lijst, body.items, bekend)
    if (fout?.code === 'organisatie.codelijst-anders') throw conflict(fout.code)
    if (fout !== null)
      throw unprocessable(fout.code, [
        { pad: fout.plek === null ? 'body.items' : `body.items.${fout.plek}.label`, code: fout.code },
      ])
    await deleteLabels(tx, lijst)
    await insertLabels(tx, lijst, teBewaren(lijst, body.items))
    return { lijst }
  },
  audit: ({ input }) => ({ objectSoort: 'codelijst', details: { lijst: input.params.lijst } }),
})

export const herstelCodelijst = defineCommand({
  name: 'organisatie.codelijst-herstellen',
  method: 'DELETE',
  path: '/codelijsten/:lijst',
  summary: 'Een keuzelijst terugzetten naar de standaard van Koers',
  aal: 1,
  params,
  output: antwoord,
  errors: ['organisatie.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('codelijsten.wijzigen', actor),
  run: async ({ tx }, { params: { lijst } }) => {
    await lockLijst(tx, lijst)
    // A code of the school itself may stand in plans: its word stays, only its place and hiding go.
    const standaard: readonly string[] = codesVan(lijst)
    const eigen = (await listLabels(tx)).filter((r) => r.lijst === lijst && !standaard.includes(r.code))
    await deleteLabels(tx, lijst)
    await insertLabels(
      tx,
      lijst,
      eigen.map((rij) => ({ ...rij, verborgen: false, volgorde: null })),
    )
    return { lijst }
  },
  audit: ({ input }) => ({ objectSoort: 'codelijst', details: { lijst: input.params.lijst } }),
})

export const codelijstDeclarations = [leesCodelijsten, bewaarCodelijst, herstelCodelijst]
