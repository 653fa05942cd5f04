import type { KeyboardEvent } from 'react'

/**
 * Left and right go through the boxes of a row, up and down from box to box, Enter presses one. The list itself moves from
 * row to row; boxes are no tab stops, so that Tab still leaves the list.
 */
export function moveBetweenBoxes(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
  const row = target.closest('tbody tr')
  if (row === null || (target !== row && !target.hasAttribute('data-role-box'))) return
  const next = destination(event.key, target, row)
  if (next === null) return
  event.preventDefault()
  next.focus()
}

function destination(key: string, from: HTMLElement, row: Element): HTMLElement | null {
  const boxes = boxesOf(row)
  const place = boxes.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return boxes[place + 1] ?? null
    case 'ArrowLeft':
      return place === 0 && row instanceof HTMLElement ? row : (boxes[place - 1] ?? null)
    case 'ArrowDown':
      return place < 0 ? null : inRow(row.nextElementSibling, place)
    case 'ArrowUp':
      return place < 0 ? null : inRow(row.previousElementSibling, place)
    default:
      return null
  }
}

const boxesOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-role-box]')]

const inRow = (row: Element | null, place: number): HTMLElement | null =>
  row === null ? null : (boxesOf(row)[place] ?? null)
