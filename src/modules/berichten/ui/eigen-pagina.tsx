import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Mail, MailOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useSessie } from '../../../web/sessie.ts'
import type { EigenBericht } from '../melding.schema.ts'
import { eigenTekst } from '../melding.text.ts'
import './berichten.css'
import { eigenApi, eigenQuery } from './eigen-api.ts'

type Tekst = (typeof eigenTekst)[keyof typeof eigenTekst]

/** What this person must do or know, newest first; each leads to the exact step. */
export function EigenBerichtenPagina() {
  const t: Tekst = eigenTekst[useSessie()?.persoon?.soort === 'leerling' ? 'je' : 'u']
  useDocumentTitle(t.titel)
  const client = useQueryClient()
  const query = useInfiniteQuery(eigenQuery)
  const [fout, setFout] = useState<string>()
  const opnieuw = () => client.invalidateQueries({ queryKey: ['eigen-berichten'] })
  const nieuwste = query.data?.pages[0]?.berichten[0]
  const ongelezen = query.data?.pages[0]?.ongelezen ?? 0
  const alles = async () => {
    if (nieuwste === undefined) return
    setFout(undefined)
    try {
      await eigenApi.allesGelezen({ body: { totEnMet: nieuwste.gemaaktOp } })
      toast(t.allesGelezenGedaan)
    } catch (error) {
      setFout(foutTekst(error))
    }
    await opnieuw()
  }
  return (
    <div className="stack-l page-narrow">
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          ongelezen > 0 ? (
            <Button icon={<MailOpen aria-hidden="true" />} onPress={alles}>
              {t.allesGelezen}
            </Button>
          ) : undefined
        }
      />
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ pages }) => {
          const berichten = pages.flatMap((pagina) => pagina.berichten)
          if (berichten.length === 0) return <EmptyState icon={Mail} title={t.leegTitel} text={t.leeg} />
          return (
            <Card>
              <ul className="eigen-berichten" aria-label={t.lijst}>
                {berichten.map((bericht) => (
                  <Regel key={bericht.id} bericht={bericht} t={t} onGelezen={opnieuw} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button onPress={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
                  {t.meer}
                </Button>
              )}
            </Card>
          )
        }}
      </Opgehaald>
    </div>
  )
}

function Regel(props: { bericht: EigenBericht; t: Tekst; onGelezen: () => unknown }) {
  const { id, soort, leerling, pad, gemaaktOp, gelezenOp } = props.bericht
  const nieuw = gelezenOp === null
  // Opening is reading; a mark that fails keeps nobody from where they were going.
  const open = () => {
    if (nieuw)
      eigenApi
        .gelezen({ params: { berichtId: id } })
        .then(props.onGelezen)
        .catch(() => undefined)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside takes the keys; its click bubbles up to here
    <li className="eigen-bericht" data-nieuw={nieuw || undefined} onClick={open}>
      <div>
        <Link href={pad}>{props.t.soort[soort]}</Link>
        <p className="soft">
          <time dateTime={gemaaktOp}>{formatDateTime(gemaaktOp)}</time>
          {leerling !== null && ` · ${leerling}`}
        </p>
      </div>
      {nieuw ? (
        <Badge icon={Mail} tone="blue">
          {props.t.ongelezen}
        </Badge>
      ) : (
        <Badge icon={CircleCheck}>{props.t.gelezen}</Badge>
      )}
    </li>
  )
}
