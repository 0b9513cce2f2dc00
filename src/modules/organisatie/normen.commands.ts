import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { bewaartermijnenSchema } from './bewaartermijnen.ts'
import { findNormen, updateBewaartermijnen, updateNormen } from './normen.sql.ts'
import { normenSchema } from './normen.ts'
import { mag } from './organisatie.policy.ts'
import { lockSchool } from './organisatie.sql.ts'

const idAntwoord = z.object({ id: z.uuid() })
const over = ({ output }: { output: { id: string } }) => ({ objectSoort: 'school', objectId: output.id })

export const leesNormen = defineQuery({
  name: 'organisatie.normen-lezen',
  method: 'GET',
  path: '/scholen/deze/normen',
  summary: 'De normen en bewaartermijnen van de school, aangevuld met de standaard',
  aal: 1,
  output: z.object({ normen: normenSchema, bewaartermijnen: bewaartermijnenSchema }),
  errors: ['organisatie.geen-school', 'organisatie.geen-recht'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findNormen(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async (_ctx, _input, { normen, bewaartermijnen }) => ({ normen, bewaartermijnen }),
  audit: 'never',
})

export const wijzigNormen = defineCommand({
  name: 'organisatie.normen-wijzigen',
  method: 'PUT',
  path: '/scholen/deze/normen',
  summary: 'De normen van de school veranderen, nooit ruimer dan de wet',
  aal: 1,
  body: z.extend(normenSchema, { was: wasSchema }),
  output: idAntwoord,
  errors: ['organisatie.geen-school', 'organisatie.geen-recht', 'organisatie.norm-geen-dag'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findNormen(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx, note }, { body: { was, ...nieuw } }, { id }) => {
    await lockSchool(tx)
    const normen = mergeOrRefuse(was, (await findNormen(tx))?.normen ?? null, nieuw)
    await updateNormen(tx, normen)
    note({ details: normen })
    return { id }
  },
  audit: over,
})

export const wijzigBewaartermijnen = defineCommand({
  name: 'organisatie.bewaartermijnen-wijzigen',
  method: 'PUT',
  path: '/scholen/deze/bewaartermijnen',
  summary: 'Veranderen hoe lang de school gegevens bewaart, in jaren',
  aal: 1,
  body: z.extend(bewaartermijnenSchema, { was: wasSchema }),
  output: idAntwoord,
  errors: ['organisatie.geen-school', 'organisatie.geen-recht'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findNormen(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx, note }, { body: { was, ...nieuw } }, { id }) => {
    await lockSchool(tx)
    const termijnen = mergeOrRefuse(was, (await findNormen(tx))?.bewaartermijnen ?? null, nieuw)
    await updateBewaartermijnen(tx, termijnen)
    note({ details: termijnen })
    return { id }
  },
  audit: over,
})

export const normenDeclarations = [leesNormen, wijzigNormen, wijzigBewaartermijnen]
