/** Every Dutch word of the attachments. */
import type { Bijlage } from './dossier.schema.ts'

export const dossierFouten = {
  'dossier.leerling-onbekend': 'Deze leerling bestaat niet, of u mag deze leerling niet (meer) zien.',
  'dossier.geen-recht':
    'Uw rol geeft u hier geen recht op. Vraag het aan de intern begeleider of de beheerder.',
  'dossier.is-bewijs': 'Deze bijlage is het bewijs bij een ondertekening. Zij blijft zolang het plan blijft.',
  'dossier.bijlage-onbekend': 'Deze bijlage staat niet (meer) bij deze leerling. Laad de pagina opnieuw.',
  'dossier.vol':
    'De ruimte voor bijlagen van deze leerling is op. Verwijder een bijlage die niet meer nodig is, of maak dit bestand kleiner.',
  'dossier.school-vol':
    'De ruimte voor bijlagen van de school is op. Vraag de beheerder om ruimte, of verwijder bijlagen die niet meer nodig zijn.',
  'dossier.bestand-weg':
    'Het bestand van deze bijlage ontbreekt op de server. Meld dit bij de beheerder: het kan uit een back-up komen.',
  'dossier.bestand-kapot':
    'Het bestand van deze bijlage is beschadigd en wordt niet gegeven. Meld dit bij de beheerder: het kan uit een back-up komen.',
} as const satisfies Record<string, string>

/** What somebody did, after the name of who did it. */
export const dossierGebeurtenissen: Record<string, string> = {
  'dossier.bijlagen-lezen': 'bekeek de lijst met bijlagen',
  'dossier.bijlage-toevoegen': 'voegde een bijlage toe',
  'dossier.bijlage-ophalen': 'haalde een bijlage op',
  'dossier.bijlage-verwijderen': 'verwijderde een bijlage',
}

export const typeNaam: Record<Bijlage['type'], string> = {
  pdf: 'PDF',
  png: 'Afbeelding',
  jpg: 'Foto',
  docx: 'Word-document',
  xlsx: 'Excel-werkblad',
  odt: 'OpenDocument-tekst',
  txt: 'Tekst',
}

export const bijlagenText = {
  titel: 'Bijlagen',
  intro: 'Stukken bij het dossier van deze leerling, zoals een onderzoeksverslag of een brief.',
  laden: 'De bijlagen worden opgehaald',
  beperkt: 'Het gebruik is beperkt. De bijlagen blijven zoals ze zijn tot de beperking is opgeheven.',
  fout: 'De bijlagen kunnen nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  tabel: 'Bijlagen van deze leerling',
  aantal: (n: number) => (n === 1 ? '1 bijlage' : `${n} bijlagen`),
  leeg: 'Nog geen bijlagen',
  leegTekst: 'Hier komen verslagen en brieven die bij deze leerling horen.',
  kolom: { naam: 'Bestand', grootte: 'Grootte', door: 'Toegevoegd door', op: 'Wanneer', acties: 'Acties' },
  nietGescand: 'niet gescand op virussen',
  gescand: 'gescand op virussen',
  download: 'Download',
  downloadVan: (naam: string) => `Download: ${naam}`,
  verwijder: 'Verwijder',
  verwijderVan: (naam: string) => `Verwijder: ${naam}`,
  verwijderTitel: (naam: string) => `Bijlage ‘${naam}’ verwijderen?`,
  verwijderGevolg: 'Het bestand gaat voorgoed weg. Dit kan niet ongedaan worden gemaakt.',
  verwijderd: 'De bijlage is verwijderd',
  nieuw: 'Bijlagen toevoegen',
  kies: 'Bestanden',
  hulp: (grens: string) =>
    `Pdf, png, jpg, docx, xlsx, odt of txt, elk tot ${grens}. Van foto’s bewaart Koers niet waar ze zijn gemaakt.`,
  ruimte: 'Ruimte voor deze leerling',
  ruimteStand: (gebruikt: string, totaal: string) => `${gebruikt} van ${totaal}`,
  bezig: 'Bestanden worden bewaard',
  stand: (klaar: number, totaal: number) => `${klaar} van ${totaal}`,
  bewaard: (n: number) => (n === 1 ? 'De bijlage is bewaard' : `${n} bijlagen zijn bewaard`),
  mislukt: (naam: string) => `‘${naam}’ is niet bewaard`,
  teGroot: (grens: string) => `Dit bestand is groter dan ${grens}. Maak het kleiner of splits het.`,
} as const
