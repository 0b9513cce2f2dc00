import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Link } from '../../../ui/link.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { voerUit } from '../../../web/formulier.tsx'
import { useRecht } from '../../../web/sessie.ts'
import { csvScherm as t } from '../csv.scherm.text.ts'
import { csvSoortNaam } from '../csv.text.ts'
import type { CsvSoort } from '../csv.ts'
import { csvQuery } from './csv-api.ts'
import { CsvKolommen, Leesfout } from './csv-kolommen.tsx'

const SOORTEN = ['leerlingen', 'combinatie', 'ouders', 'medewerkers'] as const

/** From a file to a round: choose it, say which column is what, and go on to what it would change. */
export function CsvPagina() {
  useDocumentTitle(t.titel)
  const [soort, setSoort] = useState<CsvSoort>('leerlingen')
  const [bestand, setBestand] = useState<File>()
  const [stap, setStap] = useState<'bestand' | 'kolommen'>('bestand')
  return (
    <div className="stack-l">
      <PageHeader over={<Link href="/beheer/import">{t.terug}</Link>} title={t.titel} under={t.onder} />
      <Stepper
        current={stap}
        steps={[
          { key: 'bestand', label: t.stappen.bestand, done: stap === 'kolommen' },
          { key: 'kolommen', label: t.stappen.kolommen, done: false },
          { key: 'controle', label: t.stappen.controle, done: false },
        ]}
      />
      {stap === 'kolommen' && bestand ? (
        <CsvKolommen soort={soort} bestand={bestand} onAnder={() => setStap('bestand')} />
      ) : (
        <Kies
          soort={soort}
          onSoort={setSoort}
          bestand={bestand}
          onBestand={setBestand}
          onVerder={() => setStap('kolommen')}
        />
      )}
    </div>
  )
}

function Kies(props: {
  soort: CsvSoort
  onSoort: (soort: CsvSoort) => void
  bestand: File | undefined
  onBestand: (bestand: File) => void
  onVerder: () => void
}) {
  const { soort, bestand } = props
  const client = useQueryClient()
  // Only a file that can be read is a step further; what is read here is what the next step shows.
  const lees = useMutation({
    mutationFn: (gekozen: File) => client.fetchQuery(csvQuery(gekozen, { soort })),
    onSuccess: props.onVerder,
  })
  const ouders = useRecht('ouder.beheren')
  const medewerkers = useRecht('medewerker.beheren')
  const dicht = (wat: CsvSoort): string | undefined =>
    wat === 'ouders' && !ouders
      ? t.bestand.geenOuders
      : wat === 'medewerkers' && !medewerkers
        ? t.bestand.geenMedewerkers
        : undefined
  return (
    <Card title={t.bestand.titel}>
      <div className="stack">
        <RadioGroup
          id="soort"
          label={t.bestand.soort}
          error={undefined}
          value={soort}
          options={SOORTEN.map((wat) => ({
            value: wat,
            label: csvSoortNaam[wat],
            help: dicht(wat) ?? t.bestand.soortHulp[wat],
            disabled: dicht(wat) !== undefined,
          }))}
          onChange={props.onSoort}
        />
        <FileDrop
          id="csv"
          label={t.bestand.label}
          help={t.bestand.help}
          error={undefined}
          accept=".csv,.txt,text/csv,text/plain"
          file={bestand}
          onFile={(gekozen) => {
            lees.reset()
            props.onBestand(gekozen)
          }}
        />
        {lees.error && <Leesfout error={lees.error} actie={null} />}
        <div>
          <Button
            variant="primary"
            disabledReason={bestand ? undefined : t.bestand.kies}
            pending={lees.isPending}
            onPress={() => bestand && voerUit(lees, bestand)}
          >
            {t.bestand.verder}
          </Button>
        </div>
      </div>
    </Card>
  )
}
