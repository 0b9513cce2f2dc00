import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import { type Fields, mergeOrRefuse, refuseUnseen, wasSchema } from '../../platform/merge.ts'
import {
  alsVelden,
  type BeheerbareLijst,
  beheerbareLijsten,
  lijstFout,
  type Regel,
  teBewaren,
  uitVelden,
} from './codelijst.beheer.ts'
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

/** What to keep of a list that somebody else may have changed meanwhile: merged line by line, and the order as one. */
function samen(
  lijst: BeheerbareLijst,
  was: Fields | undefined,
  nu: readonly Regel[],
  mijn: readonly Regel[],
): readonly Regel[] {
  if (was === undefined) return mijn
  const mijnCodes = new Set(mijn.map(({ code }) => code))
  const hunne = alsVelden(
    lijst,
    nu.filter(({ code }) => mijnCodes.has(code)),
  )
  const velden = mergeOrRefuse(was, hunne, alsVelden(lijst, mijn))
  // A code that came meanwhile, with an import, stays where it came: at the end.
  return [...uitVelden(velden), ...nu.filter(({ code }) => !mijnCodes.has(code) && !(`${code}.label` in was))]
}

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
    /** As `alsVelden` names them. */
    was: wasSchema,
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
    const nu = lijstenMet(await listLabels(tx))[lijst] ?? []
    const regels = samen(lijst, body.was, nu, body.items)
    const fout = lijstFout(lijst, regels, nu)
    if (fout?.code === 'organisatie.codelijst-anders') throw conflict(fout.code)
    if (fout !== null) {
      // The place in what was sent: somebody else may have moved the lines.
      const plek = body.items.findIndex(({ code }) => code === regels[fout.plek ?? -1]?.code)
      throw unprocessable(fout.code, [
        { pad: plek < 0 ? 'body.items' : `body.items.${plek}.label`, code: fout.code },
      ])
    }
    await deleteLabels(tx, lijst)
    await insertLabels(tx, lijst, teBewaren(lijst, regels))
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
  /** The list as who asks saw it. */
  body: z.strictObject({ was: wasSchema }),
  output: antwoord,
  errors: ['organisatie.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('codelijsten.wijzigen', actor),
  run: async ({ tx }, { params: { lijst }, body: { was } }) => {
    await lockLijst(tx, lijst)
    refuseUnseen(was, alsVelden(lijst, lijstenMet(await listLabels(tx))[lijst] ?? []))
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
