/** Why a file is not taken, or can't be given: what happened and what to do now. */
export const bestandFouten = {
  'bestand.te-groot': 'Dit bestand is te groot. Maak het kleiner of splits het, en kies het opnieuw.',
  'bestand.leeg': 'Dit bestand is leeg. Kies een ander bestand.',
  'bestand.soort':
    'Dit soort bestand kan niet. Kies een pdf, png, jpg, docx, xlsx, odt of txt; andere documenten slaat u eerst op als pdf.',
  'bestand.inhoud-anders':
    'De inhoud past niet bij de naam van dit bestand. Open het in het programma waarin het is gemaakt en sla het opnieuw op.',
  'bestand.beschadigd':
    'Dit bestand is niet heel. Open het in het programma waarin het is gemaakt en sla het opnieuw op.',
  'bestand.actief':
    'In dit bestand zit een macro of een ander programma. Sla het op zonder macro’s, of als pdf, en kies het opnieuw.',
  'bestand.pdf-actief':
    'In deze pdf zit een programma, een actie of een ander bestand. Sla het document opnieuw op als pdf (afdrukken naar pdf) en probeer het nog eens.',
  'bestand.pdf-onleesbaar':
    'Koers kan deze pdf niet nakijken, bijvoorbeeld door een beveiliging. Sla het document opnieuw op als pdf (afdrukken naar pdf) en probeer het nog eens.',
  'bestand.naam-lang':
    'De naam van dit bestand is langer dan 200 tekens. Geef het bestand een kortere naam en kies het opnieuw.',
  'bestand.ingepakt':
    'In dit bestand zit een ander ingepakt bestand of een ingevoegd werkblad. Sla het op als pdf en kies het opnieuw.',
  'bestand.versleuteld':
    'Op dit bestand zit een wachtwoord. Haal het wachtwoord eraf en kies het bestand opnieuw.',
  'bestand.bom': 'Dit bestand wordt bij het openen veel te groot. Sla het op als pdf en kies het opnieuw.',
  'bestand.afmetingen':
    'Deze afbeelding is groter dan 10.000 bij 10.000 beeldpunten. Maak de afbeelding kleiner en kies het bestand opnieuw.',
  'bestand.tekst': 'Dit tekstbestand heeft tekens die niet te lezen zijn. Sla het op als tekst (UTF-8).',
  'bestand.besmet':
    'De virusscanner houdt dit bestand tegen. Het is niet bewaard. Vraag de ICT-beheerder om uw computer na te kijken.',
  'bestand.scanner-weg':
    'De virusscanner antwoordt niet, daarom is het bestand niet bewaard. Probeer het over een minuut opnieuw.',
  'bestand.geen-ruimte':
    'De schijf van Koers is vol, daarom is het bestand niet bewaard. Meld dit bij de beheerder en probeer het later opnieuw.',
} as const satisfies Record<string, string>

export type FileProblem = keyof typeof bestandFouten
