import { endpoint } from '../../../../../web/api.ts'
import type { leesVorige } from '../../../opp.lezen.commands.ts'

const lees = endpoint<typeof leesVorige>('GET /ontwikkelingsperspectieven/:oppId/vorige')

/** What the plan before this one holds; `null` when there is none. */
export async function haalVorige(oppId: string) {
  return (await lees({ params: { oppId } })).vorige
}
