import type { Cell } from '#shared/features/imports/cell.ts'

const errorValues = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERR!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
])

/** What the programs write into a cell whose formula failed. */
export const errorCell = (text: string): Cell =>
  errorValues.has(text) || /^Err:\d{3}$/.test(text) ? { error: text } : null

/** 2,250 minutes are `37:30`: working time may pass midnight. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 0.125 shown as a percentage is `12.5%`. */
export const percentText = (fraction: number): string => `${Number((fraction * 100).toPrecision(12))}%`
