import { ChevronDown, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import { itemTekst } from '../bewerken.text.ts'
import './items.css'

type ItemKaartProps = {
  /** "doel 1.2": completes the names of the buttons. */
  naam: string
  nummer?: string
  /** What tells this item from its neighbours: its text. */
  titel: string
  /** A few facts under the title, such as for whom and until when. */
  feiten: readonly string[]
  open: boolean
  onOpen: (open: boolean) => void
  /** It was made just now: the first field takes the focus. */
  nieuw: boolean
  fout: boolean
  alleenLezen: boolean
  onVerwijder: () => void
  /** The fields; only there while the item is open, so that a plan of sixty items stays quick. */
  velden: () => ReactNode
  /** Stands under the item, open or not: the interim goals of a goal. */
  children?: ReactNode
}

/** One item of a list in a plan: a line that opens to its fields. */
export function ItemKaart(props: ItemKaartProps) {
  const { naam, titel } = props
  // Who may only read can't press what opens: then all of it is in sight.
  const open = props.open || props.alleenLezen
  const id = useId()
  const velden = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (!props.nieuw) return
    const eerste = velden.current?.querySelector<HTMLElement>('textarea, input, select')
    eerste?.focus()
  }, [props.nieuw])
  return (
    <div className="item" data-invalid={props.fout || undefined}>
      <div className="item-kop">
        <button
          type="button"
          className="item-knop"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => props.onOpen(!open)}
        >
          {props.nummer !== undefined && <span className="item-nummer">{props.nummer}</span>}
          <span className="item-woorden">
            <span className="item-titel" data-leeg={titel.trim() === '' || undefined}>
              {titel.trim() === '' ? itemTekst.geenTekst : titel}
            </span>
            {props.feiten.length > 0 && <span className="item-feiten">{props.feiten.join(' · ')}</span>}
            {props.fout && <span className="item-fout">{itemTekst.fout}</span>}
          </span>
          <ChevronDown aria-hidden="true" size={20} />
        </button>
        {!props.alleenLezen && (
          <Button
            variant="quiet"
            label={itemTekst.verwijderNaam(naam)}
            icon={<Trash2 aria-hidden="true" />}
            onPress={props.onVerwijder}
          />
        )}
      </div>
      {open && (
        <fieldset className="item-velden" id={id} ref={velden} disabled={props.alleenLezen} aria-label={naam}>
          {props.velden()}
        </fieldset>
      )}
      {props.children}
    </div>
  )
}
