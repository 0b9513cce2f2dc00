import { toegangFouten } from '../toegang.text.ts'

/** Why a button does nothing now, from what the server answered; undefined when it does. */
export function redenVan({ code }: { code: string | null }): string | undefined {
  if (code === null) return undefined
  const teksten: Readonly<Record<string, string>> = toegangFouten
  return teksten[code] ?? toegangFouten['toegang.geen-recht']
}
