import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { attackerInterval, protectTwoWay, type Cell, type Table } from '#shared/disclosure-two-way.rules.ts'

const cell = ([row, column]: readonly [number, number]): Cell => ({ row, column })
const inOrder = (cells: readonly Cell[]) => cells.map(({ row, column }) => `${row},${column}`).toSorted()

describe('a table with both margins shown', () => {
  it.each([
    {
      name: 'one small count',
      table: [
        [12, 3, 20],
        [8, 15, 9],
        [30, 22, 11],
      ],
      complementary: ['0,0', '1,0', '1,1'],
      unprotected: [],
      intervals: { '0,1': [1, 14] },
    },
    {
      name: 'four ones that give each other away',
      table: [
        [1, 1, 20],
        [1, 1, 30],
        [15, 18, 22],
      ],
      complementary: ['0,2', '1,2', '2,0', '2,1', '2,2'],
      unprotected: [],
      intervals: { '0,0': [1, 15], '0,1': [1, 18], '1,0': [1, 15], '1,1': [1, 18] },
    },
    {
      name: 'two by two',
      table: [
        [3, 40],
        [12, 55],
      ],
      complementary: ['0,1', '1,0', '1,1'],
      unprotected: [],
      intervals: { '0,0': [1, 14] },
    },
    {
      name: 'nothing inside to guard with',
      table: [
        [3, 40],
        [2, 4],
      ],
      complementary: [],
      unprotected: ['0,0', '1,0', '1,1'],
      intervals: { '0,0': [3, 3], '1,0': [2, 2], '1,1': [4, 4] },
    },
  ])('with $name is protected', ({ table, complementary, unprotected, intervals }) => {
    const protection = protectTwoWay(table)
    expect(inOrder(protection.complementary)).toEqual(complementary)
    expect(inOrder(protection.unprotected)).toEqual(unprotected)
    const hidden = [...protection.primary, ...protection.complementary]
    for (const [name, interval] of Object.entries(intervals)) {
      const [row, column] = name.split(',').map(Number)
      expect(attackerInterval(table, hidden, cell([row!, column!]))).toEqual(interval)
    }
  })

  it('agrees with trying every table that a reader could have in mind', () => {
    const smallTable = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    })
    fc.assert(
      fc.property(smallTable, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (table, choice) => {
        const hidden = [0, 1, 2, 3, 4, 5]
          .map((at) => cell([Math.floor(at / 3), at % 3]))
          .filter((one, at) => choice[at] && table[one.row]![one.column]! > 0)
        for (const one of hidden) {
          const guesses = possibleCounts(table, hidden, one)
          const [least, most] = attackerInterval(table, hidden, one)
          expect([Math.min(...guesses), Math.max(...guesses)]).toEqual([least, most])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves every protected small count room up to the threshold, and noughts alone', () => {
    const anyTable = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 35 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(anyTable, (table) => {
        const { primary, complementary, unprotected } = protectTwoWay(table)
        const hidden = [...primary, ...complementary]
        expect(hidden.every(({ row, column }) => table[row]![column]! > 0)).toBe(true)
        for (const one of primary) {
          const [, most] = attackerInterval(table, hidden, one)
          const isWide = most >= table[one.row]![one.column]! + 4
          expect(isWide).toBe(!inOrder(unprotected).includes(`${one.row},${one.column}`))
        }
      }),
    )
  })
})

/** All counts of at least 1 in the hidden places that leave every row and column total as it is. */
function possibleCounts(table: Table, hidden: readonly Cell[], wanted: Cell): number[] {
  const rowLeft = table.map((_, row) =>
    sumOf(
      table,
      hidden.filter((one) => one.row === row),
    ),
  )
  const columnLeft = table[0]!.map((_, column) =>
    sumOf(
      table,
      hidden.filter((one) => one.column === column),
    ),
  )
  const found = new Set<number>()
  const fill = (at: number, guess: number) => {
    const one = hidden[at]
    if (one === undefined) {
      if ([...rowLeft, ...columnLeft].every((left) => left === 0)) found.add(guess)
      return
    }
    for (let count = 1; count <= Math.min(rowLeft[one.row]!, columnLeft[one.column]!); count += 1) {
      rowLeft[one.row]! -= count
      columnLeft[one.column]! -= count
      fill(at + 1, one === wanted ? count : guess)
      rowLeft[one.row]! += count
      columnLeft[one.column]! += count
    }
  }
  fill(0, 0)
  return [...found]
}

const sumOf = (table: Table, cells: readonly Cell[]) =>
  cells.reduce((sum, { row, column }) => sum + table[row]![column]!, 0)
