import { formatDate } from '../../../ui/format.ts'
import { DefinitionList } from '../../../ui/text.tsx'
import { bewijsText as t } from '../bewijs/bewijs.text.ts'
import type { DoorSchool as Vastgelegd } from '../bewijs/lezen.ts'

/** What the school recorded in somebody's place: never between quotes, since nobody said it. */
export function DoorSchool({ vastgelegd: { reden, uitspraak, uitspraakOp } }: { vastgelegd: Vastgelegd }) {
  return (
    <DefinitionList
      facts={[
        ...(reden === '' ? [] : [{ label: t.reden, value: reden }]),
        ...(uitspraak === '' ? [] : [{ label: t.uitspraak, value: uitspraak }]),
        ...(uitspraakOp === null ? [] : [{ label: t.uitspraakOp, value: formatDate(uitspraakOp) }]),
      ]}
    />
  )
}
