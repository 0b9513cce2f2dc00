/** What the claims of a provider mean here. Pure. */

/** How a school reads what its provider says. */
export type Lezing = {
  /** The claim that says what somebody is at school; null: everybody may be anything. */
  readonly rolClaim: string | null
  readonly waardenMedewerker: readonly string[]
  readonly waardenLeerling: readonly string[]
  readonly acr: readonly string[]
  readonly amr: readonly string[]
}

type Claims = Readonly<Record<string, unknown>>
type Soort = 'medewerker' | 'leerling'

/** A claim is one text or a list of them; anything else says nothing. */
const teksten = (claim: unknown): string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((waarde) => typeof waarde === 'string')

/** What somebody may be at this school, by what the provider says. */
export function soortenVan(lezing: Lezing, claims: Claims): readonly Soort[] {
  if (lezing.rolClaim === null) return ['medewerker', 'leerling']
  // A name such as `__proto__` is no claim.
  const gezegd = teksten(Object.hasOwn(claims, lezing.rolClaim) ? claims[lezing.rolClaim] : undefined)
  const een = (waarden: readonly string[]) => waarden.some((waarde) => gezegd.includes(waarde))
  const alle: (Soort | false)[] = [
    een(lezing.waardenMedewerker) && 'medewerker',
    een(lezing.waardenLeerling) && 'leerling',
  ]
  return alle.filter((soort) => soort !== false)
}

/**
 * Level of assurance of this sign-in: 2 only when the provider says so in words that the school named (RFC 8176, OpenID
 * Connect Core §2). Silence is one factor.
 */
export function niveauVan(lezing: Lezing, claims: Claims): 1 | 2 {
  const acr = teksten(claims.acr).some((waarde) => lezing.acr.includes(waarde))
  const amr = teksten(claims.amr).some((waarde) => lezing.amr.includes(waarde))
  return acr || amr ? 2 : 1
}

/** An address that every organisation at Microsoft shares: it would let anybody in who has an account anywhere. */
export function isGedeeld(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { hostname, pathname } = new URL(issuer)
  return (
    hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)(\/|$)/i.test(pathname)
  )
}
