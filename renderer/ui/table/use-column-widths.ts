import { useLayoutEffect, useMemo, useState } from 'react'

import { type Column, kindOf, textOf } from './columns.ts'
import { shareWidth, type Wish } from './column-widths.ts'

/** In pixels at 100 %, as the style sheet has them: both sides of a cell, the mark of a badge, a heading's mark of order. */
const padding = 24
const badgeMark = 22
const sortMark = 16
const widestCell = 340
const narrowestText = 150
/** The first column says whose row it is. */
const narrowestName = 240
const tickColumn = 40
/** More rows than this are judged by a sample. */
const looksAt = 300
const measuresOf = 6

/** The widths of the visible columns in pixels, by what stands in their cells and the room there is; and of all together. */
export function useColumnWidths<Row>({
  columns,
  visible,
  rows,
  scroller,
  ticks,
}: {
  /** All there are, the same list as long as they do not change. */
  columns: readonly Column<Row>[]
  visible: readonly Column<Row>[]
  rows: readonly Row[]
  scroller: HTMLElement | null
  ticks: boolean
}): { widths: readonly number[]; whole: number } {
  const available = useWidthOf(scroller)
  const wishes = useMemo(() => {
    const measure = measurerFor(scroller)
    const sample = sampleOf(rows)
    return new Map(columns.map((column, place) => [column.key, wishOf(column, place === 0, sample, measure)]))
  }, [columns, rows, scroller])
  const beside = ticks ? tickColumn : 0
  const widths = shareWidth(
    visible.flatMap(({ key }) => wishes.get(key) ?? []),
    available - beside,
  )
  return { widths, whole: widths.reduce((sum, width) => sum + width, beside) }
}

function useWidthOf(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    const read = () => setWidth(element.clientWidth)
    read()
    const watcher = new ResizeObserver(read)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [element])
  return width
}

type Measure = (text: string) => number

const usualLetter = 7.5

/** Measures as the list will be drawn; roughly, where there is nothing to draw on. */
function measurerFor(element: HTMLElement | null): Measure {
  const pen =
    typeof OffscreenCanvas === 'undefined' || element === null
      ? null
      : new OffscreenCanvas(1, 1).getContext('2d')
  if (pen === null || element === null) return (text) => text.length * usualLetter
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
  // Digits of one width are a little wider than the letters the pen knows.
  return (text) => Math.ceil(pen.measureText(text).width * 1.03)
}

function wishOf<Row>(column: Column<Row>, isFirst: boolean, rows: readonly Row[], measure: Measure): Wish {
  const heading = measure(column.header) + padding + sortMark
  const texts = new Set(rows.map((row) => textOf(column, row)))
  const marked = column.badge !== undefined || column.cell !== undefined ? badgeMark : 0
  for (const row of column.badge ? rows : []) texts.add(column.badge?.(row)?.word ?? '')
  // The longest by letters are nearly always the longest by width; a few are measured to be sure.
  const longest = [...texts].toSorted((a, b) => b.length - a.length).slice(0, measuresOf)
  const whole = Math.max(0, ...longest.map(measure)) + padding + marked
  const cells = Math.min(whole, widestCell)
  const mayBeCut = kindOf(column) === 'text'
  return {
    natural: Math.max(heading, cells),
    least: Math.max(heading, mayBeCut ? Math.min(cells, isFirst ? narrowestName : narrowestText) : cells),
  }
}

function sampleOf<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= looksAt) return rows
  const every = rows.length / looksAt
  return Array.from({ length: looksAt }, (_, index) => rows[Math.floor(index * every)]!)
}
