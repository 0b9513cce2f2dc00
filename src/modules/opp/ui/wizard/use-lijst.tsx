import { Trash2 } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { itemTekst } from '../../../plandelen/bewerken.text.ts'
import { kanErbij, verwijder, wijzig, zetTerug } from '../../../plandelen/lijstbewerking.ts'
import { focusOp, useLaatste } from '../../../plandelen/ui/use-items.ts'
import { wizardTekst } from '../../wizard.text.ts'

export interface Lijst<T> {
  readonly wijzig: (id: string, deel: Partial<T>) => void
  /** @param focus id of the field that takes the cursor */
  readonly voegToe: (item: T, focus: string) => void
  /** Takes an item out; the message puts it back in its place, whatever was typed elsewhere since. */
  readonly verwijder: (item: T, naam: string, focus: string) => void
  /** Why no more items fit. */
  readonly vol: string | undefined
}

/** The acts on one list of a section. */
export function useLijst<T extends { readonly id: string }>(
  items: readonly T[],
  onChange: (items: T[]) => void,
): Lijst<T> {
  const nu = useLaatste({ items, onChange })
  return {
    wijzig: (id, deel) => onChange([...wijzig(items, id, deel)]),
    voegToe: (item, focus) => {
      onChange([...items, item])
      focusOp(focus)
    },
    verwijder: (item, naam, focus) => {
      const plek = items.indexOf(item)
      onChange([...verwijder(items, item.id)])
      focusOp(focus)
      toast(wizardTekst.lijst.weg(naam), {
        label: itemTekst.ongedaan,
        onPress: () => nu.current.onChange([...zetTerug(nu.current.items, item, plek)]),
      })
    },
    vol: kanErbij(items) ? undefined : itemTekst.vol,
  }
}

export function VerwijderKnop({ naam, onPress }: { naam: string; onPress: () => void }) {
  return (
    <div>
      <Button variant="quiet" icon={<Trash2 aria-hidden="true" size={18} />} onPress={onPress}>
        {itemTekst.verwijderNaam(naam)}
      </Button>
    </div>
  )
}
