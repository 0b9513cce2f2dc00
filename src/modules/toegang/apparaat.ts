/** A browser and a system out of what the browser calls itself, as a person would name them. Pure. */
const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const
const SYSTEMEN = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Chromebook', /CrOS/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh|Mac OS/],
  ['Linux', /Linux/],
] as const

export function apparaatNaam(userAgent: string | null): string {
  const vind = (lijst: readonly (readonly [string, RegExp])[]) =>
    lijst.find(([, vorm]) => vorm.test(userAgent ?? ''))?.[0]
  const browser = vind(BROWSERS)
  const systeem = vind(SYSTEMEN)
  return browser && systeem ? `${browser} · ${systeem}` : (browser ?? systeem ?? 'Onbekend apparaat')
}
