import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { DefinitionList } from '../../../../ui/text.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { foutTekst } from '../../../../web/formulier.tsx'
import { BEVESTIGING, type Lijst, type Regel } from '../bewaren.schema.ts'
import { bewarenText, soortNaam } from '../bewaren.text.ts'
import { avgApi } from './bewaren-api.ts'
import { opgeteld } from './opgeteld.ts'

const t = bewarenText.lijst

/** The second look: how much goes, in numbers, and a word to type. */
export function TekenDialoog(props: { lijst: Lijst; regels: readonly Regel[]; onKlaar: () => void }) {
  const { lijst, regels } = props
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const teken = async () => {
    setFout(undefined)
    try {
      await avgApi.teken({
        params: { lijstId: lijst.id },
        body: { aantal: regels.length, bevestiging: BEVESTIGING },
      })
      toast(t.getekend)
      props.onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
    await client.invalidateQueries({ queryKey: ['avg'] })
  }
  return (
    <ConfirmDialog
      open
      danger
      onClose={props.onKlaar}
      title={t.tekenTitel(regels.length)}
      consequence={
        <div className="stack">
          <p>{t.tekenGevolg}</p>
          <p>{t.tekenTelling}</p>
          <DefinitionList
            facts={opgeteld(regels).map(({ soort, aantal }) => ({
              label: soortNaam[soort],
              value: t.gegevens(aantal),
            }))}
          />
        </div>
      }
      confirm={t.tekenKnop}
      typeToConfirm={BEVESTIGING}
      onConfirm={teken}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}
