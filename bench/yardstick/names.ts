/** The full name of a person under an alias, as SQL. */
export const naam = (alias: string): string =>
  `concat_ws(' ', nullif(${alias}.roepnaam, ''), nullif(${alias}.voorvoegsel, ''), nullif(${alias}.achternaam, ''))`
