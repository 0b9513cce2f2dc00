import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useAnnounce } from './announce.tsx'
import { Button } from './button.tsx'
import { dropIndex, moveItem } from './sortable.ts'
import { useUiText } from './use-ui-text.ts'

type SortableListProps<Item> = {
  label: string
  items: readonly Item[]
  itemKey: (item: Item) => string
  /** Short name, for "Zet … hoger" and for what is read out. */
  itemName: (item: Item) => string
  onReorder: (items: readonly Item[]) => void
  children: (item: Item, index: number) => ReactNode
}

type Drag = {
  readonly from: number
  readonly to: number
  readonly startY: number
  readonly middles: readonly number[]
}

/** An order that people set: by dragging, by arrow keys on the handle, or by buttons (WCAG 2.5.7). */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { items, itemKey, itemName } = props
  const t = useUiText()
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag>()

  const move = (from: number, to: number) => {
    const item = items[from]
    const next = moveItem(items, from, to)
    if (item === undefined || next === items) return
    props.onReorder(next)
    announce(t.moved(itemName(item), next.indexOf(item) + 1, items.length))
  }

  const begin = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0 || !list.current) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const middles = [...list.current.children].map((child) => {
      const box = child.getBoundingClientRect()
      return box.top + window.scrollY + box.height / 2
    })
    setDrag({ from, to: from, startY: event.pageY, middles })
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    const row = list.current?.children[drag.from]
    // Through CSSOM: the content security policy allows no style attribute.
    if (row instanceof HTMLElement) row.style.setProperty('--drag-y', `${event.pageY - drag.startY}px`)
    const to = dropIndex(drag.middles, drag.from, event.pageY)
    if (to !== drag.to) setDrag({ ...drag, to })
  }
  const end = (commit: boolean) => {
    if (!drag) return
    const row = list.current?.children[drag.from]
    if (row instanceof HTMLElement) row.style.removeProperty('--drag-y')
    setDrag(undefined)
    if (commit) move(drag.from, drag.to)
  }
  const byKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Escape') end(false)
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(index, index + (event.key === 'ArrowUp' ? -1 : 1))
  }

  return (
    <ol className="sortable" ref={list} aria-label={props.label}>
      {items.map((item, index) => (
        <li
          key={itemKey(item)}
          className="sortable-item"
          data-dragging={drag?.from === index || undefined}
          data-drop={
            drag && drag.to === index && drag.to !== drag.from
              ? drag.to < drag.from
                ? 'before'
                : 'after'
              : undefined
          }
        >
          <button
            type="button"
            className="sortable-handle"
            aria-label={t.move(itemName(item))}
            onPointerDown={(event) => begin(event, index)}
            onPointerMove={follow}
            onPointerUp={() => end(true)}
            onPointerCancel={() => end(false)}
            onKeyDown={(event) => byKey(event, index)}
          >
            <GripVertical aria-hidden="true" size={20} />
          </button>
          <div className="sortable-body">{props.children(item, index)}</div>
          <div className="sortable-buttons">
            <Button
              variant="quiet"
              label={t.moveUp(itemName(item))}
              icon={<ArrowUp aria-hidden="true" />}
              disabledReason={index === 0 ? t.first : undefined}
              onPress={() => move(index, index - 1)}
            />
            <Button
              variant="quiet"
              label={t.moveDown(itemName(item))}
              icon={<ArrowDown aria-hidden="true" />}
              disabledReason={index === items.length - 1 ? t.last : undefined}
              onPress={() => move(index, index + 1)}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}
