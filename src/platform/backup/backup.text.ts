/** Everything that a backup and a restore say: what happened and what to do now. */
export const backupText = {
  bezig: 'Er loopt al een back-up. Wacht tot die klaar is.',
  nogNiets: 'Er zijn nog geen gegevens om een back-up van te maken. Start eerst de server.',
  map: (map: string, code: string) =>
    `Koers kan niet schrijven in ${map} (${code}). Controleer de map, de rechten en de vrije ruimte, en kijk of KOERS_BACKUP_DIR klopt.`,
  nietTeruggelezen: (bestand: string) =>
    `De nieuwe back-up ${bestand} is niet goed terug te lezen en is daarom weggegooid. Controleer de schijf en probeer het opnieuw.`,
  geenSleutelbestand: (bestand: string) =>
    `KOERS_KEY_FILE noemt ${bestand}, maar dat bestand is er niet of is niet te lezen. Zonder die sleutel is een back-up niet te gebruiken, dus is er geen gemaakt. Zet het bestand terug of verbeter de instelling.`,
  geenBestand: (bestand: string) =>
    `Het bestand ${bestand} is er niet of is niet te lezen. Controleer de naam en de rechten.`,
  verkeerdeSleutel: (bestand: string) =>
    `Deze geheime sleutel opent ${bestand} niet. Neem de sleutel die bij deze back-up hoort: die waarvan KOERS_BACKUP_RECIPIENT de openbare helft is. Is dat deze sleutel, dan is het begin van het bestand beschadigd: neem een andere back-up.`,
  beschadigd: (bestand: string, wat: string) =>
    `${bestand} is beschadigd, afgebroken of veranderd (${wat}). Er is niets teruggezet. Neem een andere back-up.`,
  geenHandtekening: (bestand: string) =>
    `${bestand} is niet ondertekend door de server waarvan deze sleutel is. Er is niets teruggezet. Gebruik alleen een back-up waarvan u weet waar hij vandaan komt.`,
  sleutelZonderHandtekening: (bestand: string) =>
    `In ${bestand} staat niet aan welke handtekening Koers de back-up herkent. Voeg de regel “# handtekening: …” toe die script/koers backup status op de oude server toont.`,
  geenSleutel: (bestand: string) =>
    `${bestand} is geen sleutelbestand van Koers of age: er staat geen regel in die met AGE-SECRET-KEY- begint.`,
  nieuwerFormaat: (formaat: number) =>
    `Deze back-up is gemaakt door een nieuwere versie van Koers (vorm ${formaat}). Zet hem met die versie terug.`,
  nieuwereKoers: (versie: string, namen: string) =>
    `Deze back-up is gemaakt met Koers ${versie}, dat nieuwer is dan deze versie (${namen}). Zet hem met die versie terug.`,
  andereUitgave: (naam: string) =>
    `Deze back-up is gemaakt met een andere uitgave van ${naam} dan deze versie van Koers heeft. Zet hem terug met de versie waarmee hij is gemaakt.`,
  geenGegevens: (bestand: string) =>
    `${bestand} is een sleutelarchief, geen back-up van de gegevens. Geef het bestand waarvan de naam met koers-gegevens begint, en dit met --sleutels.`,
  geenSleutels: (bestand: string) =>
    `${bestand} is geen sleutelarchief. Geef met --sleutels het bestand waarvan de naam met koers-sleutels begint.`,
  sleutelsNodig: (map: string) =>
    `Bij deze back-up hoort een sleutelarchief (koers-sleutels-…) van hetzelfde moment of later, en in ${map} staat er geen. Zonder dat archief zijn de dossiers niet te lezen. Wijs het aan met --sleutels.`,
  sleutelsTeOud: (sleutels: string, gegevens: string) =>
    `Het sleutelarchief (${sleutels}) is ouder dan de gegevens (${gegevens}). Dossiers die in de tussentijd zijn gemaakt, zouden niet te lezen zijn. Neem een sleutelarchief van hetzelfde moment of later. Sleutelarchieven worden hoogstens 35 dagen bewaard, zodat een verwijderd dossier ook in oude back-ups onleesbaar wordt.`,
  andereServer:
    'De gegevens en het sleutelarchief zijn van verschillende installaties. Neem er twee die bij elkaar horen.',
  nietLeeg: (waar: string) =>
    `Hier staan al gegevens van Koers: ${waar}. Terugzetten kan alleen in een lege KOERS_HOME en een lege database, zodat er nooit iets wordt overschreven. Kies een andere KOERS_HOME (of maak een nieuwe database) en probeer het opnieuw.`,
  bestandBezet: (pad: string) =>
    `Het bestand ${pad} bestaat al en is anders dan in de back-up. Kies een lege KOERS_HOME. Er is niets overschreven.`,
  andereVorm: (tabel: string) =>
    `${tabel} heeft in dit archief een andere vorm dan in de gegevens. Neem een sleutelarchief dat met dezelfde versie van Koers is gemaakt als de gegevens, en geef de lijst van vernietigde dossiers met --vernietigd.`,
  andersTeruggelezen: (tabel: string) =>
    `Na het terugzetten is ${tabel} niet gelijk aan de back-up. Alles is ongedaan gemaakt. Meld dit als fout in Koers.`,
  logboekGebroken: (bestand: string, regel: number) =>
    `De lijst van vernietigde dossiers ${bestand} is veranderd of beschadigd bij regel ${regel}. Zonder een hele lijst kan een vernietigd dossier terugkomen, dus er is niets gedaan. Zoek een hele kopie, of vraag de functionaris gegevensbescherming.`,
  nieuwereSleutelsOnleesbaar: (bestand: string, reden: string) =>
    `Er ligt een nieuwer sleutelarchief dan u koos, en Koers kan het niet lezen: ${bestand}. In zijn lijst kan een dossier staan dat daarna is vernietigd; zonder die lijst komt het terug. Er is niets teruggezet. Geef de lijst van de oude server met --vernietigd, of ga zonder verder met --zonder-nieuwere-lijst.\n(${reden})`,
  lijstErnaast: (bestand: string, aantal: number) =>
    `Bij de back-up ligt een lijst met ${aantal} vernietigde ${aantal === 1 ? 'dossier' : 'dossiers'} die het sleutelarchief niet kent: ${bestand}. Zonder die lijst ${aantal === 1 ? 'komt dat dossier' : 'komen die dossiers'} terug. Er is niets teruggezet. Geef haar met --vernietigd ${bestand}, of ga zonder verder met --zonder-nieuwere-lijst.`,
  logboekBezet: (bestand: string) => `${bestand} is te lang in gebruik door een ander proces.`,
} as const

/** Something that the operator can act upon; the message is Dutch and complete. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
