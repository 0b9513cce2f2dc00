import type { Plek } from '../../../../plandelen/ui/velden.tsx'
import type { OnderdeelSleutel } from '../../../opp.schema.ts'
import { veldId } from '../onderdeel-editor.ts'

/** Where the fields of one section are in the page. */
export function plekIn(
  onderdeel: OnderdeelSleutel,
  fouten: (pad: string) => string | undefined,
  onder = '',
): Plek {
  return { id: (pad) => veldId(onderdeel, onder + pad), fout: (pad) => fouten(onder + pad) }
}
