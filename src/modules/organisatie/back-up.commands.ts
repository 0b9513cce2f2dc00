import { readState } from '../../platform/backup/directory.ts'
import { defineQuery } from '../../platform/declare.ts'
import { mag } from './organisatie.policy.ts'
import { backUpAntwoord } from './organisatie.schema.ts'

/** Two nights without one is a reason to ask. */
const OUD_MS = 2 * 86_400_000

export const leesBackUp = defineQuery({
  name: 'organisatie.back-up-lezen',
  method: 'GET',
  path: '/back-ups/laatste',
  summary: 'Wanneer de laatste back-up van deze installatie is gemaakt en gecontroleerd',
  aal: 1,
  output: backUpAntwoord,
  errors: [],
  missing: 'verzoek.onbekend',
  load: ({ services }) => readState(services.settings.backup.dir),
  policy: (actor) => mag('back-up.lezen', actor),
  run: async ({ services }, _input, { last, failed }) => {
    const oud = last !== null && services.clock.now().getTime() - Date.parse(last.takenAt) > OUD_MS
    return {
      laatste: last && { op: last.takenAt, gecontroleerdOp: last.checkedAt },
      misluktOp: failed?.at ?? null,
      staat: !services.settings.backup.nightly
        ? 'uit'
        : failed
          ? 'mislukt'
          : last === null
            ? 'geen'
            : oud
              ? 'oud'
              : 'goed',
    } as const
  },
  audit: 'never',
})

export const backUpDeclarations = [leesBackUp]
