import { useQueryClient } from '@tanstack/react-query'
import { Hourglass, LockOpen, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { EmptyState } from '../../../../ui/surfaces.tsx'
import { Table } from '../../../../ui/table.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { foutTekst } from '../../../../web/formulier.tsx'
import type { Wachtend } from '../bewaren.schema.ts'
import { bewarenText, blokkadeTekst } from '../bewaren.text.ts'
import { avgApi } from './bewaren-api.ts'
import './bewaren.css'
import { PlichtDialoog } from './plicht-dialoog.tsx'

const t = bewarenText.overzicht
type LeerlingId = Parameters<typeof avgApi.hefOp>[0]['params']['leerlingId']

/** How somebody is called on a list: by name, for the fg by the school's own number. */
export const wieIs = (rij: { naam: string | null; kenmerk: string | null }): string =>
  rij.naam ?? (rij.kenmerk === null ? bewarenText.lijst.zonderNummer : bewarenText.lijst.dossier(rij.kenmerk))

/** Who left and is still here, and why. */
export function WachtendTabel({
  rijen,
  magBesluiten,
}: {
  rijen: readonly Wachtend[]
  magBesluiten: boolean
}) {
  const [plicht, setPlicht] = useState<string>()
  const [opheffen, setOpheffen] = useState<{ leerlingId: string; bewaarplichtId: string }>()
  return (
    <>
      <Table<Wachtend>
        caption={t.wachtTitel}
        count={t.wachtAantal(rijen.length)}
        rows={rijen}
        rowKey={({ leerlingId }) => leerlingId}
        empty={<EmptyState icon={Hourglass} title={t.wachtGeen} />}
        columns={[
          { key: 'wie', header: t.kolomWie, phone: 'title', cell: (rij) => wieIs(rij) },
          {
            key: 'vertrek',
            header: t.kolomVertrek,
            phone: 'hidden',
            cell: ({ vertrokkenOp }) => (vertrokkenOp === null ? t.onbekend : formatDate(vertrokkenOp)),
          },
          {
            key: 'waarom',
            header: t.kolomWaarom,
            phone: 'line',
            cell: (rij) => <Waarom rij={rij} />,
          },
          {
            key: 'tot',
            header: t.kolomTot,
            phone: 'badge',
            cell: ({ tot }) => (tot === null ? t.onbekend : formatDate(tot)),
          },
          ...(magBesluiten
            ? [
                {
                  key: 'doen',
                  header: t.kolomDoen,
                  phone: 'trailing' as const,
                  cell: (rij: Wachtend) =>
                    rij.bewaarplichten[0] ? (
                      <Button
                        icon={<LockOpen aria-hidden="true" />}
                        label={t.hefOpVan(wieIs(rij))}
                        onPress={() =>
                          setOpheffen({
                            leerlingId: rij.leerlingId,
                            bewaarplichtId: rij.bewaarplichten[0]?.id ?? '',
                          })
                        }
                      />
                    ) : (
                      <Button
                        icon={<ShieldAlert aria-hidden="true" />}
                        label={t.plichtVan(wieIs(rij))}
                        onPress={() => setPlicht(rij.leerlingId)}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      {plicht !== undefined && <PlichtDialoog leerlingId={plicht} onKlaar={() => setPlicht(undefined)} />}
      {opheffen && <Opheffen {...opheffen} onKlaar={() => setOpheffen(undefined)} />}
    </>
  )
}

function Waarom({ rij }: { rij: Wachtend }) {
  return (
    <>
      {blokkadeTekst[rij.blokkade]}
      {rij.bewaarplichten.map(({ id, reden, tot, naam }) => (
        <span key={id} className="soft small plicht-regel">
          {tot === null ? t.plichtOpen : t.plichtTot(formatDate(tot))} · {naam} · {reden}
        </span>
      ))}
    </>
  )
}

function Opheffen(props: { leerlingId: string; bewaarplichtId: string; onKlaar: () => void }) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const hefOp = async () => {
    try {
      await avgApi.hefOp({
        params: { leerlingId: props.leerlingId as LeerlingId, bewaarplichtId: props.bewaarplichtId }, // from the server
      })
      await client.invalidateQueries({ queryKey: ['avg'] })
      toast(t.opgeheven)
      props.onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <ConfirmDialog
      open
      onClose={props.onKlaar}
      title={t.hefOpTitel}
      consequence={<p>{t.hefOpGevolg}</p>}
      confirm={t.hefOp}
      onConfirm={hefOp}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}
