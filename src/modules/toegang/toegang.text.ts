/** A text for every error code, and a sentence part per audit event. */
export const toegangFouten = {
  'toegang.aanmelding-onjuist':
    'Deze combinatie van e-mailadres (of gebruikersnaam) en wachtwoord kennen we niet. Controleer beide en probeer het opnieuw.',
  'toegang.betrekking-onbekend': 'Deze rol hoort niet (meer) bij uw account. Kies een andere.',
  'toegang.geen-recht': 'Dit mag u niet. Vraag het de beheerder van uw school.',
  'toegang.persoon-onbekend': 'Deze persoon kennen we hier niet (meer). Ga terug en kies opnieuw.',
  'toegang.medewerker-onbekend': 'Deze medewerker kennen we hier niet (meer). Ga terug en kies opnieuw.',
  'toegang.email-bestaat': 'Dit e-mailadres hoort al bij een andere medewerker van de school.',
  'toegang.eigen-rol':
    'U kunt uw eigen rollen en koppelingen niet veranderen. Vraag een andere beheerder om dit te doen.',
  'toegang.zelf-uit-dienst': 'U kunt uzelf niet uit dienst melden. Vraag een andere beheerder.',
  'toegang.zelf-uitnodigen': 'U kunt uzelf niet uitnodigen. Vraag een andere beheerder.',
  'toegang.uit-dienst': 'Deze medewerker is uit dienst (gemeld).',
  'toegang.in-dienst': 'Deze medewerker is al in dienst.',
  'toegang.laatste-beheerder':
    'Dit is de laatste beheerder zonder einddatum. Maak eerst iemand anders beheerder, anders kan niemand de school nog beheren.',
  'toegang.tot-voorbij':
    'De laatste dag is al voorbij. Kies vandaag of later, of kies Beëindig om nu te stoppen.',
  'toegang.rol-bestaat': 'Deze rol loopt al in (een deel van) deze periode.',
  'toegang.rol-onbekend': 'Deze rol is er niet meer. Laad de pagina opnieuw.',
  'toegang.koppeling-onbekend': 'Deze koppeling is er niet meer. Laad de pagina opnieuw.',
  'toegang.tot-voor-vanaf': 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
  'toegang.recht-onbekend': 'Dit recht kennen we niet. Laad de pagina opnieuw.',
  'toegang.recht-buitengesloten':
    'De beheerder houdt altijd het recht om medewerkers en rollen te beheren. Anders kan niemand dit nog herstellen.',
  'toegang.recht-familie':
    'Ouders en leerlingen kunnen dit recht niet krijgen. Zij lezen het plan en doen mee; het beheer blijft bij school.',
  'toegang.recht-schoolbreed':
    'Dit recht gaat over de hele school. Geef het aan een rol die alle leerlingen ziet.',
  'toegang.recht-eigen-rol':
    'U kunt een rol die u zelf heeft geen extra rechten geven. Vraag een andere beheerder.',
  'toegang.recht-niemand':
    'Dan heeft niemand op school dit recht nog. De school heeft het nodig voor wat de wet vraagt: geef het eerst aan een andere rol.',
  'toegang.waarneming-onbekend': 'Deze waarneming is er niet meer. Laad de pagina opnieuw.',
  'toegang.waarneming-te-lang':
    'Waarnemen kan ten hoogste zes weken. Kies een eerdere laatste dag; verlengen kan daarna.',
  'toegang.waarneming-zichzelf': 'Iemand kan niet voor zichzelf waarnemen. Kies een andere collega.',
  'toegang.waarneming-niets':
    'Deze collega heeft in deze rol en in deze dagen geen groep of leerling. Kies een andere rol of collega.',
  'toegang.waarneming-bestaat': 'Deze waarneming loopt al in (een deel van) deze dagen.',
  'toegang.noodtoegang-niet-nodig':
    'Deze leerling hoort al bij uw leerlingen. U kunt het dossier gewoon openen.',
  'toegang.noodtoegang-op':
    'U heeft vandaag al drie keer noodtoegang gebruikt. Vraag de zorgcoördinator of de directeur.',
  'toegang.noodtoegang-onbekend': 'Deze noodtoegang kennen we niet (meer). Laad de pagina opnieuw.',
  'toegang.noodtoegang-voorbij': 'Deze noodtoegang was al voorbij.',
  'toegang.noodtoegang-loopt': 'Deze noodtoegang loopt nog. Kijk haar na als zij voorbij is.',
  'toegang.noodtoegang-zelf': 'Uw eigen noodtoegang kijkt iemand anders na.',
  'toegang.herziening-onbekend': 'Deze regel is er niet meer. Laad de pagina opnieuw.',
  'toegang.herziening-zelf':
    'Over uw eigen toegang beslist iemand anders. Vraag een andere beheerder of de directeur.',
  'toegang.herziening-alleen-beheerder':
    'Beëindigen doet een beheerder. Overleg met de beheerder van uw school.',
  'toegang.geen-gezag':
    'Deze ouder leest nu van geen leerling mee. Leg eerst het gezag vast, of bij een leerling van 18 of ouder dat die het goedvindt; daarna kunt u uitnodigen.',
  'toegang.geen-mail':
    'Deze installatie verstuurt geen e-mail. Maak een link en geef die op papier of op een andere veilige manier.',
  'toegang.geen-email':
    'Van deze persoon is geen e-mailadres bekend. Vul het adres in of maak een link om af te drukken.',
  'toegang.uitnodiging-onbekend':
    'Deze uitnodiging kennen we niet. Controleer of de hele link is overgenomen, of vraag de school om een nieuwe.',
  'toegang.uitnodiging-werkt-niet':
    'Deze uitnodiging werkt niet (meer): zij is gebruikt, ingetrokken of verlopen. Vraag de school om een nieuwe.',
  'toegang.eerst-aanmelden':
    'Bij dit e-mailadres hoort al een account. Meld u eerst aan met dat account en open de link dan opnieuw.',
  'toegang.gebruikersnaam-bezet': 'Deze gebruikersnaam kan niet. Kies een andere, zonder @.',
  'toegang.account-elders':
    'Dit account hoort ook bij een andere school. Meld u aan met uw eigen wachtwoord, of vraag de beheerder van de server om hulp.',
  'toegang.oidc-uit':
    'Aanmelden met het account van de school kan hier niet (meer). Meld u aan met een wachtwoord, of vraag het de beheerder van uw school.',
  'toegang.oidc-onbereikbaar':
    'De aanmeldpagina van de school antwoordt nu niet. Probeer het over een paar minuten opnieuw.',
  'toegang.oidc-begin-opnieuw':
    'Dit aanmelden is afgebroken, verlopen of in een andere browser begonnen. Begin opnieuw op de aanmeldpagina.',
  'toegang.oidc-mislukt':
    'De aanmeldpagina van de school gaf geen geldig antwoord. Begin opnieuw op de aanmeldpagina.',
  'toegang.oidc-onbekend':
    'Dit account van de school is in Koers nog niet bekend. Open eerst uw uitnodiging, of koppel het bij uw account.',
  'toegang.oidc-verkeerde-rol':
    'Volgens de school hoort dit account niet bij deze rol in Koers. Vraag het de beheerder van uw school.',
  'toegang.oidc-bezet':
    'Dit account van de school hoort al bij een ander account van Koers, of u hebt er al een gekoppeld. Vraag de beheerder om hulp.',
  'toegang.oidc-controle':
    'Deze aanmeldvoorziening antwoordt niet zoals het hoort. Controleer de verbinding en pas het adres aan, of laat haar nog uit.',
  'toegang.identiteit-onbekend':
    'Dit account van de school is niet (meer) gekoppeld. Laad de pagina opnieuw.',
  'toegang.identiteit-enige':
    'Dit is uw enige manier om u aan te melden. Kies eerst een wachtwoord, daarna kunt u dit losmaken.',
  'toegang.andere-school':
    'U hebt u aangemeld met het account van een school. Dat geldt alleen voor die school. Meld u af en opnieuw aan.',
  'toegang.code-onjuist':
    'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code van de app en typ die over.',
  'toegang.herstelcode-onjuist':
    'Deze herstelcode klopt niet, of is al gebruikt: elke code werkt één keer. Neem een andere van uw lijst, of gebruik uw app of passkey.',
  'toegang.geen-tweede-stap': 'U bent al aangemeld. Ga terug naar het begin.',
  'toegang.passkey-onjuist':
    'Deze passkey werkt hier niet. Probeer het nog eens, of meld u aan met uw wachtwoord.',
  'toegang.passkey-bestaat': 'Deze passkey staat al bij een account. Kies een andere.',
  'toegang.bevestiging-onjuist':
    'Dit klopt niet. Controleer uw wachtwoord en de code; een code werkt maar één keer. Via uw school? Meld u daar aan als uzelf.',
  'toegang.wachtwoord-onjuist': 'Dit wachtwoord klopt niet. Typ het opnieuw.',
  'toegang.bewijs-nodig': 'Vul uw wachtwoord in en, als u die hebt, een code van uw tweede factor.',
  'toegang.authenticator-bestaat': 'Er is al een authenticator-app ingesteld. Verwijder die eerst.',
  'toegang.factor-onbekend': 'Deze tweede factor is er niet (meer). Laad de pagina opnieuw.',
  'toegang.laatste-factor':
    'Dit is uw laatste tweede factor en uw school vraagt er één. Voeg eerst een andere toe.',
  'toegang.wachtwoord-gelekt':
    'Dit wachtwoord stond in een gelekte lijst en wordt dus geprobeerd door inbrekers. Kies een ander wachtwoord.',
  'toegang.wachtwoord-makkelijk':
    'Dit wachtwoord is een bekend woord of een rij tekens met iets eromheen. Dat raden inbrekers als eerste. Kies liever vier losse woorden die niets met elkaar of met uw school te maken hebben.',
  'toegang.wachtwoord-naam':
    'Dit wachtwoord lijkt te veel op uw naam, uw aanmeldnaam of uw school. Kies een ander wachtwoord.',
  'toegang.herstel-werkt-niet':
    'Deze link werkt niet (meer): hij is gebruikt, vervangen of ouder dan een uur. Vraag een nieuwe aan.',
  'toegang.sessie-onbekend': 'Deze sessie is er niet meer. Laad de pagina opnieuw.',
  'toegang.alleen-ouders': 'Een code van de school is er alleen voor ouders.',
  'toegang.ouder-code-onjuist': 'Deze code klopt niet. Kijk goed naar de brief of vraag de school.',
  'toegang.ouder-code-op':
    'Er is vijf keer een verkeerde code gegeven, daarom werkt deze code niet meer. Vraag de school om een nieuwe.',
  'toegang.ouder-code-geen': 'Er is nu geen code voor u die werkt. Vraag de school om een nieuwe.',
  'toegang.eigen-factor':
    'Uw eigen tweede factor beheert u bij Mijn account. Bent u hem kwijt, vraag dan een andere beheerder.',
  'toegang.geen-factor': 'Deze medewerker heeft geen tweede factor.',
  'toegang.twee-personen':
    'Wie voor een collega een nieuw wachtwoord mogelijk maakt, haalt niet ook de tweede factor weg (en andersom, zeven dagen lang). Vraag een andere beheerder, of laat de collega zelf een nieuw wachtwoord aanvragen bij het aanmelden.',
  'toegang.inrichten-mag-niet':
    'Een school maken kan alleen één keer, met de link die op de server is gemaakt. Hoort u bij een school die er al is? Vraag dan de beheerder om een uitnodiging.',
} as const satisfies Record<string, string>

export const toegangGebeurtenissen: Readonly<Record<string, string>> = {
  'toegang.aanmelden': 'meldde zich aan',
  'toegang.afmelden': 'meldde zich af',
  'toegang.tweede-stap': 'meldde zich aan met een tweede factor',
  'toegang.passkey-aanmelden': 'meldde zich aan met een passkey',
  'toegang.bevestigen': 'bevestigde opnieuw wie dit is',
  'toegang.bevestigen-via-school': 'ging naar de school om opnieuw te bevestigen wie dit is',
  'toegang.authenticator-beginnen': 'begon met het instellen van een authenticator-app',
  'toegang.authenticator-instellen': 'stelde een authenticator-app in',
  'toegang.authenticator-verwijderen': 'verwijderde de authenticator-app',
  'toegang.herstelcodes-vernieuwen': 'maakte nieuwe herstelcodes',
  'toegang.passkey-toevoegen': 'voegde een passkey toe',
  'toegang.passkey-hernoemen': 'gaf een passkey een andere naam',
  'toegang.passkey-verwijderen': 'verwijderde een passkey',
  'toegang.passkey-beginnen': 'begon met het toevoegen van een passkey',
  'toegang.passkey-uitdaging': 'begon met aanmelden met een passkey',
  'toegang.uitdaging': 'begon met bewijzen wie dit is',
  'toegang.account-lezen': 'bekeek het eigen account',
  'toegang.identiteiten-lezen': 'bekeek welke schoolaccounts zijn gekoppeld',
  'toegang.oidc-scholen': 'zocht een school om bij aan te melden',
  'toegang.oidc-lezen': 'bekeek hoe de school laat aanmelden',
  'toegang.herstel-bekijken': 'opende een link voor een nieuw wachtwoord',
  'toegang.wachtwoord-wijzigen': 'wijzigde het eigen wachtwoord',
  'toegang.herstel-vragen': 'vroeg om een nieuw wachtwoord',
  'toegang.herstel-gebruiken': 'koos een nieuw wachtwoord met een link uit de mail',
  'toegang.sessie-eindigen': 'liet een eigen sessie eindigen',
  'toegang.overal-afmelden': 'meldde zich overal af',
  'toegang.meldingen-gezien': 'las de meldingen over het eigen account',
  'toegang.code-geven': 'gaf de code van de school',
  'toegang.factor-herstellen': 'haalde de tweede factor van een collega weg',
  'toegang.betrekking-kiezen': 'ging verder in een andere rol',
  'toegang.uitnodigen': 'maakte een uitnodiging',
  'toegang.uitnodiging-intrekken': 'trok een uitnodiging in',
  'toegang.uitnodiging-aannemen': 'gebruikte een uitnodiging',
  'toegang.uitnodiging-koppelen': 'koppelde een uitnodiging aan het eigen account',
  'toegang.oidc-beginnen': 'ging naar de aanmeldpagina van de school',
  'toegang.oidc-afronden': 'meldde zich aan met het account van de school',
  'toegang.oidc-wijzigen': 'veranderde de aanmeldvoorziening van de school',
  'toegang.oidc-controleren': 'controleerde de aanmeldvoorziening van de school',
  'toegang.identiteit-koppelen': 'begon een account van de school te koppelen',
  'toegang.identiteit-ontkoppelen': 'maakte een account van de school los',
  'toegang.inrichten': 'richtte de school in',
  'toegang.leerling-accounts': 'bekeek wie een account heeft',
  'toegang.medewerker-toevoegen': 'voegde een medewerker toe',
  'toegang.medewerker-wijzigen': 'wijzigde een medewerker',
  'toegang.medewerker-uit-dienst': 'meldde een medewerker uit dienst',
  'toegang.medewerker-in-dienst': 'meldde een medewerker weer in dienst',
  'toegang.rol-geven': 'gaf een rol',
  'toegang.rol-wijzigen': 'veranderde de laatste dag van een rol',
  'toegang.rol-beeindigen': 'beëindigde een rol',
  'toegang.leerling-koppelen': 'koppelde een medewerker aan de leerling',
  'toegang.leerling-ontkoppelen': 'beëindigde de koppeling van een medewerker aan de leerling',
  'toegang.recht-zetten': 'veranderde de rechten van een rol',
  'toegang.rechten-herstellen': 'zette alle rechten terug naar standaard',
  'toegang.waarneming-geven': 'liet iemand waarnemen voor een collega',
  'toegang.waarneming-verlengen': 'verlengde een waarneming',
  'toegang.waarneming-beeindigen': 'beëindigde een waarneming',
  'toegang.noodtoegang-zoeken': 'zocht een leerling voor noodtoegang',
  'toegang.noodtoegang-openen': 'opende het dossier met noodtoegang',
  'toegang.noodtoegang-beeindigen': 'beëindigde de noodtoegang',
  'toegang.noodtoegang-nakijken': 'keek een noodtoegang na',
  'toegang.noodtoegangen-lezen': 'bekeek de lijst van noodtoegang',
  'toegang.dossier-toegang': 'bekeek wie toegang heeft tot het dossier',
  'toegang.herziening-besluiten': 'besliste of een rol of koppeling nog klopt',
  'toegang.matrix-soll': 'downloadde de autorisatiematrix (wat hoort)',
  'toegang.matrix-ist': 'downloadde de autorisatiematrix (wat is)',
  'toegang.sessie-lezen': 'vroeg naar de eigen sessie',
  'toegang.sessie-bekijken': 'keek of de eigen sessie nog loopt',
  'toegang.uitnodiging-bekijken': 'bekeek een uitnodiging',
  'toegang.medewerkers-lezen': 'bekeek de medewerkers',
  'toegang.medewerker-lezen': 'bekeek een medewerker',
  'toegang.rechten-lezen': 'bekeek de rechten per rol',
  'toegang.noodtoegang-lopend': 'vroeg naar de eigen noodtoegang',
  'toegang.herziening-lezen': 'bekeek de lijst van rollen en koppelingen',
}
