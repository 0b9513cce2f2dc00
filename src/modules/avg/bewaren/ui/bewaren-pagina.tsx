import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Archive, CircleCheck, FileCheck, Loader, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert, Badge } from '../../../../ui/status.tsx'
import { Card, EmptyState, PageHeader, Section } from '../../../../ui/surfaces.tsx'
import { Table } from '../../../../ui/table.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { foutTekst } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { avgText } from '../../avg.text.ts'
import type { Bewaren, LijstKop } from '../bewaren.schema.ts'
import { bewarenText } from '../bewaren.text.ts'
import { avgApi, bewarenQuery } from './bewaren-api.ts'
import { WachtendTabel } from './wachtend-tabel.tsx'

const t = bewarenText.overzicht

/** What may go, what went before, and who left but is still here. */
export function BewarenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(bewarenQuery)
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={avgText.laden} fout={avgText.fout} opnieuw={avgText.opnieuw}>
        {(bewaren) => (
          <>
            <Voorstel bewaren={bewaren} />
            <Section id="wachtend" title={t.wachtTitel} intro={t.wachtIntro}>
              <WachtendTabel rijen={bewaren.wachtend} magBesluiten={bewaren.magBesluiten} />
            </Section>
            <Section id="eerder" title={t.eerderTitel}>
              <Eerder lijsten={bewaren.lijsten.filter(({ getekend }) => getekend !== null)} />
            </Section>
          </>
        )}
      </Opgehaald>
    </div>
  )
}

function Voorstel({ bewaren }: { bewaren: Bewaren }) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const voorstel = bewaren.lijsten.find(
    ({ getekend, aantal, uitgesloten }) => !getekend && aantal + uitgesloten > 0,
  )
  const maak = async () => {
    setFout(undefined)
    try {
      const { id } = await avgApi.maak({})
      await client.invalidateQueries({ queryKey: ['avg'] })
      toast(id === null ? t.nietsTeDoen : t.gemaakt)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <Card
      title={t.voorstelTitel}
      action={
        bewaren.magBesluiten ? (
          <Button icon={<RefreshCw aria-hidden="true" />} onPress={maak}>
            {t.maak}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {fout !== undefined && <Alert kind="fout" title={fout} live />}
        {voorstel ? (
          <>
            <p>{t.voorstelTekst(voorstel.aantal + voorstel.uitgesloten)}</p>
            <p>
              <Link href={`/privacy/vernietigingslijsten/${voorstel.id}`}>{t.bekijk}</Link>
            </p>
          </>
        ) : (
          <EmptyState icon={CircleCheck} title={t.voorstelGeen} text={t.voorstelGeenTekst} />
        )}
      </div>
    </Card>
  )
}

function Eerder({ lijsten }: { lijsten: readonly LijstKop[] }) {
  return (
    <Table<LijstKop>
      caption={t.eerderTitel}
      count={bewarenText.dossiers(lijsten.reduce((n, { vernietigd }) => n + vernietigd, 0))}
      rows={lijsten}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={Archive} title={t.eerderGeen} />}
      columns={[
        {
          key: 'datum',
          header: t.kolomDatum,
          phone: 'title',
          cell: ({ id, getekend }) => (
            <Link href={`/privacy/vernietigingslijsten/${id}`} className="row-link">
              {formatDate(getekend?.op.slice(0, 10) ?? '')}
            </Link>
          ),
        },
        { key: 'van', header: t.kolomVan, phone: 'line', cell: ({ getekend }) => getekend?.naam ?? '' },
        {
          key: 'aantal',
          header: t.kolomAantal,
          phone: 'trailing',
          align: 'end',
          cell: ({ vernietigd }) => vernietigd,
        },
        {
          key: 'stand',
          header: t.kolomStand,
          phone: 'badge',
          cell: ({ bezig }) =>
            bezig ? (
              <Badge icon={Loader} tone="blue">
                {t.bezig}
              </Badge>
            ) : (
              <Badge icon={FileCheck} tone="green">
                {t.klaar}
              </Badge>
            ),
        },
      ]}
    />
  )
}
