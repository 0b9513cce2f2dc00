import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { uiText } from '../../../../ui/ui.text.ts'
import { ApiError } from '../../../../web/api.ts'
import type { OppRegel } from '../../opp.api.schema.ts'
import { oppTekst } from '../../opp.text.ts'
import { leerlingPlannenTekst as t } from '../../paginas.text.ts'
import { maak } from '../opp-api.ts'
import { foutTekst } from '../reden.ts'
import { ActieFout } from './actie-fout.tsx'

const LEEG = 'leeg'

/** "Maak nieuw OPP": at once when there is nothing to copy, else with the choice what to begin with. */
export function MaakOpp(props: {
  leerlingId: string
  plannen: readonly OppRegel[]
  /** Why no plan can be made now. */
  uit: string | undefined
}) {
  const { leerlingId, plannen } = props
  const [open, setOpen] = useState(false)
  const [keuze, setKeuze] = useState(LEEG)
  const [fout, setFout] = useState<{ titel: string; tekst: string }>()
  const client = useQueryClient()
  const navigate = useNavigate()
  const begin = async () => {
    setFout(undefined)
    try {
      const body = keuze === LEEG ? {} : { kopieVan: keuze }
      const { id } = await maak({ params: { leerlingId }, body })
      await naar(id)
    } catch (error) {
      // Somebody was first: then that draft is where the writing goes on.
      const bestaand =
        error instanceof ApiError && error.code === 'opp.concept-bestaat' ? error.meer.oppId : undefined
      if (typeof bestaand === 'string') {
        toast(t.conceptBestaat)
        await naar(bestaand)
        return
      }
      setFout({ titel: foutTekst(error), tekst: '' })
    }
  }
  const naar = async (oppId: string) => {
    await client.invalidateQueries({ queryKey: ['plannen'] })
    await navigate({ to: '/plannen/$oppId/bewerken/$stap', params: { oppId, stap: 'algemeen' } })
  }
  return (
    <>
      <Button
        variant="primary"
        disabledReason={props.uit}
        showReason
        icon={<Plus aria-hidden="true" />}
        onPress={plannen.length === 0 ? begin : () => setOpen(true)}
      >
        {oppTekst.maakNieuw}
      </Button>
      {!open && <ActieFout fout={fout} />}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.maakTitel}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{uiText.cancel}</Button>
            <Button variant="primary" onPress={begin}>
              {oppTekst.maakNieuw}
            </Button>
          </>
        }
      >
        <div className="stack">
          <RadioGroup
            id="maak-keuze"
            label={t.maakUitleg}
            error={undefined}
            value={keuze}
            options={[
              { value: LEEG, label: t.leeg, help: t.leegHulp },
              ...plannen.map((p) => ({ value: p.id, label: t.kopie(p.schooljaar), help: t.kopieHulp })),
            ]}
            onChange={setKeuze}
          />
          <ActieFout fout={fout} />
        </div>
      </Dialog>
    </>
  )
}
