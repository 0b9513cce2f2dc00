import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Section } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { voerUit } from '../../../web/formulier.tsx'
import { useRecht } from '../../../web/sessie.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { suggestieSchema } from '../import.schema.ts'
import { schermText } from '../scherm.text.ts'
import { besluit, suggestiesQuery } from './import-api.ts'

const t = schermText.suggesties
type Suggestie = z.output<typeof suggestieSchema>

const tekst = (s: Suggestie): string =>
  s.soort === 'groep' ? t.groep(s.groep ?? '', rolNaam(s.rol)) : t.rol(rolNaam(s.rol))

const KOLOMMEN: readonly Column<Suggestie>[] = [
  { key: 'medewerker', header: t.medewerker, phone: 'title', cell: (s) => s.medewerker },
  {
    key: 'voorstel',
    header: t.voorstel,
    phone: 'line',
    cell: (s) => (
      <>
        {tekst(s)}
        {s.eigen && <span className="soft small"> {t.eigen}</span>}
      </>
    ),
  },
]

/** Roles and groups that wait for a beheerder; shows nothing when there are none. */
export function Suggesties() {
  return useRecht('medewerker.beheren') ? <Lijst /> : null
}

function Lijst() {
  const client = useQueryClient()
  const { data } = useQuery(suggestiesQuery)
  const [gekozen, setGekozen] = useState<ReadonlySet<string>>(new Set())
  const [vraagt, setVraagt] = useState(false)
  const besluiten = useMutation({
    mutationFn: (body: { bevestig: string[]; wijsAf: string[] }) => besluit({ body }),
    onSuccess: (uit) => {
      if (uit.rollen + uit.groepen > 0) toast(t.gegeven(uit.rollen, uit.groepen))
      if (uit.afgewezen > 0) toast(t.afgewezen(uit.afgewezen))
      setGekozen(new Set())
    },
    onSettled: () => {
      setVraagt(false)
      return client.invalidateQueries({ queryKey: suggestiesQuery.queryKey })
    },
  })
  const rijen = data?.suggesties ?? []
  if (rijen.length === 0) return null
  const keuze = rijen.filter((s) => gekozen.has(s.id))
  const ids = keuze.map((s) => s.id)
  const zelf = keuze.some((s) => s.eigen)
  const reden = ids.length === 0 ? t.kies : undefined
  return (
    <Section id="voorstellen" title={t.titel} intro={t.uitleg}>
      {besluiten.error && <Alert kind="fout" title={besluiten.error.message} live />}
      <Table
        caption={t.titel}
        count={t.aantal(rijen.length)}
        rows={rijen}
        columns={KOLOMMEN}
        rowKey={(s) => s.id}
        empty={t.leeg}
        busy={besluiten.isPending}
        selection={{ selected: gekozen, onChange: setGekozen, name: (s) => `${s.medewerker}, ${tekst(s)}` }}
        actions={
          <>
            <Button
              variant="primary"
              disabledReason={reden ?? (zelf ? t.eigen : undefined)}
              showReason={zelf}
              onPress={() => setVraagt(true)}
            >
              {t.geef(ids.length)}
            </Button>
            <Button
              pending={besluiten.isPending}
              disabledReason={reden}
              onPress={() => voerUit(besluiten, { bevestig: [], wijsAf: ids })}
            >
              {t.wijsAf(ids.length)}
            </Button>
          </>
        }
      />
      <ConfirmDialog
        open={vraagt}
        onClose={() => setVraagt(false)}
        title={t.bevestigTitel}
        consequence={
          <div className="stack">
            <p>
              {t.bevestig(
                keuze.filter((s) => s.soort === 'rol').length,
                keuze.filter((s) => s.soort === 'groep').length,
              )}
            </p>
            <ul>
              {keuze.slice(0, 8).map((s) => (
                <li key={s.id}>
                  {s.medewerker} · {tekst(s)}
                </li>
              ))}
              {keuze.length > 8 && <li>{schermText.waarschuwingen.meer(keuze.length - 8)}</li>}
            </ul>
          </div>
        }
        confirm={t.geef(0)}
        onConfirm={() => besluiten.mutateAsync({ bevestig: ids, wijsAf: [] }).catch(() => undefined)}
      />
    </Section>
  )
}
