import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Skeleton } from '../../../../ui/surfaces.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../../web/aanmelden-pagina.tsx'
import { ApiError } from '../../../../web/api.ts'
import { foutTekst } from '../../../../web/formulier.tsx'
import { gastStap, sessieQuery, useSessie } from '../../../../web/sessie.ts'
import { meldAf } from '../../../../web/sessie-tabs.ts'
import { verlaat } from '../../../../web/verlaat.ts'
import { usePersoonlijkeLink, vergeetLink } from '../../../toegang/ui/persoonlijke-link.ts'
import { mijnStapAdres } from '../../ui/stap/stap-api.ts'
import { deurTekst as t } from '../deur.text.ts'
import type { GastBekijk } from '../gast.schema.ts'
import { CodeFormulier } from './code-formulier.tsx'
import { linkQuery } from './gast-api.ts'
import { laatsteDag } from './laatste-dag.ts'

/** Where the link in the mail leads: who asks, and the code. Before the code it names no child. */
export function GastPagina() {
  useDocumentTitle(t.tab)
  const { einde } = useSearch({ strict: false })
  const { token } = usePersoonlijkeLink('/gast')
  const query = useQuery(linkQuery(token))
  const sessie = useSessie()
  // The link stays where it is until signing out: who was away too long comes back by it.
  if (einde === 'afgemeld' && (token !== '' || gastStap(sessie) !== null))
    return <VoorDeur>{sessie !== undefined && <MeldAf binnen={gastStap(sessie) !== null} />}</VoorDeur>
  return <VoorDeur>{inhoud(token, query, einde)}</VoorDeur>
}

/** Ends the session and forgets the link, and leaves nothing of it in the memory of this page. */
function MeldAf({ binnen }: { binnen: boolean }) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const weg = useCallback(async () => {
    setFout(undefined)
    try {
      if (binnen) await meldAf()
      vergeetLink('/gast')
      verlaat(client, '/gast?einde=afgemeld')
    } catch (error) {
      setFout(foutTekst(error))
    }
  }, [binnen, client])
  useEffect(() => {
    void weg()
  }, [weg])
  if (fout === undefined) return <Skeleton label={t.afmelden} lines={2} />
  return (
    <Alert kind="fout" title={t.nietAfgemeld} live actions={<Button onPress={weg}>{t.opnieuw}</Button>}>
      <p>{fout}</p>
    </Alert>
  )
}

function inhoud(
  token: string,
  query: ReturnType<typeof useQuery<GastBekijk>>,
  einde: 'afgemeld' | 'toegang' | undefined,
): ReactNode {
  if (token === '') return <Niets staat={einde ?? 'geen'} />
  if (query.data) return <Open key={token} token={token} link={query.data} />
  if (query.error instanceof ApiError && [400, 404].includes(query.error.status))
    return <Niets staat={einde === 'toegang' ? 'toegang' : 'onbekend'} />
  if (!query.isError) return <Skeleton label={t.laden} lines={4} />
  return (
    <Alert
      kind="fout"
      title={t.mislukt}
      actions={<Button onPress={() => query.refetch()}>{t.opnieuw}</Button>}
    >
      <p>{foutTekst(query.error)}</p>
    </Alert>
  )
}

function Niets({ staat }: { staat: keyof typeof t.staat }) {
  const { titel, tekst } = t.staat[staat]
  return (
    <>
      <h1>{titel}</h1>
      <p>{tekst}</p>
      {staat !== 'afgemeld' && <p>{t.bel}</p>}
    </>
  )
}

function Open({ token, link }: { token: string; link: GastBekijk }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [dicht, setDicht] = useState(false)
  // Who opens the mail again within the hour needs no other code.
  const al = gastStap(useSessie())
  const binnen = async (tekenaarId: string) => {
    await client.resetQueries({ queryKey: sessieQuery.queryKey })
    await client.fetchQuery(sessieQuery)
    await navigate({ href: mijnStapAdres(tekenaarId), replace: true })
  }
  if (dicht) return <Niets staat="dicht" />
  return (
    <>
      <h1>{t.titel(link.school)}</h1>
      <p>{t.intro}</p>
      {al !== null && (
        <Alert
          kind="info"
          title={t.nogBinnen}
          actions={
            <Link href={mijnStapAdres(al)} className={buttonClass('secondary')}>
              {t.verderMet}
            </Link>
          }
        >
          <p>{t.nogBinnenTekst}</p>
        </Alert>
      )}
      <CodeFormulier
        token={token}
        link={link}
        knop={t.naarPlan}
        level={2}
        onGelukt={binnen}
        onDicht={() => setDicht(true)}
      />
      <Disclosure
        title={link.wijze === 'brief' ? t.briefKwijt : link.wijze === 'mail' ? t.komtNietMail : t.komtNiet}
      >
        <p>{t.bel}</p>
      </Disclosure>
      <p className="soft small">{t.geldigTot(laatsteDag(link.geldigTot))}</p>
    </>
  )
}
