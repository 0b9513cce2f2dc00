import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, Gauge, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDateShort, formatNumber } from '../../../ui/format.ts'
import { Menu } from '../../../ui/menu.tsx'
import { EmptyState, Section } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { isActueel } from '../../plandelen/plandelen.ts'
import { toetsTekst as t } from '../gegevens.text.ts'
import type { Gegevens, Toets } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import './leerling.css'
import { Betwist } from './betwist.tsx'
import { beperktReden } from './knop.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { ToetsDialoog } from './toets-dialoog.tsx'

type Regel = Gegevens['toetsen'][number]

/** Test results, with the ones marked that a plan can hardly lean on any more. */
export function ToetsenDeel(props: {
  leerlingId: string
  toetsen: Gegevens['toetsen']
  beheren: boolean
  uit: string | undefined
}) {
  const { leerlingId, toetsen, beheren } = props
  const client = useQueryClient()
  const [open, setOpen] = useState<Toets | 'nieuw'>()
  const [weg, setWeg] = useState<Toets>()
  const haalWeg = async (toets: Toets) => {
    await leerlingApi.verwijderToets({ params: { leerlingId, itemId: toets.id } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.weggehaald)
  }
  const nieuw = beheren && (
    <Button
      icon={<Plus aria-hidden="true" />}
      onPress={() => setOpen('nieuw')}
      disabledReason={props.uit}
      showReason
    >
      {t.voegToe}
    </Button>
  )
  return (
    <Section id="toetsen" title={t.titel} intro={t.intro} action={toetsen.length > 0 && nieuw}>
      <Table<Regel>
        caption={t.tabel}
        count={t.aantal(toetsen.length)}
        rows={toetsen}
        columns={[...KOLOMMEN, ...(beheren ? [acties(setOpen, setWeg)] : [])]}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={Gauge} title={t.geenTitel} text={t.geen} action={nieuw} />}
      />
      {open !== undefined && (
        <ToetsDialoog
          leerlingId={leerlingId}
          toets={open === 'nieuw' ? null : open}
          onKlaar={() => setOpen(undefined)}
        />
      )}
      {weg !== undefined && (
        <VraagEerst
          gevaar
          titel={t.weghalenTitel(weg.toets)}
          gevolg={t.weghalenGevolg}
          knop={algemeenTekst.verwijder}
          onJa={() => haalWeg(weg)}
          onKlaar={() => setWeg(undefined)}
        />
      )}
    </Section>
  )
}

/** What the sheet of the result says, in one line. */
const uitslag = ({ vaardigheidsscore, niveau, dle, dl }: Toets): string =>
  [
    vaardigheidsscore === null ? null : t.score(formatNumber(vaardigheidsscore)),
    niveau === null ? null : t.niveauIs(niveau),
    dle === null ? null : t.dleBij(dle, dl),
  ]
    .filter(Boolean)
    .join(' · ')

const KOLOMMEN: readonly Column<Regel>[] = [
  {
    key: 'toets',
    header: t.kolom.toets,
    phone: 'title',
    cell: ({ id, toets, leergebied, opmerking }) => (
      <>
        <strong>{toets}</strong>
        {leergebied !== '' && <div>{leergebied}</div>}
        {opmerking !== '' && <div className="soft small">{opmerking}</div>}
        <Betwist doelId={id} />
      </>
    ),
  },
  {
    key: 'afgenomen',
    header: t.kolom.afgenomen,
    phone: 'trailing',
    cell: ({ afgenomenOp }) => (
      <>
        <time dateTime={afgenomenOp} className="tabular nowrap">
          {formatDateShort(afgenomenOp)}
        </time>
        {!isActueel({ datum: afgenomenOp }, dayOf(Date.now())) && (
          <span className="leerling-let-op small"> · {t.verouderd}</span>
        )}
      </>
    ),
  },
  { key: 'uitslag', header: t.kolom.uitslag, phone: 'line', cell: uitslag },
]

const acties = (wijzig: (toets: Toets) => void, haalWeg: (toets: Toets) => void): Column<Regel> => ({
  key: 'acties',
  header: t.kolom.acties,
  align: 'end',
  phone: 'badge',
  cell: (toets) => (
    <Menu
      label={`${t.kolom.acties}: ${toets.toets}`}
      variant="quiet"
      items={[
        {
          key: 'wijzig',
          label: algemeenTekst.wijzig,
          disabledReason: beperktReden(toets.beperkt),
          icon: <Pencil aria-hidden="true" />,
          onPress: () => wijzig(toets),
        },
        {
          key: 'weg',
          danger: true,
          label: algemeenTekst.verwijder,
          disabledReason: beperktReden(toets.beperkt),
          icon: <Trash2 aria-hidden="true" />,
          onPress: () => haalWeg(toets),
        },
      ]}
    >
      <Ellipsis aria-hidden="true" />
    </Menu>
  ),
})
