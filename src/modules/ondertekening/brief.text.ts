/** The letter on which somebody reacts on paper. B1: parents read it at the kitchen table. */
export const briefTekst = {
  titel: 'Brief om op papier te reageren',
  terug: 'Terug naar de ondertekeningen',
  uitleg:
    'Print deze brief en geef hem mee, samen met het plan. Er staat geen adres op. Komt de brief terug? Scan hem en kies Administreer reactie.',
  print: 'Print de brief',
  plan: 'Haal het plan op als PDF',
  onbekend: 'Deze persoon is niet (meer) gevraagd, of reageerde al. Ga terug en kijk hoe het nu staat.',
  aan: (naam: string) => `Aan ${naam}`,
  onderwerp: (leerling: string) => `Het plan van ${leerling}`,
  groet: (naam: string) => `Beste ${naam},`,
  intro: (leerling: string, versie: number) =>
    `Bij deze brief zit het plan met de ondersteuning voor ${leerling} (ontwikkelingsperspectiefplan, versie ${versie}). Wilt u het lezen en hieronder zeggen wat u ervan vindt?`,
  introGezien: (leerling: string, versie: number) =>
    `Bij deze brief zit het plan met de ondersteuning voor ${leerling} (ontwikkelingsperspectiefplan, versie ${versie}). Wilt u het lezen en hieronder tekenen dat de school het met u besprak?`,
  tot: (dag: string) => `Wilt u de brief teruggeven voor of op ${dag}?`,
  hulp: 'Twijfelt u, of wilt u eerst praten? Bel of mail de school. U mag ook in een gesprek reageren.',
  heelPlan: 'Het hele plan',
  perAfspraak: 'Per afspraak',
  perAfspraakUitleg: 'Zet bij elke afspraak één kruisje. Kiest u “ja, maar” of “nee”? Schrijf dan op waarom.',
  nummer: (nummer: number, totaal: number) => `Afspraak ${nummer} van ${totaal}`,
  keuzes: ['ja', 'ja, maar …', 'nee, omdat …'],
  waarom: 'Waarom of wat anders:',
  verder: 'Wat ik verder wil zeggen:',
  naam: 'Naam',
  datum: 'Datum',
  handtekening: 'Handtekening',
  gevolg:
    'U beslist voor uzelf. Eén keer “nee” betekent dat de school dit plan nog niet vaststelt. De school nodigt u dan uit voor een gesprek.',
} as const
