/** Dutch texts of the platform's own codes: what happened and what to do now. */
export const platformFouten = {
  'sessie.niet-aangemeld':
    'U bent niet (meer) aangemeld. Meld u opnieuw aan; wat u typte blijft op dit scherm staan.',
  'sessie.tweede-factor-nodig':
    'Voor deze handeling is een tweede controle nodig. Meld u opnieuw aan met uw tweede factor.',
  'sessie.tweede-factor-instellen':
    'Uw school vraagt een tweede factor bij het aanmelden. Stel die eerst in; daarna kunt u verder.',
  'sessie.bevestiging-nodig':
    'Bevestig eerst opnieuw wie u bent. Dat vragen wij bij gegevens en rechten die extra bescherming verdienen.',
  'sessie.geen-betrekking':
    'Uw account hoort (nog) niet bij een school. Vraag de beheerder van uw school om een uitnodiging.',
  'sessie.gast':
    'U bent hier met een link om één plan te lezen en te ondertekenen. Meer kan daarmee niet. Vraag de school om een account.',
  'verzoek.ongeldig': 'Niet alles is goed ingevuld. Kijk de gemarkeerde velden na.',
  'verzoek.geen-json': 'De aanvraag kon niet worden gelezen. Laad de pagina opnieuw en probeer het nog eens.',
  'verzoek.te-groot':
    'Dit is te veel tekst of een te groot bestand. Maak het kleiner en probeer het opnieuw.',
  'verzoek.verkeerde-herkomst':
    'De aanvraag kwam niet van deze website en is daarom geweigerd. Laad de pagina opnieuw.',
  'verzoek.sleutel-hergebruikt':
    'Deze aanvraag is al eerder met andere gegevens gedaan. Laad de pagina opnieuw.',
  'verzoek.tegelijk':
    'Dit is op hetzelfde moment al bewaard, door u of door een ander. Laad de pagina opnieuw en kijk of het er staat.',
  'verzoek.intussen-gewijzigd':
    'Iemand anders heeft dit intussen ook gewijzigd. Er is nog niets opgeslagen: kies hieronder wat er moet staan en sla opnieuw op.',
  'verzoek.intussen-anders':
    'Iemand anders heeft dit intussen gewijzigd. Er is nog niets teruggezet: hieronder staat wat er nu is. Maak uw keuze en zet daarna opnieuw terug, of sla op.',
  'verzoek.te-vaak': 'Dit is te vaak achter elkaar geprobeerd. Wacht even en probeer het opnieuw.',
  'verzoek.onbekend': 'Deze pagina of functie bestaat niet.',
  'verzoek.geen-bestand': 'Er is geen bestand gekozen. Kies een bestand en probeer het opnieuw.',
  'verzoek.bestand-afgebroken':
    'Het bestand kwam niet heel over. Controleer uw verbinding en verstuur het opnieuw.',
  'pdf.vol': 'Er worden nu veel pdf’s gemaakt. Probeer het over een minuut opnieuw.',
  'pdf.tijd': 'Het maken van de pdf duurde te lang. Probeer het opnieuw, of maak de teksten korter.',
  'pdf.gesloten': 'Koers start net opnieuw op. Probeer het over een minuut opnieuw.',
  'server.storing':
    'Er ging iets mis bij ons. Probeer het zo nog eens; noem bij een melding het nummer hieronder.',
  'server.niet-bereikbaar': 'Koers kan nu even niet bij de gegevens. Probeer het over een minuut opnieuw.',
} as const satisfies Record<string, string>

export function wachttekst(seconden: number): string {
  const minuten = Math.ceil(seconden / 60)
  if (seconden < 60) return `Over ${seconden} ${seconden === 1 ? 'seconde' : 'seconden'} kan het weer.`
  return `Over ${minuten} ${minuten === 1 ? 'minuut' : 'minuten'} kan het weer.`
}

/** The page that a plain link to a file gives when there is no file. */
export const foutPagina = {
  terug: 'Wat u had opgeslagen, is bewaard. Ga terug met de knop van uw browser.',
  begin: 'Naar het begin van Koers',
  nummer: (id: string) => `Meldnummer: ${id}`,
} as const

/** Texts at a field; `{grens}` is the limit. */
export const veldFouten = {
  'veld.onbekend': 'Dit veld kennen we hier niet.',
  'veld.leeg': 'Vul dit in.',
  'veld.ontbreekt': 'Vul dit in.',
  'veld.te-lang': 'Dit is te lang: hoogstens {grens} tekens.',
  'veld.te-groot': 'Dit is te veel: hoogstens {grens}.',
  'veld.te-kort': 'Dit is te kort: minstens {grens} tekens.',
  'veld.te-klein': 'Dit is te weinig: minstens {grens}.',
  'veld.vorm-date': 'Vul een bestaande datum in, bijvoorbeeld 12-09-2026.',
  'veld.vorm-email': 'Vul een volledig e-mailadres in, bijvoorbeeld naam@school.nl.',
  'veld.vorm-uuid': 'Deze verwijzing klopt niet. Laad de pagina opnieuw.',
  'veld.vorm-anders': 'Dit is niet goed ingevuld.',
  'veld.ongeldig': 'Dit is niet goed ingevuld.',
} as const satisfies Record<string, string>
