import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { formatDateTime } from '../../../../ui/format.ts'
import { toast } from '../../../../ui/toast.tsx'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { wizardTekst as t } from '../../wizard.text.ts'
import { ActieFout } from '../dialogen/actie-fout.tsx'
import { useActie } from '../dialogen/use-actie.ts'
import { herstel, revisiesQuery } from '../opp-api.ts'
import type { Bewaren } from './use-bewaren.ts'

interface Vorige {
  readonly revisie: number
  /** Null: there was nothing before it. */
  readonly op: string | null
}

/** Undo of the last saved change of a section: the text of before comes back as a new revision. */
export function useTerug<T>(
  oppId: string,
  onderdeel: OnderdeelSleutel,
  { flush, revisie }: Pick<Bewaren<T>, 'flush' | 'revisie'>,
) {
  const client = useQueryClient()
  const [vorige, setVorige] = useState<Vorige>()
  const { fout, doe, wisFout } = useActie(oppId)
  const sluit = () => {
    setVorige(undefined)
    wisFout()
  }
  return {
    vorige,
    fout,
    sluit,
    vraag: async () => {
      // What is still on its way belongs to the text of now.
      if (!(await flush())) return
      const { items } = await client.fetchQuery({ ...revisiesQuery(oppId, onderdeel), staleTime: 0 })
      setVorige(items[1] ?? { revisie: 0, op: null })
    },
    zetTerug: async () => {
      if (vorige === undefined) return
      const body = { revisie: revisie(), naarRevisie: vorige.revisie }
      if (!(await doe(() => herstel({ params: { oppId, onderdeel }, body })))) return
      sluit()
      toast(t.terugGelukt)
    },
  }
}

/** Says what comes back before it does. */
export function TerugDialoog({ terug, titel }: { terug: ReturnType<typeof useTerug>; titel: string }) {
  const { vorige, fout, sluit, zetTerug } = terug
  return (
    <ConfirmDialog
      open={vorige !== undefined}
      onClose={sluit}
      title={t.terugTitel}
      consequence={
        <p>
          {vorige === undefined || vorige.op === null
            ? t.terugLeeg(titel)
            : t.terugUitleg(titel, formatDateTime(vorige.op))}
        </p>
      }
      confirm={t.terugzetten}
      onConfirm={zetTerug}
      error={<ActieFout fout={fout} />}
    />
  )
}
