import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { oidcText } from '../oidc.text.ts'
import { identiteitenQuery, oidcApi } from './oidc-api.ts'

const t = oidcText.account

/** The accounts of a school that open the own account. */
export function SchoolaccountPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(identiteitenQuery)
  const client = useQueryClient()
  const [los, setLos] = useState<string>()
  const [fout, setFout] = useState<string>()
  const probeer = async (doe: () => Promise<void>) => {
    setFout(undefined)
    try {
      await doe()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  const koppel = () =>
    probeer(async () => {
      const { naar } = await oidcApi.koppel({})
      window.location.assign(naar)
    })
  const maakLos = (issuer: string) =>
    probeer(async () => {
      setLos(undefined)
      await oidcApi.ontkoppel({ body: { issuer } })
      await client.invalidateQueries({ queryKey: identiteitenQuery.queryKey })
      toast(t.losgemaakt)
    })
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={oidcText.fout} opnieuw={oidcText.opnieuw}>
        {({ identiteiten, kanKoppelen }) => (
          <div className="stack">
            {fout !== undefined && <Alert kind="fout" title={fout} live />}
            {identiteiten.length === 0 && <p>{t.geen}</p>}
            {identiteiten.map(({ issuer, gemaaktOp, gebruiktOp }) => (
              <Card
                key={issuer}
                title={new URL(issuer).host}
                action={<Button onPress={() => setLos(issuer)}>{t.los}</Button>}
              >
                <p>{t.gekoppeld(formatDate(dayOf(gemaaktOp)))}</p>
                <p className="soft">
                  {gebruiktOp === null ? t.nooit : t.gebruikt(formatDateTime(gebruiktOp))}
                </p>
              </Card>
            ))}
            <div>
              <Button
                variant="primary"
                onPress={koppel}
                disabledReason={kanKoppelen ? undefined : t.kanNiet}
                showReason
              >
                {t.koppel}
              </Button>
            </div>
          </div>
        )}
      </Opgehaald>
      <ConfirmDialog
        open={los !== undefined}
        onClose={() => setLos(undefined)}
        title={t.losTitel}
        consequence={<p>{t.losGevolg}</p>}
        confirm={t.los}
        onConfirm={() => los !== undefined && maakLos(los)}
        danger
      />
    </>
  )
}
