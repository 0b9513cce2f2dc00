/** Dutch text for every error and warning of the EDEXML reader and the import diff: what happened, what to do. */
import type { ConflictReden } from './diff.model.ts'
import type { EdexmlFoutCode, EdexmlWaarschuwingCode } from './edexml.ts'

type Tekst = { readonly wat: string; readonly doen: string }

const OPNIEUW = 'Maak in uw leerlingadministratie een nieuwe EDEXML-export en probeer het daarmee opnieuw.'

export const edexmlFoutTekst = {
  'edexml.te-groot': {
    wat: 'Dit bestand is te groot. Een EDEXML-bestand van een school is hooguit enkele megabytes.',
    doen: 'Controleer of u het juiste bestand koos. Exporteer één school en één schooljaar per bestand.',
  },
  'edexml.te-complex': {
    wat: 'Dit bestand bevat een veld dat veel te lang is of onderdelen die te diep in elkaar zitten.',
    doen: `Dit hoort niet voor te komen in een export. ${OPNIEUW}`,
  },
  'edexml.te-veel': {
    wat: 'Dit bestand bevat meer leerlingen, groepen of medewerkers dan één school kan hebben.',
    doen: 'Exporteer één school en één schooljaar per bestand.',
  },
  'edexml.doctype': {
    wat: 'Dit bestand bevat een DOCTYPE. Dat hoort niet in EDEXML en kan onveilig zijn, daarom is het niet gelezen.',
    doen: `${OPNIEUW} Komt het bestand rechtstreeks uit uw administratie? Meld het dan bij de leverancier.`,
  },
  'edexml.verkeerde-codering': {
    wat: 'De tekens in dit bestand kloppen niet met de tekencodering die erin staat. Namen zouden verminkt raken.',
    doen: `Open het bestand niet in een tekstverwerker of Excel voordat u het inleest. ${OPNIEUW}`,
  },
  'edexml.afgekapt': {
    wat: 'Dit bestand houdt halverwege op. Er is niets ingelezen.',
    doen: `Waarschijnlijk is het downloaden of kopiëren afgebroken. ${OPNIEUW}`,
  },
  'edexml.geen-xml': {
    wat: 'Dit bestand is leeg of geen geldig XML-bestand.',
    doen: 'Kies het bestand dat uw administratie als EDEXML exporteert, meestal EDEX.XML. Pak een ZIP eerst uit.',
  },
  'edexml.geen-edexml': {
    wat: 'Dit is wel een XML-bestand, maar geen EDEXML.',
    doen: 'Kies in uw administratie de export “EDEXML” (ook wel “EDEX”), niet OSO of een toetsbestand.',
  },
  'edexml.school-ontbreekt': {
    wat: 'In dit bestand staat niet van welke school of welk schooljaar de gegevens zijn.',
    doen: OPNIEUW,
  },
  'edexml.schooljaar-ongeldig': {
    wat: 'Het schooljaar in dit bestand is niet te lezen. Het hoort eruit te zien als 2025-2026.',
    doen: OPNIEUW,
  },
} satisfies Record<EdexmlFoutCode, Tekst>

export const edexmlWaarschuwingTekst = {
  'versie-onbekend': {
    wat: 'De versie van EDEXML ontbreekt of is onbekend. Het bestand is gelezen alsof het versie 2.1 is.',
    doen: 'Controleer een paar leerlingen voordat u de import bevestigt.',
  },
  'codering-afwijkend': {
    wat: 'Het bestand noemt een andere tekencodering dan het heeft. Het is gelezen zoals het is.',
    doen: 'Controleer namen met accenten.',
  },
  'school-dubbel': {
    wat: 'Er staat meer dan één school in het bestand. Alleen de eerste telt.',
    doen: 'Controleer of alle leerlingen van deze school zijn. Exporteer anders één school per bestand.',
  },
  'school-zonder-nummer': {
    wat: 'De school heeft in dit bestand geen BRIN of ander nummer.',
    doen: 'Controleer of dit het bestand van uw school is.',
  },
  'brin-ongeldig': {
    wat: 'De BRIN-code klopt niet en is niet gebruikt.',
    doen: 'Verbeter de BRIN in uw administratie.',
  },
  'dependance-ongeldig': {
    wat: 'Het nummer van de dependance klopt niet. Er is 00 (hoofdvestiging) gelezen.',
    doen: 'Verbeter het in uw administratie.',
  },
  'record-zonder-identiteit': {
    wat: 'Hier staat iemand of iets zonder naam en zonder sleutel. Dit is overgeslagen.',
    doen: 'Vul de naam aan in uw administratie.',
  },
  'naam-ontbreekt': { wat: 'De naam ontbreekt.', doen: 'Vul de naam aan in uw administratie.' },
  'naam-te-lang': {
    wat: 'Deze tekst is te lang en is afgekort.',
    doen: 'Verbeter de tekst in uw administratie.',
  },
  'tekens-verdacht': {
    wat: 'Hier staan vreemde tekens, waarschijnlijk een verminkte letter met accent.',
    doen: 'Controleer deze naam. Gaat het vaker fout, meld het dan bij de leverancier van uw administratie.',
  },
  'sleutel-ontbreekt': {
    wat: 'De sleutel ontbreekt. Een volgende import kan dit niet vanzelf herkennen.',
    doen: 'Controleer bij een volgende import of niets dubbel wordt toegevoegd.',
  },
  'sleutel-tijdelijk': {
    wat: 'De sleutel is tijdelijk (begint met #) en wordt niet bewaard.',
    doen: 'Controleer bij een volgende import of niets dubbel wordt toegevoegd.',
  },
  'sleutel-te-lang': {
    wat: 'De sleutel is te lang en is niet gebruikt.',
    doen: 'Meld het bij de leverancier.',
  },
  'sleutel-lijkt-bsn': {
    wat: 'De sleutel kan een BSN of onderwijsnummer zijn. Hij is niet gebruikt en wordt nergens bewaard.',
    doen: 'Vraag de leverancier van uw administratie om een eigen sleutel te exporteren. Tot dan herkent Koers deze persoon aan naam en geboortedatum.',
  },
  'nummer-weggelaten': {
    wat: 'In deze tekst stond een nummer dat een BSN kan zijn. Het nummer is weggelaten.',
    doen: 'Haal het nummer in uw administratie uit dit veld.',
  },
  'sleutel-dubbel': {
    wat: 'Deze sleutel komt vaker voor in het bestand.',
    doen: 'Kies zelf wie het is, of verbeter het in uw administratie.',
  },
  'eckid-dubbel': {
    wat: 'Dit ECK iD komt vaker voor in het bestand.',
    doen: 'Kies zelf wie het is, of verbeter het in uw administratie.',
  },
  'datum-ongeldig': {
    wat: 'Deze datum bestaat niet en is niet gebruikt.',
    doen: 'Verbeter de datum in uw administratie.',
  },
  'datum-andere-vorm': {
    wat: 'Deze datum staat er als dag-maand-jaar en is zo gelezen.',
    doen: 'Controleer of de datum klopt.',
  },
  'geboortedatum-onwaarschijnlijk': {
    wat: 'Deze geboortedatum past niet bij een leerling van dit schooljaar.',
    doen: 'Controleer de geboortedatum.',
  },
  'uitstroom-voor-instroom': {
    wat: 'De uitstroomdatum ligt voor de instroomdatum.',
    doen: 'Verbeter de datums in uw administratie.',
  },
  'geslacht-onbekend': {
    wat: 'Deze code voor geslacht is onbekend.',
    doen: 'Vul het geslacht zelf in als dat nodig is.',
  },
  'jaargroep-onbekend': {
    wat: 'Deze code voor de jaargroep is onbekend.',
    doen: 'Vul de jaargroep zelf in.',
  },
  'jaargroep-ontbreekt': {
    wat: 'Deze leerling heeft geen jaargroep en geen groep.',
    doen: 'Vul de jaargroep aan in uw administratie.',
  },
  'rol-onbekend': { wat: 'Deze rol staat niet in de lijst van EDEXML.', doen: 'Geef de rol in Koers zelf.' },
  'veld-dubbel': {
    wat: 'Dit veld staat er twee keer. Het eerste is gebruikt.',
    doen: 'Controleer het gegeven.',
  },
  'groep-bestaat-niet': {
    wat: 'Er wordt verwezen naar een groep die niet in het bestand staat.',
    doen: 'Plaats de leerling of medewerker zelf in een groep.',
  },
  'vestiging-bestaat-niet': {
    wat: 'Er wordt verwezen naar een vestiging die niet in het bestand staat.',
    doen: 'Controleer de vestiging.',
  },
  'geen-leerlingen': {
    wat: 'Er staan geen leerlingen in dit bestand.',
    doen: 'Controleer in uw administratie of u de leerlingen meenam in de export.',
  },
} satisfies Record<EdexmlWaarschuwingCode, Tekst>

export const conflictTekst = {
  'dubbel-in-bestand': 'Dezelfde sleutel of hetzelfde ECK iD staat bij meer dan één leerling in het bestand.',
  'sleutel-hergebruikt':
    'De sleutel is van een bekende leerling, maar naam, geboortedatum of ECK iD horen bij een ander.',
  'twee-kandidaten': 'Het ECK iD wijst naar een andere leerling dan de sleutel.',
  'zelfde-naam-en-geboortedatum':
    'Een bekende leerling heeft dezelfde naam en geboortedatum. Is dit dezelfde leerling?',
  'tweeling-zonder-sleutel':
    'Twee leerlingen in het bestand hebben dezelfde achternaam en geboortedatum en zijn niet te onderscheiden.',
  'naam-ontbreekt': 'Deze leerling is nieuw maar heeft geen naam.',
} satisfies Record<ConflictReden, string>
