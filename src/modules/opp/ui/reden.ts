import { ApiError, OfflineError } from '../../../web/api.ts'
import { dialoogTekst } from '../dialogen.text.ts'
import type { Opp } from '../opp.api.schema.ts'
import { oppFouten } from '../opp.text.ts'
import { leesTekst } from '../paginas.text.ts'

const teksten: Readonly<Record<string, string>> = oppFouten

/** Why an act is not possible now, for the button that names it; undefined when it is. */
export function redenWaarom(
  opp: Pick<Opp, 'abilities'>,
  handeling: keyof Opp['abilities'],
): string | undefined {
  const ability = opp.abilities[handeling]
  if (ability?.mag) return undefined
  return (ability?.code ? teksten[ability.code] : undefined) ?? leesTekst.nietNu
}

/** Not for who has no right: a button that never works for somebody is only in the way. */
export function heeftRecht(opp: Pick<Opp, 'abilities'>, handeling: keyof Opp['abilities']): boolean {
  return opp.abilities[handeling]?.code !== 'opp.geen-recht'
}

/** What the server said, as a sentence for the dialog in which it was asked. */
export function foutTekst(fout: unknown): string {
  if (fout instanceof OfflineError) return dialoogTekst.geenVerbinding
  if (fout instanceof ApiError) return (teksten[fout.code] ?? fout.message) || leesTekst.nietNu
  return leesTekst.nietNu
}

/** The plan was changed by somebody else since this page was loaded. */
export function isVerouderd(fout: unknown): boolean {
  return fout instanceof ApiError && (fout.status === 409 || fout.status === 404)
}
