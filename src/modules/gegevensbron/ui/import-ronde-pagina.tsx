import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { PageHeader, Skeleton } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import type { Ronde, WijzigingSoort } from '../import.schema.ts'
import { importText, samenvatting, soortNaam } from '../import.text.ts'
import { schermText } from '../scherm.text.ts'
import { annuleer, bevestig, draaiTerug, rondeQuery } from './import-api.ts'
import { type Keuzes, naarBeslissingen } from './keuzes.ts'
import { Cijfers } from './ronde-cijfers.tsx'
import { Bestandsnotities } from './ronde-notities.tsx'
import { Rondestand } from './ronde-stand.tsx'
import { RondeStatusBadge } from './ronde-status.tsx'
import { eersteSoort, Wijzigingen } from './ronde-wijzigingen.tsx'
import { Suggesties } from './suggesties.tsx'

const t = schermText.ronde

/** One import: what it would change, the questions, the act, its progress, its outcome and the way back. */
export function ImportRondePagina() {
  const { rondeId = '' } = useParams({ strict: false })
  const { data: ronde, error, refetch } = useQuery(rondeQuery(rondeId))
  useDocumentTitle(ronde?.bestandsnaam ?? schermText.titel)
  if (!ronde) {
    return error ? (
      <Alert
        kind="fout"
        title={schermText.fout}
        actions={<Button onPress={() => refetch()}>{schermText.opnieuw}</Button>}
      >
        <p>{error.message}</p>
      </Alert>
    ) : (
      <Skeleton label={t.laden} />
    )
  }
  return <Pagina key={ronde.id} ronde={ronde} />
}

const isSoort = (tekst: unknown): tekst is WijzigingSoort =>
  typeof tekst === 'string' && Object.hasOwn(soortNaam, tekst)

function Pagina({ ronde }: { ronde: Ronde }) {
  const [keuzes, setKeuzes] = useState<Keuzes>(new Map())
  const search: Record<string, unknown> = useSearch({ strict: false })
  const soort = isSoort(search.soort) ? search.soort : eersteSoort(ronde)
  const pagina = Math.max(1, Math.trunc(Number(search.pagina)) || 1)
  return (
    <div className="stack-l">
      <PageHeader
        over={<Link href="/beheer/import">{t.terug}</Link>}
        title={ronde.bestandsnaam}
        under={
          <>
            <RondeStatusBadge status={ronde.status} />{' '}
            {t.onder(ronde.telling.schooljaar, ronde.door, formatDateTime(ronde.op))}
          </>
        }
        actions={<Handelingen ronde={ronde} keuzes={keuzes} />}
      />
      <Rondestand ronde={ronde} />
      <Cijfers telling={ronde.telling} />
      {ronde.status === 'verwerkt' && <Suggesties />}
      <Wijzigingen ronde={ronde} soort={soort} pagina={pagina} keuzes={keuzes} onKeuzes={setKeuzes} />
      <Bestandsnotities telling={ronde.telling} />
    </div>
  )
}

function Handelingen({ ronde, keuzes }: { ronde: Ronde; keuzes: Keuzes }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [dialoog, setDialoog] = useState<'bevestig' | 'ongedaan' | 'gooiWeg'>()
  const params = { rondeId: ronde.id }
  const onSuccess = async (nieuw: Ronde) => {
    setDialoog(undefined)
    client.setQueryData(rondeQuery(ronde.id).queryKey, nieuw)
    await client.invalidateQueries({ queryKey: ['imports'] })
  }
  const uitvoeren = useMutation({
    mutationFn: () => bevestig({ params, body: { beslissingen: naarBeslissingen(keuzes) } }),
    onSuccess,
  })
  const ongedaan = useMutation({ mutationFn: () => draaiTerug({ params }), onSuccess })
  const weggooien = useMutation({
    mutationFn: () => annuleer({ params }),
    onSuccess: async (nieuw) => {
      await onSuccess(nieuw)
      await navigate({ to: '/beheer/import' })
    },
  })
  const { abilities } = ronde
  const wacht = ronde.status === 'gelezen' || ronde.status === 'mislukt'
  const waarom = (kan: true | string) => (kan === true ? undefined : (importText.fout[kan] ?? kan))
  const fout = (error: Error | null) =>
    error && <Alert kind="fout" title={error.message || t.misluktActie} live />
  return (
    <>
      {wacht && (
        <>
          <Button onPress={() => setDialoog('gooiWeg')}>{t.gooiWeg}</Button>
          <Button
            variant="primary"
            disabledReason={waarom(abilities.bevestigen)}
            onPress={() => setDialoog('bevestig')}
          >
            {t.voerUit}
          </Button>
        </>
      )}
      {ronde.status === 'verwerkt' && (
        <Button
          disabledReason={waarom(abilities.terugdraaien)}
          showReason
          onPress={() => setDialoog('ongedaan')}
        >
          {t.maakOngedaan}
        </Button>
      )}
      <ConfirmDialog
        open={dialoog === 'bevestig'}
        onClose={() => setDialoog(undefined)}
        title={t.bevestigTitel}
        consequence={<Gevolgen ronde={ronde} keuzes={keuzes} />}
        confirm={t.voerUit}
        onConfirm={() => uitvoeren.mutateAsync().catch(() => undefined)}
        error={fout(uitvoeren.error)}
      />
      <ConfirmDialog
        open={dialoog === 'gooiWeg'}
        onClose={() => setDialoog(undefined)}
        title={t.gooiWegTitel}
        danger
        consequence={<p>{t.gooiWegGevolg}</p>}
        confirm={t.gooiWeg}
        onConfirm={() => weggooien.mutateAsync().catch(() => undefined)}
        error={fout(weggooien.error)}
      />
      <ConfirmDialog
        open={dialoog === 'ongedaan'}
        onClose={() => setDialoog(undefined)}
        title={t.ongedaanTitel}
        danger
        consequence={
          <div className="prose">
            <ul>
              {[...t.ongedaan, ...(ronde.telling.ouders ? [csvScherm.ouders.ongedaan] : [])].map((regel) => (
                <li key={regel}>{regel}</li>
              ))}
            </ul>
          </div>
        }
        confirm={t.maakOngedaan}
        onConfirm={() => ongedaan.mutateAsync().catch(() => undefined)}
        error={fout(ongedaan.error)}
      />
    </>
  )
}

function Gevolgen({ ronde, keuzes }: { ronde: Ronde; keuzes: Keuzes }) {
  const { leerlingen, ouders } = ronde.telling
  const open = Math.max(0, leerlingen.conflicten + (ouders?.conflicten ?? 0) - keuzes.size)
  // More pupils missing than there are in the file: most likely an export of one group.
  const weg = ronde.telling.leerlingen.mogelijkUitgeschreven
  return (
    <div className="stack">
      <p>{t.bevestigUitleg}</p>
      <div className="prose">
        <ul>
          {samenvatting(ronde.telling).map((regel) => (
            <li key={regel}>{regel}</li>
          ))}
        </ul>
      </div>
      {open > 0 && <Alert kind="let_op" title={t.openVragen(open)} />}
      {weg > ronde.telling.leerlingen.inBestand && (
        <Alert kind="let_op" title={t.bijnaIedereenWeg(weg)}>
          <p>{t.bijnaIedereenWegUitleg}</p>
        </Alert>
      )}
      <p>{t.bevestigPlannen}</p>
    </div>
  )
}
