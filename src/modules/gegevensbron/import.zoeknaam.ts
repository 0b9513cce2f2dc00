/** The text that search by name looks in: lower case, without accents, so that it needs no server extension. */
export function zoeknaam(naam: { roepnaam: string; voorvoegsel: string; achternaam: string }): string {
  return [naam.roepnaam, naam.voorvoegsel, naam.achternaam]
    .filter(Boolean)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
}
