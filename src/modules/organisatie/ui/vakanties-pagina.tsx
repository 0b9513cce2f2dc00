import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { CopyPlus, EllipsisVertical, Palmtree, Plus } from 'lucide-react'
import { useState } from 'react'
import { addDays, daysBetween } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Alert } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import type { VakantieAntwoord } from '../vakantie.ts'
import { vakantiesTekst as t } from '../vakanties.text.ts'
import { schooljarenQuery } from './organisatie-api.ts'
import { vakantieApi, vakantiesQuery } from './vakantie-api.ts'
import { VakantieDialoog } from './vakantie-dialoog.tsx'

const fetchText = { laden: t.laden, fout: organisatieText.fout, opnieuw: organisatieText.opnieuw }

/** The holidays and days off of one school year. */
export function VakantiesPagina() {
  useDocumentTitle(t.documentTitel)
  const { schooljaarId } = useParams({ strict: false })
  const jaren = useQuery(schooljarenQuery)
  return (
    <Opgehaald query={jaren} {...fetchText}>
      {({ schooljaren }) => {
        const jaar = schooljaren.find(({ id }) => id === schooljaarId)
        if (jaar) return <VanJaar jaar={jaar} />
        return (
          <EmptyState title={t.onbekend} action={<Link href="/beheer/schooljaren">{t.alleJaren}</Link>} />
        )
      }}
    </Opgehaald>
  )
}

type Vraag = { soort: 'nieuw' } | { soort: 'wijzig' | 'weg'; vakantie: VakantieAntwoord }

function VanJaar({ jaar }: { jaar: SchooljaarAntwoord }) {
  const client = useQueryClient()
  const query = useQuery(vakantiesQuery)
  const [vraag, setVraag] = useState<Vraag>()
  const [fout, setFout] = useState<string>()
  const doe = async (act: () => Promise<string>) => {
    setFout(undefined)
    try {
      toast(await act())
      setVraag(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    } finally {
      await client.invalidateQueries({ queryKey: vakantiesQuery.queryKey })
    }
  }
  const kopieer = () =>
    doe(async () => t.gekopieerd((await vakantieApi.kopieer({ params: { schooljaarId: jaar.id } })).aantal))
  return (
    <>
      <PageHeader
        over={<Link href="/beheer/schooljaren">{t.alleJaren}</Link>}
        title={t.titel(jaar.naam)}
        under={t.intro}
        actions={
          <>
            <Button icon={<CopyPlus aria-hidden="true" />} onPress={kopieer}>
              {t.kopieer}
            </Button>
            <Button
              variant="primary"
              icon={<Plus aria-hidden="true" />}
              onPress={() => setVraag({ soort: 'nieuw' })}
            >
              {t.toevoegen}
            </Button>
          </>
        }
      />
      {fout !== undefined && vraag === undefined && <Alert kind="fout" title={fout} live />}
      <Opgehaald query={query} {...fetchText}>
        {({ vakanties }) => {
          const hier = vakanties.filter((v) => v.schooljaarId === jaar.id)
          return <Lijst vakanties={hier} onVraag={setVraag} />
        }}
      </Opgehaald>
      {vraag?.soort === 'nieuw' && (
        <VakantieDialoog jaar={jaar} vakantie={null} onKlaar={() => setVraag(undefined)} />
      )}
      {vraag?.soort === 'wijzig' && (
        <VakantieDialoog jaar={jaar} vakantie={vraag.vakantie} onKlaar={() => setVraag(undefined)} />
      )}
      {vraag?.soort === 'weg' && (
        <ConfirmDialog
          open
          onClose={() => setVraag(undefined)}
          title={t.verwijderTitel(vraag.vakantie.naam)}
          consequence={<p>{t.verwijderGevolg}</p>}
          confirm={t.verwijder}
          onConfirm={() =>
            doe(async () => {
              await vakantieApi.verwijder({ params: { vakantieId: vraag.vakantie.id } })
              return t.verwijderd(vraag.vakantie.naam)
            })
          }
          error={fout !== undefined && <Alert kind="fout" title={fout} live />}
        />
      )}
    </>
  )
}

function Lijst(props: { vakanties: readonly VakantieAntwoord[]; onVraag: (vraag: Vraag) => void }) {
  const { vakanties, onVraag } = props
  return (
    <Table
      caption={t.documentTitel}
      count={t.aantal(vakanties.length)}
      rows={vakanties}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={Palmtree} title={t.leegTitel} text={t.leeg} />}
      columns={[
        { key: 'naam', header: t.naam, phone: 'title', cell: ({ naam }) => <strong>{naam}</strong> },
        {
          key: 'dagen',
          header: t.dagenKop,
          phone: 'line',
          cell: ({ beginOp, eindOp }) => t.periode(formatDate(beginOp), formatDate(eindOp)),
        },
        {
          key: 'duur',
          header: t.duur,
          align: 'end',
          phone: 'hidden',
          cell: ({ beginOp, eindOp }) => t.dagen(daysBetween(beginOp, addDays(eindOp, 1))),
        },
        {
          key: 'acties',
          header: t.wijzig,
          phone: 'trailing',
          cell: (vakantie) => (
            <Menu
              label={t.meer(vakantie.naam)}
              variant="quiet"
              items={[
                { key: 'wijzig', label: t.wijzig, onPress: () => onVraag({ soort: 'wijzig', vakantie }) },
                { key: 'weg', label: t.verwijder, onPress: () => onVraag({ soort: 'weg', vakantie }) },
              ]}
            >
              <EllipsisVertical aria-hidden="true" size={20} />
            </Menu>
          ),
        },
      ]}
    />
  )
}
