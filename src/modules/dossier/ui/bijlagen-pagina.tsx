import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Download, Paperclip, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatBytes, formatDateTime } from '../../../ui/format.ts'
import { Meter } from '../../../ui/progress.tsx'
import { Alert } from '../../../ui/status.tsx'
import { EmptyState, Section } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { download } from '../../../web/download.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { Bijlage, Bijlagen } from '../dossier.schema.ts'
import { bijlagenText as t, typeNaam } from '../dossier.text.ts'
import { BijlageToevoegen } from './bijlage-toevoegen.tsx'
import { bijlagenQuery, bijlageUrl, leerlingSleutel, verwijder } from './bijlagen-api.ts'

/** Tab of a pupil: the attachments, to fetch, add and remove. */
export function BijlagenPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  const query = useQuery(bijlagenQuery(leerlingId))
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {(data) => <Lijst leerlingId={leerlingId} data={data} />}
    </Opgehaald>
  )
}

function Lijst({ leerlingId, data }: { leerlingId: string; data: Bijlagen }) {
  const { bijlagen, kan, grenzen, beperkt } = data
  const [weg, setWeg] = useState<Bijlage>()
  const [fout, setFout] = useState<string>()
  const haal = async (bijlage: Bijlage) => {
    setFout(undefined)
    await download(bijlageUrl(leerlingId, bijlage.id)).catch((error: unknown) => setFout(foutTekst(error)))
  }
  return (
    <Section id="bijlagen" title={t.titel} intro={t.intro}>
      <div className="stack">
        {fout !== undefined && <Alert kind="fout" title={fout} live />}
        <Table<Bijlage>
          caption={t.tabel}
          count={t.aantal(bijlagen.length)}
          rows={bijlagen}
          columns={[...KOLOMMEN, acties(haal, kan.beheren ? setWeg : undefined)]}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={Paperclip} title={t.leeg} text={t.leegTekst} />}
        />
        {kan.beheren && beperkt && <p className="soft">{t.beperkt}</p>}
        {kan.beheren && !beperkt && <BijlageToevoegen leerlingId={leerlingId} grens={grenzen.bestand} />}
        {kan.beheren && (
          <Meter
            label={t.ruimte}
            value={grenzen.gebruikt}
            max={grenzen.dossier}
            detail={t.ruimteStand(formatBytes(grenzen.gebruikt), formatBytes(grenzen.dossier))}
          />
        )}
      </div>
      {weg !== undefined && (
        <Verwijder leerlingId={leerlingId} bijlage={weg} onKlaar={() => setWeg(undefined)} />
      )}
    </Section>
  )
}

const KOLOMMEN: readonly Column<Bijlage>[] = [
  {
    key: 'naam',
    header: t.kolom.naam,
    phone: 'title',
    cell: ({ naam, type, scan }) => (
      <>
        <strong>{naam}</strong>
        <div className="soft small">
          {typeNaam[type]} · {scan === 'schoon' ? t.gescand : t.nietGescand}
        </div>
      </>
    ),
  },
  { key: 'grootte', header: t.kolom.grootte, phone: 'trailing', cell: (b) => formatBytes(b.grootte) },
  { key: 'door', header: t.kolom.door, phone: 'hidden', cell: (b) => b.door },
  {
    key: 'op',
    header: t.kolom.op,
    phone: 'line',
    cell: (b) => <time dateTime={b.op}>{formatDateTime(b.op)}</time>,
  },
]

const acties = (haal: (b: Bijlage) => void, haalWeg?: (b: Bijlage) => void): Column<Bijlage> => ({
  key: 'acties',
  header: t.kolom.acties,
  align: 'end',
  phone: 'badge',
  cell: (bijlage) => (
    <div className="button-group">
      <Button
        variant="quiet"
        label={t.downloadVan(bijlage.naam)}
        icon={<Download aria-hidden="true" />}
        onPress={() => haal(bijlage)}
      />
      {haalWeg && (
        <Button
          variant="quiet"
          label={t.verwijderVan(bijlage.naam)}
          disabledReason={bijlage.beperkt ? t.beperkt : undefined}
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => haalWeg(bijlage)}
        />
      )}
    </div>
  ),
})

function Verwijder(props: { leerlingId: string; bijlage: Bijlage; onKlaar: () => void }) {
  const { leerlingId, bijlage, onKlaar } = props
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const doe = async () => {
    try {
      await verwijder({ params: { leerlingId, bijlageId: bijlage.id } })
      await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
      toast(t.verwijderd)
      onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <ConfirmDialog
      open
      danger
      onClose={onKlaar}
      title={t.verwijderTitel(bijlage.naam)}
      consequence={<p>{t.verwijderGevolg}</p>}
      confirm={t.verwijder}
      onConfirm={doe}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}
