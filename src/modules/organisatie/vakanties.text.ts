export const vakantiesTekst = {
  titel: (jaar: string) => `Vakanties ${jaar}`,
  documentTitel: 'Vakanties',
  intro:
    'Wie een dag kiest die in een vakantie valt, ziet dat erbij staan. De termijnen van de wet lopen in vakanties gewoon door.',
  laden: 'De vakanties worden opgehaald',
  alleJaren: 'Alle schooljaren',
  toevoegen: 'Vakantie toevoegen',
  nieuwTitel: 'Vakantie of vrije dag toevoegen',
  wijzigTitel: (naam: string) => `${naam} wijzigen`,
  naam: 'Naam',
  naamHulp: 'Bijvoorbeeld Herfstvakantie of Studiedag.',
  begin: 'Eerste dag',
  eind: 'Laatste dag',
  eindHulp:
    'Bij één vrije dag is dit dezelfde dag. De zomervakantie mag in het volgende schooljaar eindigen.',
  dagen: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  duur: 'Duur',
  dagenKop: 'Dagen',
  periode: (begin: string, eind: string) => (begin === eind ? begin : `${begin} – ${eind}`),
  meer: (naam: string) => `Meer over ${naam}`,
  wijzig: 'Wijzig',
  verwijder: 'Verwijder',
  verwijderTitel: (naam: string) => `${naam} verwijderen?`,
  verwijderGevolg:
    'Bij dagen in deze periode staat dan geen opmerking meer. Geen enkele datum in een plan verandert.',
  verwijderd: (naam: string) => `${naam} is verwijderd`,
  bewaar: 'Vakantie opslaan',
  bewaard: (naam: string) => `${naam} is opgeslagen`,
  kopieer: 'Neem vorig jaar over',
  gekopieerd: (n: number) =>
    n === 1
      ? '1 vakantie overgenomen. Controleer de dagen.'
      : `${n} vakanties overgenomen. Controleer de dagen.`,
  aantal: (n: number) => (n === 1 ? '1 vakantie of vrije dag' : `${n} vakanties en vrije dagen`),
  leegTitel: 'Nog geen vakanties in dit schooljaar',
  leeg: 'Voeg ze toe, of neem die van vorig jaar over en pas de dagen aan.',
  onbekend: 'Dit schooljaar is er niet (meer)',
  vulNaam: 'Vul een naam in.',
  vulDag: 'Kies een dag.',
  /** At a day that was chosen. */
  valtIn: (naam: string, begin: string, eind: string) =>
    begin === eind
      ? `Let op: dit is een vrije dag (${naam}).`
      : `Let op: dit valt in ${naam} (${begin} tot en met ${eind}).`,
} as const
