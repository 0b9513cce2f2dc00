import type { Grond } from './dossier.commands.ts'

/** Words of "who has access to this dossier, and why". */
export const dossierText = {
  titel: 'Wie heeft toegang, en waarom',
  intro:
    'Ieder die dit dossier nu kan openen, met de reden. De lijst komt uit dezelfde regels als de toegang zelf.',
  laden: 'De toegang wordt opgehaald',
  fout: 'De toegang kan nu niet worden opgehaald',
  opnieuw: 'Probeer opnieuw',
  aantal: (n: number) => (n === 1 ? '1 persoon' : `${n} personen`),
  wie: 'Wie',
  waarom: 'Waarom',
  wat: 'Wat',
  geenAccount: 'Heeft nog geen account',
  zonderCode: 'Kan nog niet lezen: de code van de school is niet ingevuld',
  alleenBeheer: 'Ziet geen inhoud van het dossier',
  tot: (dag: string) => `tot en met ${dag}`,
  totTijd: (tijd: string) => `tot ${tijd}`,
} as const

/** The relation in plain words. @param rol the name of the role at this school */
export function waaromTekst(grond: Grond, rol: string): string {
  switch (grond.relatie) {
    case 'rol':
      return `${rol}, voor de hele school`
    case 'groep':
      return `${rol} van groep ${grond.groep ?? ''}`
    case 'leerling':
      return `${rol} van deze leerling`
    case 'waarneming':
      return `Waarnemer als ${rol} voor ${grond.voor ?? ''}`
    case 'noodtoegang':
      return 'Noodtoegang, alleen lezen'
    case 'ouder':
      return 'Ouder met gezag'
    case 'zelf':
      return 'De leerling zelf'
  }
}
