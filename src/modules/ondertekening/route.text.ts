/** When school and parents don't agree: who can help, in words that are the same for both. */
export const routeTekst = {
  titel: 'Als u er samen niet uitkomt',
  intro: 'Verschil van mening over een plan komt vaker voor. School en ouders kunnen allebei hulp vragen.',
  wegen: {
    steunpunt: {
      wie: 'Ouder- en jeugdsteunpunt',
      wat: 'Van het samenwerkingsverband in de regio. Denkt mee, legt uit hoe het werkt en gaat mee naar een gesprek als dat helpt. Gratis.',
    },
    onderwijsconsulent: {
      wie: 'Onderwijsconsulent',
      wat: 'Onafhankelijk. Praat met ouders en school en zoekt een oplossing. Gratis.',
      site: { href: 'https://onderwijsconsulenten.nl', naam: 'onderwijsconsulenten.nl' },
    },
    geschillencommissie: {
      wie: 'Geschillencommissie passend onderwijs',
      wat: 'Geeft ouders en school advies over het plan. Ouders vragen dit zelf aan.',
      site: { href: 'https://onderwijsgeschillen.nl', naam: 'onderwijsgeschillen.nl' },
    },
  },
  aanvragen: (dag: string) => `Aanvragen binnen zes weken: tot en met ${dag}.`,
  aanvragenZonderDag: 'Aanvragen binnen zes weken.',
  daarna:
    'Het advies komt na ongeveer tien weken en kost niets. De school hoeft het advies niet te volgen, maar laat ouders en commissie wel weten wat zij ermee doet.',
  blijftOpen: 'Ondertussen blijft een gesprek altijd mogelijk.',
} as const
