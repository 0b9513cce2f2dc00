/** Words of asking for consent that every part uses. Words of one screen stand with that screen's part. */
import type { RondeStand, TekenaarStand, Verklaring } from './ondertekening.ts'

/** What a signer says, in full. A change of a word is a new version, and the old one stays in the evidence. */
export const VERKLARING_VERSIE = 1

export const verklaringTekst: Readonly<
  Record<Verklaring, { readonly gezien: string; readonly instemming: string }>
> = {
  instemming: {
    gezien: 'Ik heb het hele ontwikkelingsperspectiefplan gezien en de school heeft het met mij besproken.',
    instemming:
      'Bij elke afspraak van het handelingsdeel heb ik gezegd of ik ermee instem. Ik weet dat de school het plan pas vaststelt als iedereen die beslist, met het handelingsdeel instemt.',
  },
  gezien: {
    gezien: 'Ik heb het hele ontwikkelingsperspectiefplan gezien en de school heeft het met mij besproken.',
    instemming: 'Met deze verklaring zeg ik niet dat ik met het plan instem.',
  },
  akkoord: {
    gezien: 'Ik heb het hele ontwikkelingsperspectiefplan gelezen.',
    instemming: 'Bij elke afspraak van het handelingsdeel heb ik gezegd of ik ermee akkoord ga.',
  },
}

export const verklaringNaam: Readonly<Record<Verklaring, string>> = {
  instemming: 'Instemmen met het handelingsdeel',
  gezien: 'Gezien en besproken',
  akkoord: 'Akkoord van een collega',
}

export const standTekst: Readonly<Record<TekenaarStand, string>> = {
  uitgenodigd: 'Gevraagd',
  bekeken: 'Bekeken',
  vraag_gesteld: 'Stelde een vraag',
  gezien: 'Gezien en besproken',
  ingestemd: 'Ingestemd',
  niet_ingestemd: 'Niet ingestemd',
  papier: 'Op papier gereageerd',
  mondeling_vastgelegd: 'Mondeling gereageerd',
  te_goeder_trouw: 'Te goeder trouw',
  vervangende_toestemming: 'Vervangende toestemming van de rechter',
  ingetrokken_verzoek: 'Verzoek ingetrokken',
  vervallen: 'Niet meer nodig',
}

export const rondeStandTekst: Readonly<Record<RondeStand, string>> = {
  loopt: 'Loopt',
  ingestemd: 'Iedereen stemde in',
  niet_ingestemd: 'Niet ingestemd',
  ingetrokken: 'Ingetrokken',
  vastgesteld: 'Vastgesteld',
}

export const leerlingWoord = 'Leerling'
/** Who did it, where no person did. */
export const systeemNaam = 'Koers'
/** Why a round ends by itself. */
export const redenAchttien =
  'De leerling is 18 geworden en beslist nu zelf. De school vraagt het opnieuw, aan de leerling.'

export const ondertekeningFouten = {
  'ondertekening.onbekend': 'Dit ondertekenverzoek bestaat niet (meer), of u kunt het niet zien.',
  'ondertekening.geen-recht': 'U hebt hier het recht niet voor. Vraag uw intern begeleider of beheerder.',
  'ondertekening.ronde-gesloten':
    'Dit ondertekenverzoek is afgerond. Ververs de pagina om te zien hoe het nu staat.',
  'ondertekening.ingetrokken': 'De school heeft dit verzoek ingetrokken. U hoeft niets meer te doen.',
  'ondertekening.al-besloten': 'Hier is al een antwoord op gegeven. Een antwoord verandert niet meer.',
  'ondertekening.andere-versie':
    'Dit is niet (meer) de versie waar het verzoek over gaat. Ververs de pagina en lees de versie die er nu staat.',
  'ondertekening.nieuwe-versie':
    'Er is intussen een nieuwe versie gepubliceerd. Ververs de pagina en vraag dan om instemming met de nieuwste versie.',
  'ondertekening.voorwaarden':
    'Deze versie kan nog niet naar ouders: er ontbreekt iets wat de wet vraagt. Vul het plan aan en publiceer een nieuwe versie.',
  'ondertekening.gast-link':
    'Deze link werkt niet (meer). Kijk of u de nieuwste mail van de school gebruikt, of bel de school: die kan een nieuwe link sturen.',
  'ondertekening.gast-code':
    'Deze code klopt niet, of hij werkt niet meer. Kijk hem na of vraag een nieuwe code.',
  'ondertekening.gast-gesloten':
    'Er is vijf keer een verkeerde code ingevuld. De link is daarom gesloten. Bel de school: die kan een nieuwe link sturen.',
  'ondertekening.gast-geen-code':
    'Bij deze link staat de code op papier, in de brief van de school. Hebt u die niet? Bel dan de school.',
  'ondertekening.gast-niet':
    'Ondertekenen zonder account is er alleen voor een ouder van wie het verzoek nog loopt. Ververs de pagina.',
  'ondertekening.gast-onbekend':
    'Er is geen link zonder account (meer) voor deze persoon. Ververs de pagina.',
  'ondertekening.gast-wijze':
    'Zo kan de code op uw school niet worden gestuurd. Kies een andere manier, of vraag de beheerder om dit in te stellen.',
  'ondertekening.gast-telefoon':
    'Vul een geldig mobiel nummer in, bijvoorbeeld 06 12345678 of +32 470 123456.',
  'ondertekening.gast-geen-toegang':
    'Deze ouder mag het plan nu niet zien, dus een link zou niet werken. Kijk bij Betrokkenen hoe het zit met het gezag.',
  'ondertekening.gast-geen-contact':
    'Bij Betrokkenen staat dat de school deze ouder niet over deze leerling schrijft. Pas dat eerst aan.',
  'ondertekening.gast-gedeeld':
    'Dit adres of nummer gebruikt al een ander die in deze ronde ondertekent. Vraag een eigen adres of nummer, of geef de code op papier.',
  'ondertekening.sms-adres':
    'Naar dit adres kan Koers geen berichten sturen. Het moet met https beginnen en van buiten te bereiken zijn.',
  'ondertekening.sms-sleutel':
    'Vul de sleutel van de sms-dienst in. Hij begint met whsec_ en staat bij die dienst; bij een ander adres hoort een nieuwe sleutel.',
  'ondertekening.sms-geen':
    'Er is nog geen sms-dienst ingesteld. Vul eerst het adres en de sleutel in en sla op.',
  'ondertekening.niemand': 'Kies minstens één persoon.',
  'ondertekening.geen-beslisser':
    'Er is niemand die mag beslissen. Leg eerst bij Betrokkenen vast wie gezag heeft.',
  'ondertekening.beslisser-ontbreekt':
    'Iedereen die beslist moet worden gevraagd. Voeg de ontbrekende gezagdrager toe.',
  'ondertekening.onbekende-ondertekenaar':
    'Deze persoon kan niet (meer) worden gevraagd: die ziet het plan niet. Kijk bij Betrokkenen hoe het zit.',
  'ondertekening.dubbel': 'Deze persoon staat er twee keer in. Haal er één weg.',
  'ondertekening.verkeerde-verklaring':
    'Deze verklaring past niet bij deze persoon. Instemming vraagt u aan wie beslist, en aan niemand anders.',
  'ondertekening.termijn':
    'Kies een dag in de toekomst, hooguit negentig dagen vooruit, zodat iedereen tijd heeft om te lezen.',
  'ondertekening.leeg': 'Vul hier iets in.',
  'ondertekening.niet-gezien': 'Vink eerst aan dat u het hele plan hebt gezien en besproken.',
  'ondertekening.reactie-niet-gezien':
    'Van deze persoon is alleen gevraagd of het plan is gezien en besproken. Noteer de reactie als dat is aangekruist of gezegd.',
  'ondertekening.antwoord-ontbreekt': 'Geef bij elke afspraak een antwoord.',
  'ondertekening.antwoord-onbekend':
    'Deze afspraak staat niet in de versie waar het om gaat. Ververs de pagina.',
  'ondertekening.reden-ontbreekt': 'Schrijf bij “ja, maar” en bij “nee” in een paar woorden waarom.',
  'ondertekening.geen-afspraken': 'Bij deze verklaring horen geen antwoorden per afspraak.',
  'ondertekening.scan-ontbreekt': 'Voeg de scan van het papier toe, dan is later te zien wat er stond.',
  'ondertekening.scan-onbekend': 'Deze bijlage bestaat niet (meer) bij deze leerling. Kies een andere.',
  'ondertekening.getuige': 'Kies een andere medewerker dan uzelf, die dit dossier ook mag zien.',
  'ondertekening.datum': 'Deze datum kan niet: ze ligt in de toekomst of voor het begin van dit verzoek.',
  'ondertekening.reactie-loopt': 'Er wacht al een reactie op de tweede medewerker. Rond die eerst af.',
  'ondertekening.geen-reactie': 'Er is geen reactie (meer) om te bevestigen.',
  'ondertekening.niet-de-getuige': 'Een ander is gevraagd om dit te bevestigen.',
  'ondertekening.geen-goede-trouw':
    'Dit kan hier niet: de school mag alleen van één ouder uitgaan als er twee beslissen en er geen bezwaar bekend is.',
  'ondertekening.niet-nodig': 'Van deze persoon is geen instemming nodig.',
  'ondertekening.pdf-nu-niet':
    'De PDF kan nu even niet worden gemaakt. Probeer het over een halve minuut opnieuw.',
  'ondertekening.pdf-kapot':
    'De bewaarde PDF is beschadigd of weg. Het plan en de reacties zijn er nog. Meld dit bij uw beheerder.',
  'ondertekening.pdf-wordt-gemaakt':
    'De verzegelde PDF wordt nog gemaakt. Dat duurt meestal minder dan een minuut. Probeer het dan opnieuw.',
  'ondertekening.niet-vastgesteld':
    'Deze versie is niet vastgesteld, dus er is geen verzegelde PDF. Kies de versie die is vastgesteld.',
  'ondertekening.wachters':
    'Het plan kan nog niet worden vastgesteld. Hieronder staat wat er ontbreekt en wie het kan herstellen.',
  'ondertekening.begindatum': 'Kies een begindatum die hooguit een jaar van vandaag ligt.',
  'ondertekening.nog-niet-vastgesteld':
    'Er is nog geen versie vastgesteld. Vraag eerst om instemming met de gepubliceerde versie.',
  'ondertekening.binnen-handelingsdeel':
    'Deze versie verandert het handelingsdeel. Daarvoor is altijd nieuwe instemming nodig: maak een nieuw ondertekenverzoek.',
  'ondertekening.overleg-ontbreekt':
    'Leg eerst het overleg vast dat u na de vaststelling met ouders had, of kies “correctie” als het een verschrijving is.',
  'ondertekening.rod-onbekend': 'Deze melding bestaat niet (meer), of u kunt haar niet zien.',
  'ondertekening.te-lang':
    'Het plan is langer dan vijf A4 en er staat niet bij waarom. Maak het korter, of publiceer een versie met een reden.',
} as const satisfies Record<string, string>

export const ondertekeningGebeurtenissen: Readonly<Record<string, string>> = {
  'ondertekening.overzicht-lezen': 'bekeek de ondertekeningen',
  'ondertekening.vragen': 'vroeg om instemming met een versie',
  'ondertekening.intrekken': 'trok een ondertekenverzoek in',
  'ondertekening.bericht-sturen': 'stuurde een bericht over een ondertekenverzoek',
  'ondertekening.herinneren': 'stuurde een herinnering',
  'ondertekening.gast-openen': 'liet een ouder ondertekenen zonder account',
  'ondertekening.gast-sluiten': 'trok de link zonder account in',
  'ondertekening.gast-bekijken': 'opende een link zonder account',
  'ondertekening.gast-code-vragen': 'vroeg een code om zonder account te ondertekenen',
  'ondertekening.gast-aanmelden': 'gaf de code om zonder account te ondertekenen',
  'ondertekening.gast-binnen': 'kwam zonder account binnen met een link en een code',
  'ondertekening.instelling-lezen': 'bekeek hoe ondertekenen zonder account is ingesteld',
  'ondertekening.instelling-wijzigen': 'stelde in hoe iemand zonder account kan ondertekenen',
  'ondertekening.sms-proberen': 'liet een proefbericht per sms sturen',
  'ondertekening.reactie-noteren': 'noteerde een reactie van papier of uit een gesprek',
  'ondertekening.reactie-bevestigen': 'bevestigde een reactie als tweede medewerker',
  'ondertekening.reactie-weghalen': 'haalde een genoteerde reactie weg',
  'ondertekening.goede-trouw': 'ging te goeder trouw uit van instemming',
  'ondertekening.vervangend': 'legde vervangende toestemming van de rechter vast',
  'ondertekening.wacht-op': 'bekeek op wie de school wacht',
  'ondertekening.sleutels': 'haalde de publieke sleutels op',
  'ondertekening.controleren': 'controleerde een document',
  'ondertekening.vaststellingen-lezen': 'bekeek wat is vastgesteld',
  'ondertekening.vaststellen': 'stelde het plan vast',
  'ondertekening.wijziging-besluiten': 'nam een wijziging buiten het handelingsdeel op',
  'ondertekening.rod-lezen': 'bekeek wat in ROD moet',
  'ondertekening.rod-melden': 'werkte de melding in ROD bij',
  'ondertekening.herinnerd': 'herinnerde wie nog niet reageerde',
  'ondertekening.achttien': 'trok het verzoek aan de ouders in: de leerling is 18 geworden',
  'ondertekening.rod-exporteren': 'exporteerde wat in ROD moet',
  'ondertekening.verzegelde-pdf-ophalen': 'haalde de verzegelde PDF van het vastgestelde plan op',
  'ondertekening.eigen-verzegelde-pdf': 'haalde de verzegelde PDF van het vastgestelde plan op',
  'ondertekening.pdf-verzegeld': 'verzegelde de PDF van het vastgestelde plan',
  'ondertekening.mijn-vragen': 'bekeek wat haar of hem is gevraagd',
  'ondertekening.stap-lezen': 'las een ondertekenverzoek',
  'ondertekening.bekijken': 'bekeek de versie',
  'ondertekening.vraag-stellen': 'stelde een vraag over het plan',
  'ondertekening.beslissen': 'nam een besluit over een versie',
  'ondertekening.bewijs-ophalen': 'haalde het bewijs van het besluit op',
  'ondertekening.pdf-ophalen': 'haalde de PDF van de voorgelegde versie op',
}
