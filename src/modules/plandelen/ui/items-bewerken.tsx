import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { itemTekst } from '../bewerken.text.ts'
import { herorden, kanErbij, verwijder, wijzig, zetTerug } from '../lijstbewerking.ts'
import { ItemKaart } from './item-kaart.tsx'
import { ItemLijst } from './item-lijst.tsx'
import { focusOp, type OpenItems, useLaatste } from './use-items.ts'
import { heeftFout, type Plek, plekVan } from './velden.tsx'

/** What the fields of one item are drawn with. */
export type VeldenVan<T> = {
  readonly item: T
  readonly zet: (deel: Partial<Omit<T, 'id'>>) => void
  readonly plek: Plek
  /** Makes the next item of this part and goes there; `undefined` when no item can be made here. */
  readonly volgende: (() => void) | undefined
}

type ItemsBewerkenProps<T> = {
  /** The whole list as it is kept. */
  items: readonly T[]
  onChange: (items: readonly T[]) => void
  /** Which of them are shown and put in order here; all of them when left out. */
  hoort?: (item: T) => boolean
  /** Id of the part, where the focus goes when an item is gone. */
  id: string
  label: string
  /** Completes the names of the buttons: "afspraak 2, school". */
  naam: (plaats: number) => string
  titel: (item: T) => string
  feiten: (item: T) => readonly string[]
  /** An empty item for this part; without it nothing can be added here. */
  maak?: ((id: string) => T) | undefined
  nieuw: string
  leeg?: string
  verwijderd: string
  plek: Plek
  /** Path of the list within `plek`. */
  lijst: string
  open: OpenItems
  alleenLezen: boolean
  velden: (van: VeldenVan<T>) => ReactNode
  acties?: ReactNode
}

/** A list, or one part of it, in which items are made, written, put in order and taken away with a way back. */
export function ItemsBewerken<T extends { readonly id: string }>(props: ItemsBewerkenProps<T>) {
  const { items, onChange, maak, open, alleenLezen, naam } = props
  const nu = useLaatste({ items, onChange })
  const deel = props.hoort === undefined ? items : items.filter(props.hoort)
  const naamVan = (item: T) => naam(deel.indexOf(item) + 1)
  const vol = kanErbij(items) ? undefined : itemTekst.vol

  const voegToe = () => {
    if (maak === undefined) return
    const leeg = maak(crypto.randomUUID())
    onChange([...items, leeg])
    open.begin(leeg.id)
  }
  const haalWeg = (item: T) => {
    const plaats = items.indexOf(item)
    onChange(verwijder(items, item.id))
    focusOp(props.id)
    toast(props.verwijderd, {
      label: itemTekst.ongedaan,
      onPress: () => nu.current.onChange(zetTerug(nu.current.items, item, plaats)),
    })
  }

  return (
    <div className="item-groep" id={props.id} tabIndex={-1}>
      {deel.length === 0 && props.leeg !== undefined && <p className="soft">{props.leeg}</p>}
      {deel.length > 0 && (
        <ItemLijst
          label={props.label}
          items={deel}
          naam={naamVan}
          alleenLezen={alleenLezen}
          onReorder={(volgorde) => onChange(herorden(items, volgorde))}
        >
          {(item) => {
            const plek = plekVan(props.plek, props.lijst, items.indexOf(item))
            const fout = heeftFout(plek, item)
            return (
              <ItemKaart
                naam={naamVan(item)}
                titel={props.titel(item)}
                feiten={props.feiten(item)}
                open={open.isOpen(item.id) || fout}
                onOpen={(aan) => open.zet(item.id, aan)}
                nieuw={open.isNieuw(item.id)}
                fout={fout}
                alleenLezen={alleenLezen}
                onVerwijder={() => haalWeg(item)}
                velden={() =>
                  props.velden({
                    item,
                    zet: (nieuw) => onChange(wijzig(items, item.id, nieuw)),
                    plek,
                    volgende: maak === undefined || vol !== undefined ? undefined : voegToe,
                  })
                }
              />
            )
          }}
        </ItemLijst>
      )}
      {!alleenLezen && (maak !== undefined || props.acties !== undefined) && (
        <div className="item-acties">
          {maak !== undefined && (
            <Button icon={<Plus aria-hidden="true" />} disabledReason={vol} showReason onPress={voegToe}>
              {props.nieuw}
            </Button>
          )}
          {props.acties}
        </div>
      )}
    </div>
  )
}
