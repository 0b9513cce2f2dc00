import { useEffect, useState } from 'react'

const PREFIX = 'koers-link:'
const inHash = () => window.location.hash.slice(1)

// Private windows of some browsers refuse storage: the link then works until the page is reloaded.
function bewaard(pad: LinkPad, token?: string | null): string {
  try {
    if (token === null) sessionStorage.removeItem(PREFIX + pad)
    else if (token !== undefined) sessionStorage.setItem(PREFIX + pad, token)
    return sessionStorage.getItem(PREFIX + pad) ?? ''
  } catch {
    return ''
  }
}

export type LinkPad = '/uitnodiging' | '/wachtwoord' | '/gast'

/** The token that this tab came by and still remembers; empty when there is none. */
export const bewaardeLink = (pad: LinkPad): string => bewaard(pad)
export const vergeetLink = (pad: LinkPad): unknown => bewaard(pad, null)

/**
 * The token of a personal link. It stands after the # and leaves the address bar at once, so that it is in no history and on
 * no photo of the screen; until it is used this tab remembers it, so that a reload loses nothing. Pasting another link in the
 * same tab changes only the hash: that is heard too.
 */
export function usePersoonlijkeLink(pad: LinkPad) {
  const [token, setToken] = useState(() => inHash() || bewaard(pad))
  useEffect(() => {
    const neem = () => {
      const gegeven = inHash()
      if (gegeven === '') return
      bewaard(pad, gegeven)
      setToken(gegeven)
      window.history.replaceState(window.history.state, '', pad)
    }
    neem()
    window.addEventListener('hashchange', neem)
    return () => window.removeEventListener('hashchange', neem)
  }, [pad])
  return { token, gebruikt: () => vergeetLink(pad) }
}
