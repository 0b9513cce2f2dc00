import { CalendarCheck, CircleAlert, Clock, Info, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { ConfirmDialog } from '../dialog.tsx'
import { ProgressBar } from '../progress.tsx'
import { SaveIndicator } from '../save-indicator.tsx'
import { Alert, Badge } from '../status.tsx'
import { Card, EmptyState, PageHeader, Skeleton } from '../surfaces.tsx'
import { toast } from '../toast.tsx'

const NOON = Date.UTC(2026, 8, 12, 12, 3)

export function GalleryParts() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <PageHeader title="Onderdelen" />
      <div className="stack-l">
        <Card title="Knoppen">
          <div className="stack">
            <div className="button-group">
              <Button variant="primary">Opslaan</Button>
              <Button>Bewerk</Button>
              <Button variant="quiet">Bekijk deze versie</Button>
              <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onPress={() => setOpen(true)}>
                OPP verwijderen
              </Button>
              <Button variant="primary" pending>
                Opslaan
              </Button>
              <Button onPress={() => toast('Doel verwijderd', { label: 'Maak ongedaan', onPress: () => {} })}>
                Toon melding
              </Button>
            </div>
            <Button variant="primary" disabledReason="Kies eerst een einddatum." showReason>
              Beëindig OPP
            </Button>
          </div>
        </Card>
        <Card title="Staat">
          <div className="stack">
            <div className="row">
              <Badge icon={Clock} tone="amber">
                Nog 6 dagen
              </Badge>
              <Badge icon={CircleAlert} tone="red">
                Te laat
              </Badge>
              <Badge icon={Info} tone="blue">
                Nieuw
              </Badge>
              <Badge icon={Info} tone="teal">
                Actief
              </Badge>
              <Badge icon={Info}>Concept</Badge>
            </div>
            <Alert kind="info" title="Dit is een concept">
              Alleen wie mag schrijven ziet het.
            </Alert>
            <Alert kind="goed" title="Het plan is gepubliceerd">
              Ouders kunnen het nu lezen.
            </Alert>
            <Alert
              kind="let_op"
              title="Iemand anders heeft dit ook aangepast"
              actions={<Button>Bekijk verschil</Button>}
            >
              Uw tekst staat nog op dit scherm.
            </Alert>
            <Alert kind="fout" title="Het bestand kon niet worden gelezen">
              Maak een nieuwe export en probeer het opnieuw.
            </Alert>
          </div>
        </Card>
        <Card title="Opslaan">
          <div className="stack">
            {(
              ['vuil', 'bezig', 'opgeslagen', 'offline', 'conflict', 'sessie-verlopen', 'geweigerd'] as const
            ).map((status) => (
              <SaveIndicator key={status} status={status} savedAt={NOON} />
            ))}
          </div>
        </Card>
        <Card title="Werk dat even duurt">
          <ProgressBar label="Plannen exporteren" value={120} max={240} detail="120 van 240" />
        </Card>
        <Card>
          <EmptyState
            icon={CalendarCheck}
            title="Niets te doen"
            text="Er wacht vandaag niets op u. Geniet van uw koffie."
            action={<Button>Bekijk leerlingen</Button>}
          />
        </Card>
        <Card>
          <Skeleton label="Plannen worden opgehaald" />
        </Card>
      </div>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title="OPP verwijderen"
        consequence={
          <p>Het plan en alle versies zijn daarna voorgoed weg. Dit kunt u niet ongedaan maken.</p>
        }
        confirm="OPP verwijderen"
        danger
        typeToConfirm="Noor van den Berg-Özdemir"
        onConfirm={() => setOpen(false)}
      />
    </>
  )
}
