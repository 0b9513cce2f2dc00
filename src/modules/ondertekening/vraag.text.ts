/** Words of the page on which the school asks for consent. */
import { formatDate } from '../../ui/format.ts'

export const vraagTekst = {
  titel: 'Nieuw ondertekenverzoek',
  van: (leerling: string) => `Ondertekeningen van ${leerling}`,
  versie: (versie: number) =>
    `Het gaat over versie ${versie}, precies zoals die is gepubliceerd. U kunt daarna gewoon verder schrijven aan het plan.`,
  bekijk: 'Bekijk deze versie van het OPP',
  kanNiet: 'U kunt nu geen nieuw verzoek maken',
  terug: 'Terug naar de ondertekeningen',
  annuleer: 'Annuleer',
  wie: 'Wie vraagt u?',
  wieUitleg: 'Koers stelt voor wie moet instemmen en wie het plan bespreekt. Dat volgt uit het gezag.',
  wieLeeg: 'Kies minstens één persoon.',
  moet: 'Deze persoon beslist en wordt daarom altijd gevraagd.',
  geenMail: 'Heeft geen e-mailadres in Koers. Geef een brief mee of bel even.',
  collegas: 'Collega’s vragen (hoeft niet)',
  collegasUitleg: 'Akkoord van een collega is niet nodig om het plan vast te stellen.',
  verklaring: (naam: string) => `Wat vraagt u aan ${naam}?`,
  leesVerklaring: (naam: string) => `Lees wat ${naam} verklaart`,
  wanneer: 'Tot wanneer kan men reageren?',
  wanneerHulp: 'Veertien dagen is gebruikelijk. Een nieuwe dag kiezen mag, hooguit negentig dagen vooruit.',
  wanneerFout: 'Kies een dag na vandaag, hooguit negentig dagen vooruit.',
  herinner: 'Na hoeveel dagen gaat er vanzelf een herinnering uit?',
  herinnerHulp:
    'Getallen met een komma ertussen, bijvoorbeeld 3, 7, 10. Leeg laten mag: dan herinnert u zelf.',
  herinnerFout: 'Schrijf hele dagen van 1 tot en met 90, met een komma ertussen, en hooguit tien.',
  bericht: 'Uw bericht',
  berichtHulp: 'Dit staat boven het plan. Pas het gerust aan.',
  berichtStandaard: (leerling: string) =>
    `We hebben samen gesproken over het plan voor ${leerling}. Wilt u het rustig lezen? Daarna zegt u per afspraak of u ermee instemt. Hebt u een vraag of wilt u eerst praten? Laat het ons weten.`,
  /** After a refusal of this very version: nobody knows here whether there was a talk since. */
  berichtOpnieuw: (leerling: string) =>
    `We vragen u opnieuw om het plan voor ${leerling} te lezen. De tekst is dezelfde als de vorige keer. Per afspraak zegt u of u ermee instemt. Hebt u een vraag of wilt u eerst praten? Laat het ons weten.`,
  zelfde: {
    titel: (versie: number) => `Met versie ${versie} is eerder niet ingestemd`,
    wie: (naam: string, dag: string) => `${naam} stemde op ${dag} niet in met:`,
    uitleg:
      'Sindsdien is er aan deze versie niets veranderd. Vraag opnieuw als u er samen over hebt gesproken en iemand er anders over denkt. Wilt u iets aanpassen? Publiceer dan eerst een nieuwe versie.',
    vraag: 'Dezelfde versie opnieuw voorleggen?',
    bevestig: 'Ik weet dat dit dezelfde versie is en wil er opnieuw om vragen',
    bevestigFout:
      'Vink aan dat u dezelfde versie opnieuw wilt voorleggen, of publiceer eerst een nieuwe versie.',
  },
  voorbeeld: 'Zo krijgt een ouder het',
  voorbeeldMail:
    'Per mail: een bericht dat er iets klaarstaat, met een link. De mail noemt de leerling niet en zegt niets over het plan.',
  voorbeeldKop: (school: string) => `${school} vraagt uw reactie`,
  voorbeeldOver: (leerling: string, versie: number, tot: string) =>
    `Het gaat om het OPP van ${leerling}, versie ${versie}. U kunt reageren tot en met ${tot === '' ? '…' : formatDate(tot)}.`,
  voorbeeldAfspraken: (aantal: number) =>
    aantal === 1
      ? 'Er is één afspraak. De ouder kiest: ja · ja, maar … · nee, omdat …'
      : `Er zijn ${aantal} afspraken. Bij elke afspraak kiest de ouder: ja · ja, maar … · nee, omdat …`,
  knop: 'Verstuur verzoek',
  gelukt: 'Het verzoek is verstuurd',
  nieuweVersie: 'Er is intussen een nieuwe versie',
  nieuweVersieTekst: (versie: number) =>
    `Dit verzoek gaat nu over versie ${versie}. Wat u hebt ingevuld staat er nog. Kijk de versie na en verstuur opnieuw.`,
} as const
