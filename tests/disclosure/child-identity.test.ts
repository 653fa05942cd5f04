import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { identityHints } from '#shared/child-identity.rules.ts'

describe('a text that may tell who a child is', () => {
  it.each([
    ['a date of birth', 'Referred by the nursery. DOB 03/04/2023.', 'birthday'],
    ['a birthday in words', 'The younger one was born on 3rd April 2023 at home.', 'birthday'],
    ['an NHS number', 'Number 943 476 5919 on the form', 'healthNumber'],
    ['a pupil number', 'Pupil H801200001001 moved', 'pupilNumber'],
    ['a child that is called something', 'The child called Jake came twice.', 'name'],
    ['a baby with a name', 'Baby Siân and the older girl', 'name'],
    ['somebody’s mother', 'Spoke to Jake’s mum about the group', 'name'],
    ['a mother of somebody', 'Mum of O’Neill was there', 'name'],
    ['a name with an age', 'Amira Khan, aged 4, joined us', 'name'],
    ['a name with an age in brackets', 'Amira (4) joined us', 'name'],
    ['a home', 'Visit at 12 Mill Lane, LS6 2AB', 'postcode'],
  ])('%s', (_what, text, kind) => {
    expect(identityHints(text)).toMatchObject([{ kind }])
  })

  it.each([
    ['plain words', 'Attendance rose after the summer holidays; parents asked for a Saturday group.'],
    ['a day that is nobody’s birthday', 'The panel met on 12/03/2026 and agreed the plan.'],
    ['an age band', 'Children aged 4 and under; families aged 25 to 34.'],
    ['ten digits that are no NHS number', 'Telephone 020 794 60000 or 943 476 5918'],
    ['what belongs to the children', 'The children’s centre and the mother and baby group'],
    ['a group by its name', 'Every child has a key person. Baby group on Monday.'],
    ['the beginning of a sentence', 'We lost a child. The review is in May.'],
  ])('is not %s', (_what, text) => {
    expect(identityHints(text)).toEqual([])
  })

  it('is looked at in a moment, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        for (const { words } of identityHints(text)) expect(text).toContain(words)
      }),
    )
  })

  it('says the same words once', () => {
    expect(identityHints('Jake’s mum came. Jake’s mum left.')).toHaveLength(1)
  })
})
