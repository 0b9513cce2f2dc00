import type { ReactNode } from 'react'
import { SortableList } from '../../../ui/sortable-list.tsx'
import './items.css'

/** A list of items that can be put in order; read-only it is a plain list in the same looks. */
export function ItemLijst<T extends { readonly id: string }>(props: {
  label: string
  items: readonly T[]
  naam: (item: T) => string
  alleenLezen: boolean
  onReorder: (items: readonly T[]) => void
  children: (item: T) => ReactNode
}) {
  const { items, children } = props
  if (props.alleenLezen) {
    return (
      <ol className="item-lijst" aria-label={props.label}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ol>
    )
  }
  return (
    <SortableList
      label={props.label}
      items={items}
      itemKey={(item) => item.id}
      itemName={props.naam}
      onReorder={props.onReorder}
    >
      {children}
    </SortableList>
  )
}
