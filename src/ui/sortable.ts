/** Pure part of SortableList: where an item lands. */

/** The list with the item at `from` moved to index `to` (clamped); the same array when nothing moves. */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const target = Math.max(0, Math.min(list.length - 1, to))
  const item = list[from]
  if (item === undefined || target === from) return list
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, target), item, ...rest.slice(target)]
}

/**
 * Index where a dragged item lands when the pointer is at `y`.
 * @param middles vertical middles of all items in their present order, in the same coordinates as `y`
 */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  const above = middles.filter((middle, index) => index !== from && middle < y).length
  return Math.max(0, Math.min(middles.length - 1, above))
}
