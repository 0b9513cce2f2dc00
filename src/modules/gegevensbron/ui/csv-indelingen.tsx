import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Section } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import type { IndelingKeuze } from '../csv.schema.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import { csvSoortNaam } from '../csv.text.ts'
import { indelingenQuery, indelingHernoemen, indelingVerwijderen } from './csv-api.ts'

const t = csvScherm.onthouden
type Daad = { readonly wat: 'hernoem' | 'verwijder'; readonly indeling: IndelingKeuze }

/** What the school lets Koers remember about its files; nothing when there is nothing. */
export function CsvIndelingen() {
  const client = useQueryClient()
  const { data } = useQuery(indelingenQuery)
  const [daad, setDaad] = useState<Daad>()
  const vers = () => client.invalidateQueries({ queryKey: indelingenQuery.queryKey })
  const weg = useMutation({
    mutationFn: (indelingId: string) => indelingVerwijderen({ params: { indelingId } }),
    onSuccess: async () => {
      setDaad(undefined)
      toast(t.vergeten)
      await vers()
    },
  })
  const eigen = data?.indelingen.filter((i) => i.eigen) ?? []
  if (eigen.length === 0) return null
  const kolommen: readonly Column<IndelingKeuze>[] = [
    { key: 'naam', header: t.naam, phone: 'title', cell: (i) => i.naam },
    { key: 'soort', header: t.soort, phone: 'line', cell: (i) => csvSoortNaam[i.soort] },
    {
      key: 'daden',
      header: t.daden,
      phone: 'badge',
      cell: (indeling) => (
        <div className="row">
          <Button
            variant="quiet"
            icon={<Pencil aria-hidden="true" />}
            label={t.hernoemKnop(indeling.naam)}
            onPress={() => setDaad({ wat: 'hernoem', indeling })}
          />
          <Button
            variant="quiet"
            icon={<Trash2 aria-hidden="true" />}
            label={t.verwijderKnop(indeling.naam)}
            onPress={() => setDaad({ wat: 'verwijder', indeling })}
          />
        </div>
      ),
    },
  ]
  return (
    <Section id="indelingen" title={t.titel}>
      <Table
        caption={t.titel}
        count={t.aantal(eigen.length)}
        rows={eigen}
        columns={kolommen}
        rowKey={(i) => i.id}
        empty={null}
      />
      {daad?.wat === 'hernoem' && (
        <Hernoem indeling={daad.indeling} onKlaar={() => setDaad(undefined)} onBewaard={vers} />
      )}
      <ConfirmDialog
        open={daad?.wat === 'verwijder'}
        onClose={() => setDaad(undefined)}
        title={t.verwijderTitel}
        danger
        consequence={<p>{t.verwijderGevolg(daad?.indeling.naam ?? '')}</p>}
        confirm={t.verwijder}
        onConfirm={() => daad && weg.mutateAsync(daad.indeling.id).catch(() => undefined)}
        error={weg.error && <Alert kind="fout" title={weg.error.message} live />}
      />
    </Section>
  )
}

function Hernoem(props: { indeling: IndelingKeuze; onKlaar: () => void; onBewaard: () => Promise<void> }) {
  const [naam, setNaam] = useState(props.indeling.naam)
  const formulier = useFormulier()
  const bewaar = async () => {
    const gelukt = await formulier.verstuur({ naam: naam.trim() === '' && t.vulIn }, () =>
      indelingHernoemen({ params: { indelingId: props.indeling.id }, body: { naam } }),
    )
    if (!gelukt) return
    props.onKlaar()
    await props.onBewaard()
  }
  return (
    <FormulierDialoog
      titel={t.hernoem}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
    >
      <TextField
        id="naam"
        label={t.nieuweNaam}
        error={formulier.fout('naam')}
        max={80}
        value={naam}
        onChange={setNaam}
      />
    </FormulierDialoog>
  )
}
