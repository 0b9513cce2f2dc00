/** Differences in the fields of the school itself, in the words of the school. */
import { formatDate } from '../../../../ui/format.ts'
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import { eigenTekst } from '../../../plandelen/eigenveld.ts'
import { woordVerschil } from '../../../planversie/woordverschil.ts'
import { verschilTekst as t } from '../../verschil.text.ts'
import type { VerschilRegel, Wijziging } from './verschil-model.ts'

export const isEigen = ({ pad }: Wijziging): boolean => pad[0] === 'eigen'

/**
 * The own fields stand under one key, which comes with the first of them and goes with the last: then the difference is
 * that whole key. A reader wants one line per field.
 */
export function perEigenVeld(wijziging: Wijziging): readonly Wijziging[] {
  if (!isEigen(wijziging) || wijziging.pad.length > 1) return [wijziging]
  const { onderdeel } = wijziging
  if (wijziging.soort === 'toegevoegd')
    return Object.entries(alsRecord(wijziging.nieuw)).map(([id, nieuw]) => ({
      soort: 'toegevoegd',
      onderdeel,
      pad: ['eigen', id],
      nieuw,
      naar: null,
    }))
  if (wijziging.soort === 'verwijderd')
    return Object.entries(alsRecord(wijziging.oud)).map(([id, oud]) => ({
      soort: 'verwijderd',
      onderdeel,
      pad: ['eigen', id],
      oud,
      van: null,
    }))
  return []
}

const alsRecord = (waarde: unknown): object => (typeof waarde === 'object' && waarde !== null ? waarde : {})

/** One line about one own field. A field that nobody can name (any more) is told as one of the school. */
export function eigenRegel(wijziging: Wijziging, velden: readonly EigenVeld[]): VerschilRegel {
  const { onderdeel, pad, soort } = wijziging
  const veld = velden.find(({ id }) => id === pad[1])
  const oud = 'oud' in wijziging ? tekstVan(veld, wijziging.oud) : ''
  const nieuw = 'nieuw' in wijziging ? tekstVan(veld, wijziging.nieuw) : ''
  const woorden = soort === 'gewijzigd' && veld?.soort === 'tekst' && oud !== '' && nieuw !== ''
  return {
    sleutel: [onderdeel, ...pad, soort].join('.'),
    soort,
    plek: [veld?.label ?? t.eigenVeld],
    delen: woorden ? woordVerschil(oud, nieuw) : null,
    oud,
    nieuw,
    velden: [],
    van: null,
    naar: null,
  }
}

const tekstVan = (veld: EigenVeld | undefined, waarde: unknown): string =>
  typeof waarde === 'string' || typeof waarde === 'number'
    ? eigenTekst(veld ?? { soort: 'tekst', keuzes: [] }, waarde, formatDate)
    : ''
