/** The demo's accounts; their password is public on purpose and works only in a demo, which only this computer reaches. */
export const DEMO_WACHTWOORD = 'koers-demo-2026'

export const demoGroepen = ['Basisschool De Waterlelie', 'Rivierenland College', 'Thuis'] as const

// Not every browser hyphenates Dutch by itself: the two long ones carry a soft hyphen.
export const demoAccounts: readonly { login: string; rol: string; groep: (typeof demoGroepen)[number] }[] = [
  { login: 'ib@waterlelie.demo', rol: 'Intern begeleider', groep: 'Basisschool De Waterlelie' },
  { login: 'mentor@waterlelie.demo', rol: 'Leerkracht', groep: 'Basisschool De Waterlelie' },
  {
    login: 'mentor2@waterlelie.demo',
    rol: 'Leerkracht van een andere groep',
    groep: 'Basisschool De Waterlelie',
  },
  { login: 'vakdocent@waterlelie.demo', rol: 'Vakleerkracht', groep: 'Basisschool De Waterlelie' },
  { login: 'directeur@waterlelie.demo', rol: 'Directeur', groep: 'Basisschool De Waterlelie' },
  { login: 'beheerder@waterlelie.demo', rol: 'Beheerder', groep: 'Basisschool De Waterlelie' },
  {
    login: 'administratie@waterlelie.demo',
    rol: 'Leerlingadministratie',
    groep: 'Basisschool De Waterlelie',
  },
  {
    login: 'fg@waterlelie.demo',
    rol: 'Functionaris gegevens\u00adbescherming',
    groep: 'Basisschool De Waterlelie',
  },
  { login: 'oc@rivierenland.demo', rol: 'Ondersteunings\u00adcoördinator', groep: 'Rivierenland College' },
  { login: 'mentor@rivierenland.demo', rol: 'Mentor', groep: 'Rivierenland College' },
  { login: 'ouder1@gezin.demo', rol: 'Moeder', groep: 'Thuis' },
  { login: 'ouder2@gezin.demo', rol: 'Vader', groep: 'Thuis' },
  { login: 'leerling@gezin.demo', rol: 'Leerling', groep: 'Thuis' },
  { login: 'leerling18@gezin.demo', rol: 'Leerling van 18', groep: 'Thuis' },
]
