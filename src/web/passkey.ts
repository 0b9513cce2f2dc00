/** The browser's half of passkeys. Its library is fetched when somebody uses one. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Handtekening, Registratie } from '../modules/toegang/factor.schema.ts'

const library = () => import('@simplewebauthn/browser')

/** Does this browser know passkeys at all? */
export const kentPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function'

/** Has the device sign a challenge. @throws Error when the person stops it */
export async function onderteken(opties: Record<string, unknown>): Promise<Handtekening> {
  const { startAuthentication } = await library()
  // The server made the options with the same library.
  const optionsJSON = opties as unknown as PublicKeyCredentialRequestOptionsJSON
  const { id, rawId, type, clientExtensionResults, response } = await startAuthentication({ optionsJSON })
  return { id, rawId, type, clientExtensionResults: { ...clientExtensionResults }, response }
}

/** Has the device make a passkey. @throws Error when the person stops it */
export async function registreer(opties: Record<string, unknown>): Promise<Registratie> {
  const { startRegistration } = await library()
  const optionsJSON = opties as unknown as PublicKeyCredentialCreationOptionsJSON
  const { id, rawId, type, clientExtensionResults, response } = await startRegistration({ optionsJSON })
  const { clientDataJSON, attestationObject, transports } = response
  return {
    id,
    rawId,
    type,
    clientExtensionResults: { ...clientExtensionResults },
    response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
  }
}
