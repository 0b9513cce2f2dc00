import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.dienst

/** Leaving the school, and coming back when that was a slip. */
export function DienstKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const [open, setOpen] = useState(false)
  const { uitDienstOp } = medewerker
  const weg = uitDienstOp !== null && uitDienstOp <= inAmsterdam(new Date())
  return (
    <Card title={t.titel} tone="quiet">
      <div className="stack">
        <p>
          {uitDienstOp === null
            ? t.uitleg
            : weg
              ? t.staat(formatDate(uitDienstOp))
              : t.straks(formatDate(uitDienstOp))}
        </p>
        <div>
          {uitDienstOp === null ? (
            <Button
              onPress={() => setOpen(true)}
              disabledReason={redenVan(medewerker.abilities.uitDienst)}
              showReason
            >
              {t.knop}
            </Button>
          ) : (
            <Button onPress={() => setOpen(true)}>{t.terug}</Button>
          )}
        </div>
      </div>
      {open && uitDienstOp === null && <UitDienst medewerker={medewerker} onKlaar={() => setOpen(false)} />}
      {open && uitDienstOp !== null && <InDienst medewerker={medewerker} onKlaar={() => setOpen(false)} />}
    </Card>
  )
}

type Props = { medewerker: MedewerkerAntwoord; onKlaar: () => void }

function UitDienst({ medewerker, onKlaar }: Props) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const [dag, setDag] = useState(() => inAmsterdam(new Date()))
  const meld = () =>
    formulier.verstuur({ uitDienstOp: dag === '' && medewerkersText.vulIn.dag }, async () => {
      await toegangApi.uitDienst({ params: { medewerkerId: medewerker.id }, body: { uitDienstOp: dag } })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.gedaan(medewerker.naam))
      onKlaar()
    })
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={t.dialoog(medewerker.naam)}
      actions={
        <>
          <Button onPress={onKlaar}>{medewerkersText.annuleer}</Button>
          <Button variant="danger" onPress={meld}>
            {t.knop}
          </Button>
        </>
      }
    >
      <div className="stack">
        <FormulierFouten formulier={formulier} />
        <p>{t.gevolg}</p>
        <DateField
          id="uitDienstOp"
          label={t.dag}
          error={formulier.fout('uitDienstOp')}
          value={dag}
          onChange={setDag}
        />
      </div>
    </Dialog>
  )
}

function InDienst({ medewerker, onKlaar }: Props) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const terug = async () => {
    try {
      await toegangApi.inDienst({ params: { medewerkerId: medewerker.id } })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.terugGedaan)
      onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <ConfirmDialog
      open
      onClose={onKlaar}
      title={t.terugTitel}
      consequence={t.terugGevolg}
      confirm={t.terug}
      onConfirm={terug}
      error={fout}
    />
  )
}
