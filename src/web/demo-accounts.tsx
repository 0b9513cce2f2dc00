import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { ApiError } from './api.ts'
import { DEMO_WACHTWOORD, demoAccounts, demoGroepen } from './demo.text.ts'
import { aanmelden, sessieQuery } from './sessie.ts'
import { webText } from './web.text.ts'

/** The demo's people, one click each. */
export function DemoAccounts({ onGelukt }: { onGelukt: () => Promise<void> }) {
  const [fout, setFout] = useState<string>()
  const client = useQueryClient()
  const kies = async (login: string) => {
    setFout(undefined)
    try {
      const { tweedeStap } = await aanmelden({ body: { login, wachtwoord: DEMO_WACHTWOORD } })
      // Somebody tried out a second factor with this account: the form beside asks for it.
      if (tweedeStap) await client.resetQueries({ queryKey: sessieQuery.queryKey })
      else await onGelukt()
    } catch (error) {
      setFout(error instanceof ApiError ? error.message : webText.fout.offline)
    }
  }
  return (
    <section className="demo-accounts stack" aria-labelledby="demo-titel">
      <h2 id="demo-titel">{webText.aanmelden.demo}</h2>
      <p className="soft">{webText.aanmelden.demoUitleg}</p>
      <p>
        <Link href="/postvak">{webText.aanmelden.demoPostvak}</Link>
      </p>
      {fout !== undefined && <p role="alert">{fout}</p>}
      {demoGroepen.map((groep) => (
        <div key={groep} className="stack-tight">
          <h3>{groep}</h3>
          <ul className="demo-lijst">
            {demoAccounts
              .filter((account) => account.groep === groep)
              .map((account) => (
                <li key={account.login}>
                  <Button onPress={() => kies(account.login)}>
                    <span className="demo-wie">
                      {account.rol} <Login login={account.login} />
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** In a narrow column an address breaks after its @ and nowhere else. */
function Login({ login }: { login: string }) {
  const [naam, domein] = login.split('@')
  return (
    <small>
      {naam}@<wbr />
      {domein}
    </small>
  )
}
