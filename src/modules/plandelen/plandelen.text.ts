import type { Behoefte, Doel, Factor, Maatregel } from './plandelen.schema.ts'
import type { Veldteksten } from './veldtekst.ts'

const domein = {
  label: 'Domein',
  hulp: 'Zo ziet u bij welk gebied dit hoort. Dat maakt het plan makkelijker te lezen.',
}

export const factorTekst = {
  soort: {
    label: 'Helpt of hindert',
    hulp: 'Wat helpt telt even zwaar als wat hindert. Beide horen in het plan.',
  },
  context: {
    label: 'Waar ligt het',
    hulp: 'Leren hangt af van de leerling, van het onderwijs en van de steun thuis. Daarom kijken we naar alle drie.',
  },
  domein,
  tekst: {
    label: 'Wat ziet of hoort u',
    hulp: 'Beschrijf gedrag dat u kunt zien, in een of twee zinnen. Gebruik geen etiket of diagnose: dan weet de lezer wat er echt gebeurt.',
  },
  datum: {
    label: 'Van wanneer is dit',
    hulp: 'Alleen recente informatie mag in het plan. Is het ouder dan twee jaar, kijk dan of het nog klopt.',
  },
  bron: {
    label: 'Van wie of waaruit',
    hulp: 'De lezer moet kunnen nagaan waar dit vandaan komt.',
  },
  relevantOmdat: {
    label: 'Dit is van belang, omdat …',
    hulp: 'Alleen wat nodig is voor de uitstroom of de afspraken mag in het plan staan. Vertel waarom dit nodig is.',
  },
  toestemmingDoor: {
    label: 'Wie gaf toestemming',
    hulp: 'Informatie van iemand buiten de school mag er alleen in als ouders of de leerling (vanaf 16 jaar) dat goedvinden.',
  },
  toestemmingOp: {
    label: 'Datum van de toestemming',
    hulp: 'Zo is later te zien dat de toestemming er was voordat het plan gedeeld werd.',
  },
} satisfies Veldteksten<Factor>

export const doelTekst = {
  niveau: {
    label: 'Soort doel',
    hulp: 'Een doel voor het einde van het schooljaar, of een tussendoel daar naartoe.',
  },
  bovenliggend: {
    label: 'Hoort bij het doel',
    hulp: 'Zo blijft zichtbaar naar welk doel dit een stap is.',
  },
  voorWie: {
    label: 'Voor wie is dit doel',
    hulp: 'Ook het team of de ouders kunnen een doel hebben. De omgeving maakt verschil.',
  },
  domein,
  tekst: {
    label: 'Doel',
    hulp: 'Wat kan of doet iemand straks? Schrijf één doel op, zo dat u later kunt zeggen: gelukt of niet.',
  },
  beginsituatie: {
    label: 'Hoe is het nu',
    hulp: 'Zonder beginpunt kunt u later geen groei zien.',
  },
  gewenst: {
    label: 'Hoe is het straks',
    hulp: 'Beschrijf wat u dan ziet, hoort of meet. Kies een hoog maar haalbaar doel.',
  },
  meetwijze: {
    label: 'Hoe meten we dat',
    hulp: 'Bijvoorbeeld een toets, een telling of kijken in de klas. Dan is de evaluatie een feit en geen gevoel.',
  },
  streefdatum: { label: 'Streefdatum', hulp: 'Op deze dag kijken we of het doel is gehaald.' },
  leerlijn: {
    label: 'Leerlijn',
    hulp: 'Werkt u met een leerlijn? Noem dan de lijn en de stap, zodat een volgende leraar kan aansluiten.',
  },
  referentieniveau: {
    label: 'Referentieniveau',
    hulp: 'Alleen bij taal en rekenen, als het past.',
  },
} satisfies Veldteksten<Doel>

export const behoefteTekst = {
  vanWie: {
    label: 'Wie heeft dit nodig',
    hulp: 'De leerling, de leraar of het team, of de ouders.',
  },
  domein,
  thema: {
    label: 'Thema',
    hulp: 'Hiermee ziet de school welke behoefte vaak voorkomt en dus bij het gewone aanbod kan gaan horen.',
  },
  tekst: {
    label: 'Heeft nodig dat …',
    hulp: 'Schrijf op wat iemand nodig heeft, niet wat iemand mist. Bijvoorbeeld: “heeft nodig dat de leraar de les begint met een dagplanning.”',
  },
} satisfies Veldteksten<Behoefte>

export const maatregelTekst = {
  uitvoerder: {
    label: 'In welk blok hoort dit',
    hulp: 'School, team, ouders of hulpverleners: zo weet iedereen wat er van wie wordt verwacht.',
  },
  soort: {
    label: 'Soort afspraak',
    hulp: 'Wat alle leerlingen al krijgen, hoeft niet opnieuw in het plan. Verwijs daar dan naar.',
  },
  verwijzing: {
    label: 'Waar verwijst u naar',
    hulp: 'Noem het onderdeel van het basisaanbod of het arrangement, zodat de lezer het kan vinden.',
  },
  wie: {
    label: 'Wie doet het',
    hulp: 'Noem een persoon of functie. Een afspraak van iedereen is van niemand.',
  },
  wat: { label: 'Wat spreken we af', hulp: 'Schrijf op wat er anders of extra gebeurt.' },
  doelen: {
    label: 'Voor welk doel',
    hulp: 'Elke afspraak hoort bij een doel. Anders is hij misschien niet nodig.',
  },
  waarom: {
    label: 'Waarom deze aanpak',
    hulp: 'Leg uit hoe dit helpt om het doel te halen, als het doel dat niet al duidelijk maakt.',
  },
  hoe: {
    label: 'Hoe',
    hulp: 'Welke materialen, methode of manier van werken? Een invaller moet het ook kunnen.',
  },
  wanneer: { label: 'Wanneer', hulp: 'Op welk moment van de dag of week, en hoelang.' },
  intensiteit: { label: 'Hoe vaak', hulp: 'Zo ziet u of de hulp zwaar genoeg is om te werken.' },
  minutenPerWeek: {
    label: 'Minuten per week',
    hulp: 'Een schatting is genoeg. Het helpt bij het plannen van mensen.',
  },
  begin: { label: 'Vanaf', hulp: 'Wanneer begint de afspraak.' },
  einde: { label: 'Tot en met', hulp: 'Wanneer stopt de afspraak, of kijken we of hij nog nodig is.' },
  plaats: { label: 'Waar', hulp: 'In de klas, daarbuiten of thuis.' },
  geluktAls: {
    label: 'Hoe weten we dat het lukt',
    hulp: 'Wanneer bent u tevreden? Wie dit nu opschrijft, is bij de evaluatie snel klaar.',
  },
  onderbouwing: {
    label: 'Waarom denken we dat dit werkt',
    hulp: 'Bijvoorbeeld eerder gebruik, een bron of advies. Mag kort.',
  },
} satisfies Veldteksten<Maatregel>
