export const toegangFouten = {
  'toegang.aanmelding-onjuist':
    'Deze combinatie van e-mailadres (of gebruikersnaam) en wachtwoord kennen we niet. Controleer beide en probeer het opnieuw.',
  'toegang.betrekking-onbekend': 'Deze rol hoort niet (meer) bij uw account. Kies een andere.',
} as const satisfies Record<string, string>
