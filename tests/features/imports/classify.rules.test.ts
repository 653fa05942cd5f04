import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import type { Cell } from '#shared/features/imports/cell.ts'
import type { ExistingRecord } from '#shared/features/imports/classify.rules.ts'
import { classifyRows, readRow } from '#shared/features/imports/classify.rules.ts'
import { guessMapping } from '#shared/features/imports/guess.rules.ts'
import type { ImportTarget, Mapping, Plan } from '#shared/features/imports/imports.schema.ts'
import { sourceRows } from '#shared/features/imports/rows.rules.ts'

import { figures, sheetOf, staff } from './targets.ts'

const today = day('2026-11-23')

interface Options {
  readonly existing?: readonly ExistingRecord[]
  readonly plan?: Partial<Pick<Plan, 'corrections' | 'leftOut'>>
  readonly mapping?: Partial<Mapping>
}

function classify(
  target: ImportTarget,
  rows: readonly (readonly Cell[])[],
  { existing = [], plan, mapping }: Options = {},
) {
  const sheet = sheetOf(rows)
  const whole = {
    mapping: { ...guessMapping(sheet, target, today), ...mapping },
    corrections: [],
    leftOut: [],
    ...plan,
  }
  return classifyRows(
    sourceRows(sheet, target, whole).map((row) => readRow(row, target, today)),
    target,
    existing,
  )
}

const bornLater = () => [{ field: 'startsOn', problem: 'Started before being born.' }]

const statuses = (...args: Parameters<typeof classify>) => classify(...args).map(({ status }) => status)

const headings = ['Payroll number', 'First name', 'Last name', 'Date of birth', 'Start date']
const ann: ExistingRecord = {
  id: 'ann',
  values: {
    payroll: '001',
    firstName: 'Ann',
    lastName: 'Jones',
    bornOn: '1980-05-01',
    startsOn: '2020-01-06',
  },
}
const bob: ExistingRecord = { id: 'bob', values: { firstName: 'Bob', lastName: 'O’Neill', seconded: true } }

describe('a row of an import', () => {
  it('is new when nobody here has its key', () => {
    expect(
      classify(staff, [headings, ['002', 'Cy', 'Day', '', '01/02/2026']], { existing: [ann] }),
    ).toMatchObject([
      {
        status: 'new',
        matchedId: null,
        values: { payroll: '002', firstName: 'Cy', lastName: 'Day', startsOn: '2026-02-01' },
      },
    ])
  })

  it('changes what it says differently, and nothing that it leaves blank', () => {
    expect(
      classify(staff, [headings, ['001', 'Anne', 'Jones', '', '06/01/2020']], { existing: [ann] }),
    ).toMatchObject([
      { status: 'changed', matchedId: 'ann', changes: [{ field: 'firstName', from: 'Ann', to: 'Anne' }] },
    ])
  })

  it('is the same when it says what is known', () => {
    expect(
      statuses(staff, [headings, ['001', 'Ann', 'Jones', '01/05/1980', '']], { existing: [ann] }),
    ).toEqual(['same'])
  })

  it('finds its record by name when there is no payroll number, without regard to capitals and apostrophes', () => {
    expect(classify(staff, [headings, ['', 'BOB', "O'Neill", '', '']], { existing: [bob] })).toMatchObject([
      { matchedId: 'bob' },
    ])
  })

  it('gives a payroll number to the person of that name who has none, but never takes one over', () => {
    expect(classify(staff, [headings, ['009', 'Bob', 'O’Neill', '', '']], { existing: [bob] })).toMatchObject(
      [{ matchedId: 'bob', changes: [{ field: 'payroll', from: null, to: '009' }] }],
    )
    expect(statuses(staff, [headings, ['009', 'Ann', 'Jones', '', '']], { existing: [ann] })).toEqual(['new'])
  })

  it('is an error when two people here could be meant', () => {
    const other = { ...bob, id: 'other' }
    expect(
      classify(staff, [headings, ['', 'Bob', 'O’Neill', '', '']], { existing: [bob, other] }),
    ).toMatchObject([
      {
        status: 'error',
        problems: [
          {
            field: null,
            problem:
              '2 people here have this first name and last name, so it is not clear which one is meant.',
          },
        ],
      },
    ])
  })

  it('is an error with a sentence for each cell that is wrong', () => {
    expect(classify(staff, [headings, ['001', '', 'Jones', '31/02/1980', '01/01/2026']])).toMatchObject([
      {
        status: 'error',
        problems: [
          { field: 'firstName', problem: 'First name is needed.' },
          { field: 'bornOn', problem: '“31/02/1980” is not a real date. Write it like 23/11/2026.' },
        ],
      },
    ])
  })

  it('is a duplicate when an earlier row has its key, and the first one counts', () => {
    const rows = [
      headings,
      ['002', 'Cy', 'Day', '', ''],
      ['2', 'Di', 'Ash', '', ''],
      ['002', 'Cyril', 'Day', '', ''],
    ]
    expect(classify(staff, rows)).toMatchObject([
      { status: 'new' },
      { status: 'new' },
      { status: 'duplicate', problems: [{ problem: 'This is the same as row 2. Only that row is used.' }] },
    ])
  })

  it('is no duplicate when only the name is the same and the payroll numbers differ', () => {
    expect(statuses(staff, [headings, ['1', 'Ann', 'Jones', '', ''], ['2', 'Ann', 'Jones', '', '']])).toEqual(
      ['new', 'new'],
    )
  })

  it('can be put right or left out on screen', () => {
    const rows = [headings, ['002', 'Cy', 'Day', '31/02/1980', ''], ['', '', 'Total', '', '']]
    expect(statuses(staff, rows)).toEqual(['error', 'error'])
    const plan = { corrections: [{ row: 1, column: 3, text: '28/02/1980' }], leftOut: [2] }
    expect(classify(staff, rows, { plan })).toMatchObject([
      { status: 'new', values: { bornOn: '1980-02-28' } },
    ])
  })

  it('can be put right together with every row that says the same', () => {
    const rows = [
      ['First name', 'Last name', 'Discipline'],
      ['Cy', 'Day', 'Midwife'],
      ['Di', 'Ash', ' MIDWIFE'],
      ['Ed', 'Oak', 'midwife'],
      ['Fay', 'Elm', ''],
    ]
    const corrections = [
      { row: 1, column: 2, text: 'HV', everywhere: true },
      { row: 3, column: 2, text: 'SW' },
    ]
    expect(
      classify(staff, rows, { plan: { corrections } }).map(({ values }) => values['discipline']),
    ).toEqual(['healthVisiting', 'healthVisiting', 'socialWork', undefined])
  })

  it('may take a field from no column at all, the same for every row', () => {
    const mapping = {
      sources: {
        firstName: { from: 'column', column: 0 },
        lastName: { from: 'column', column: 1 },
        discipline: { from: 'same', text: 'HV' },
      },
    } as const
    expect(
      classify(
        staff,
        [
          ['a', 'b'],
          ['Cy', 'Day'],
        ],
        { mapping: { ...mapping, headerRow: 0 } },
      ),
    ).toMatchObject([{ values: { discipline: 'healthVisiting' } }])
  })

  it('without any content is passed over', () => {
    expect(statuses(staff, [headings, [], ['', null, ' ', '', ''], ['1', 'Ann', 'Jones', '', '']])).toEqual([
      'new',
    ])
  })

  it('is checked by the rules of its target once its cells are right', () => {
    const sheet = sheetOf([headings, ['1', 'Ann', 'Jones', '01/01/2020', '01/01/2010']])
    const rows = sourceRows(sheet, staff, {
      mapping: guessMapping(sheet, staff, today),
      corrections: [],
      leftOut: [],
    })
    expect(
      classifyRows(
        rows.map((row) => readRow(row, staff, today)),
        staff,
        [],
        bornLater,
      ),
    ).toMatchObject([{ status: 'error', problems: bornLater() }])
  })
})

const figureValues = (rows: Cell[][]) => classify(figures, rows).map((row) => ({ ...row.values }))

describe('figures', () => {
  const wide: Cell[][] = [
    ['Indicator', '2023/24', '2024/25'],
    ['Reached', 10, 'c'],
    ['Seen', null, 'many'],
  ]

  it('with periods in the headings become one row per filled cell', () => {
    expect(
      classify(figures, wide).map(({ source, status, values, problems }) => [
        source.row,
        source.periodColumn,
        status,
        values['value'],
        problems[0]?.problem,
      ]),
    ).toEqual([
      [1, 1, 'new', 10, undefined],
      [1, 2, 'new', null, undefined],
      [2, 2, 'error', undefined, '“many” is not a number.'],
    ])
  })

  it('are the same from a long and a wide table', () => {
    const long: Cell[][] = [
      ['Indicator', 'Period', 'Value'],
      ['Reached', '2023/24', 10],
      ['Reached', '2024/25', 'c'],
      ['Seen', '2024/25', 'many'],
    ]
    expect(figureValues(wide)).toEqual(figureValues(long))
  })

  it('keep "known to be missing" apart from "nothing said"', () => {
    const existing = [
      {
        id: 'a',
        values: { indicator: 'Reached', period: { kind: 'year', startsOn: day('2023-04-01') }, value: 9 },
      },
    ] as const
    expect(
      classify(
        figures,
        [
          ['Indicator', 'Period', 'Value'],
          ['Reached', '2023/24', 'NA'],
        ],
        { existing },
      ),
    ).toMatchObject([{ status: 'changed', changes: [{ field: 'value', from: 9, to: null }] }])
    expect(
      statuses(
        figures,
        [
          ['Indicator', 'Period', 'Value'],
          ['Reached', '2023/24', ''],
        ],
        { existing },
      ),
    ).toEqual(['error'])
  })
})

describe('any list', () => {
  const cell = fc.oneof(
    fc.constantFrom('Ann', 'Bob', '001', '002', '01/04/2026', '31/02/2026', 'HV', 'Yes', '', '-', 'x'),
    fc.integer(),
    fc.constant(null),
  )
  const list = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 20 })

  it('gives each row exactly one status, and imports nothing that has a problem', () => {
    fc.assert(
      fc.property(list, (rows) => {
        for (const row of classify(staff, [headings, ...rows], { existing: [ann, bob] })) {
          expect(row.problems.length > 0).toBe(row.status === 'error' || row.status === 'duplicate')
          expect(row.changes.length > 0).toBe(row.status === 'changed')
          expect(row.matchedId !== null).toBe(row.status === 'changed' || row.status === 'same')
        }
      }),
    )
  })

  it('is all the same when it is imported a second time', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(list, (rows) => {
        const first = classify(staff, [headings, ...rows])
        const existing = first
          .filter(({ status }) => status === 'new')
          .map(({ values }, i) => ({ id: `p${i}`, values }))
        const again = classify(staff, [headings, ...rows], { existing })
        const known = again.filter((_row, i) => first[i]!.status === 'new')
        expect(known.every(({ status }) => status === 'same' || status === 'error')).toBe(true)
      }),
    )
  })
})
