import { Alert } from '../../../ui/status.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { rechtenText as t, waarschuwingTekst } from '../rechten.text.ts'
import type { Waarschuwing } from '../rechten.ts'

/** Combinations of rights that deserve a second thought; nothing when there are none. */
export function Waarschuwingen({ gevonden, live }: { gevonden: readonly Waarschuwing[]; live?: boolean }) {
  if (gevonden.length === 0) return null
  return (
    <Alert kind="let_op" title={t.letOp} live={live ?? false}>
      <ul>
        {gevonden.map((een) => (
          <li key={`${een.code}-${een.rol}`}>
            {waarschuwingTekst(een, een.rol === null ? null : rolNaam(een.rol))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
