import { formatDateShort } from '../../../../ui/format.ts'
import type { Maatregel } from '../../../plandelen/plandelen.schema.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import type { Lezer } from './lezer.tsx'

const t = documentTekst.maatregelen

/** How often, how long and from when until when: as one line. */
export const wanneerVan = (m: Maatregel, label: Lezer['label']): string =>
  [
    m.wanneer,
    label('intensiteit', m.intensiteit),
    m.minutenPerWeek === null ? '' : t.minuten(m.minutenPerWeek),
    periode(m),
  ]
    .filter((deel) => !isLeeg(deel))
    .join(' · ')

function periode({ begin, einde }: Maatregel): string {
  if (begin !== null && einde !== null) return t.periode(formatDateShort(begin), formatDateShort(einde))
  if (begin !== null) return t.vanaf(formatDateShort(begin))
  return einde === null ? '' : t.totEnMet(formatDateShort(einde))
}
