import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { School } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { oidcText } from '../oidc.text.ts'
import { oidcApi, scholenQuery } from './oidc-api.ts'

const t = oidcText.aanmelden
/** Which school was chosen on this device; not who. */
const ONTHOUDEN = 'koers.school'

function onthouden(): string | null {
  try {
    return window.localStorage.getItem(ONTHOUDEN)
  } catch {
    // A browser that keeps nothing asks again.
    return null
  }
}

/** Out to the provider; the browser comes back at /aanmelden/terug. */
async function gaNaar(begin: () => Promise<{ naar: string }>, onFout: (fout: string) => void): Promise<void> {
  try {
    const { naar } = await begin()
    window.location.assign(naar)
  } catch (error) {
    onFout(foutTekst(error))
  }
}

/** On the sign-in page: one button for a school that is known, else a chooser. Nothing when no school uses it. */
export function OidcAanmelden() {
  const { school: inAdres } = useParams({ strict: false })
  const { data } = useQuery(scholenQuery)
  const [bekend, setBekend] = useState(() => inAdres?.toLowerCase() ?? onthouden())
  const [gekozen, setGekozen] = useState('')
  const [fout, setFout] = useState<string>()
  const scholen = data?.scholen ?? []
  if (scholen.length === 0) return null
  const school = scholen.find(({ code }) => code === bekend)
  const ga = (code: string) => {
    if (code === '') return setFout(t.kiesFout)
    setFout(undefined)
    try {
      window.localStorage.setItem(ONTHOUDEN, code)
    } catch {
      // Then not.
    }
    return gaNaar(() => oidcApi.begin({ body: { school: code, uitnodiging: null } }), setFout)
  }
  return (
    <section className="stack oidc" aria-labelledby="oidc-titel">
      <h2 id="oidc-titel">{t.titel}</h2>
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      {school ? (
        <div className="row">
          <Button icon={<School aria-hidden="true" />} onPress={() => ga(school.code)}>
            {t.verder(school.naam)}
          </Button>
          {scholen.length > 1 && (
            <Button variant="quiet" onPress={() => setBekend(null)}>
              {t.ander}
            </Button>
          )}
        </div>
      ) : (
        <>
          <Select
            id="oidc-school"
            label={t.kies}
            error={undefined}
            value={gekozen}
            empty={t.kiesLeeg}
            options={scholen.map(({ code, naam }) => ({ value: code, label: naam }))}
            onChange={setGekozen}
          />
          <div>
            <Button icon={<School aria-hidden="true" />} onPress={() => ga(gekozen)}>
              {t.knop}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** On an invitation: no password, but the account that somebody has at school. */
export function OidcUitnodiging({ token }: { token: string }) {
  const [fout, setFout] = useState<string>()
  const u = oidcText.uitnodiging
  return (
    <section className="stack oidc" aria-labelledby="oidc-titel">
      <h2 id="oidc-titel">{u.titel}</h2>
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      <p>{u.tekst}</p>
      <div>
        <Button
          icon={<School aria-hidden="true" />}
          onPress={() => gaNaar(() => oidcApi.begin({ body: { school: null, uitnodiging: token } }), setFout)}
        >
          {u.knop}
        </Button>
      </div>
      <h2>{u.of}</h2>
    </section>
  )
}
