import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type {
  beginAuthenticator,
  bevestigAuthenticator,
  hernoemPasskey,
  leesAccount,
  vernieuwHerstelcodes,
  verwijderAuthenticator,
  verwijderPasskey,
  voegPasskeyToe,
  vraagRegistratie,
} from '../factor.commands.ts'
import type { eindigSessie, geefCode, meldOveralAf } from '../sessies.commands.ts'
import type { bekijkHerstel, gebruikHerstel, vraagHerstel, wijzigWachtwoord } from '../wachtwoord.commands.ts'

const lees = endpoint<typeof leesAccount>('GET /account')

export const accountApi = {
  beginApp: endpoint<typeof beginAuthenticator>('POST /account/authenticator'),
  bevestigApp: endpoint<typeof bevestigAuthenticator>('PUT /account/authenticator'),
  verwijderApp: endpoint<typeof verwijderAuthenticator>('DELETE /account/authenticator'),
  vernieuwCodes: endpoint<typeof vernieuwHerstelcodes>('POST /account/herstelcodes'),
  vraagRegistratie: endpoint<typeof vraagRegistratie>('POST /account/passkeys/_uitdaging'),
  voegPasskeyToe: endpoint<typeof voegPasskeyToe>('POST /account/passkeys'),
  hernoemPasskey: endpoint<typeof hernoemPasskey>('PATCH /account/passkeys/:passkeyId'),
  verwijderPasskey: endpoint<typeof verwijderPasskey>('DELETE /account/passkeys/:passkeyId'),
  wijzigWachtwoord: endpoint<typeof wijzigWachtwoord>('PUT /account/wachtwoord'),
  eindigSessie: endpoint<typeof eindigSessie>('DELETE /account/sessies/:sessieId'),
  overalAf: endpoint<typeof meldOveralAf>('DELETE /account/sessies'),
  geefCode: endpoint<typeof geefCode>('POST /account/toegangscode'),
  vraagHerstel: endpoint<typeof vraagHerstel>('POST /wachtwoordherstel'),
  bekijkHerstel: endpoint<typeof bekijkHerstel>('POST /wachtwoordherstel/_bekijk'),
  gebruikHerstel: endpoint<typeof gebruikHerstel>('POST /wachtwoordherstel/_gebruik'),
}

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => lees({}, { signal }),
})
