import { DEMO_WACHTWOORD, demoAccounts, demoGroepen } from '../web/demo.text.ts'
import { overzichtTekst as t } from './overzicht.text.ts'

/** The accounts of the demo as a table for a terminal. */
export function demoOverzicht(): string {
  const breed = Math.max(...demoAccounts.map((a) => a.login.length))
  const groepen = demoGroepen.flatMap((groep) => [
    `  ${groep}`,
    ...demoAccounts
      .filter((a) => a.groep === groep)
      .map((a) => `    ${a.login.padEnd(breed)}  ${a.rol.replaceAll('\u00ad', '')}`),
  ])
  return ['', t.kop, ...groepen, `${t.wachtwoord} ${DEMO_WACHTWOORD}`].join('\n')
}
