/** Words of a disputed passage, wherever the passage is read. */
export const betwistTekst = {
  titel: (wie: string, dag: string) => `Betwist door ${wie} op ${dag}`,
  verklaring: 'Verklaring',
  opgeheven: (wie: string, dag: string) => `De betwisting is opgeheven op ${dag} door ${wie}`,
} as const

export const betwistGebeurtenissen: Readonly<Record<string, string>> = {
  'leerling.betwistingen-lezen': 'bekeek wat er in het dossier wordt betwist',
}
