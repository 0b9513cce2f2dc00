import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { bewaartermijnenSchema } from './bewaartermijnen.ts'
import { findNormen, updateBewaartermijnen, updateNormen } from './normen.sql.ts'
import { normenSchema } from './normen.ts'
import { mag } from './organisatie.policy.ts'

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
  body: normenSchema,
  output: idAntwoord,
  errors: ['organisatie.geen-school', 'organisatie.geen-recht', 'organisatie.norm-geen-dag'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findNormen(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx }, { body }, { id }) => {
    await updateNormen(tx, body)
    return { id }
  },
  audit: (facts) => ({ ...over(facts), details: { ...facts.input.body } }),
})

export const wijzigBewaartermijnen = defineCommand({
  name: 'organisatie.bewaartermijnen-wijzigen',
  method: 'PUT',
  path: '/scholen/deze/bewaartermijnen',
  summary: 'Veranderen hoe lang de school gegevens bewaart, in jaren',
  aal: 1,
  body: bewaartermijnenSchema,
  output: idAntwoord,
  errors: ['organisatie.geen-school', 'organisatie.geen-recht'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findNormen(tx),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx }, { body }, { id }) => {
    await updateBewaartermijnen(tx, body)
    return { id }
  },
  audit: (facts) => ({ ...over(facts), details: { ...facts.input.body } }),
})

export const normenDeclarations = [leesNormen, wijzigNormen, wijzigBewaartermijnen]
