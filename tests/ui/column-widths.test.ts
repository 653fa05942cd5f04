import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shareWidth } from '#renderer/ui/table/column-widths.ts'

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

describe('the widths of a list', () => {
  it.each([
    ['room to spare goes to all by what they asked for', 400, [200, 200]],
    ['just enough shows every cell whole', 200, [100, 100]],
    ['short of room, both give way', 150, [75, 75]],
    ['never below what each needs', 10, [40, 40]],
  ])('%s', (_story, available, expected) => {
    const wishes = [
      { natural: 100, least: 40 },
      { natural: 100, least: 40 },
    ]
    const widths = shareWidth(wishes, available)
    for (const [index, width] of widths.entries()) expect(width).toBeCloseTo(expected[index]!, 3)
  })

  it('cuts long text before it touches a short column', () => {
    const [name, note] = shareWidth(
      [
        { natural: 90, least: 60 },
        { natural: 340, least: 132 },
      ],
      300,
    )
    expect(name).toBeCloseTo(90, 3)
    expect(note).toBeCloseTo(210, 3)
  })

  it('fills the room exactly whenever that is possible, and cuts nobody below the least', () => {
    const wish = fc.record({ natural: fc.nat(400), least: fc.nat(160) })
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 20 }), fc.nat(3000), (wishes, available) => {
        fc.pre(wishes.some(({ natural, least }) => natural + least > 0))
        const widths = shareWidth(wishes, available)
        const least = total(wishes.map((each) => each.least))
        expect(total(widths)).toBeCloseTo(Math.max(available, least), 2)
        for (const [index, width] of widths.entries())
          expect(width).toBeGreaterThanOrEqual(wishes[index]!.least - 0.001)
      }),
    )
  })
})
