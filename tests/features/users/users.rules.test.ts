import { describe, expect, it } from 'vitest'

import { leavesNoManager, sameSignInName } from '#shared/features/users/users.rules.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'

describe('somebody must be able to give access', () => {
  const manager = { id: newId(userId), role: 'manager' as const, disabledAt: null }
  const second = { ...manager, id: newId(userId) }
  const former = { ...manager, id: newId(userId), disabledAt: '2026-01-01T00:00:00.000Z' as never }
  const reader = { ...manager, id: newId(userId), role: 'reader' as const }

  it.each([
    ['the only manager goes', [manager, reader], null, true],
    ['the only manager becomes a reader', [manager, reader], 'reader' as const, true],
    ['the only manager stays manager', [manager, reader], 'manager' as const, false],
    ['another manager remains', [manager, second], null, false],
    ['the other manager left earlier', [manager, former], null, true],
  ])('when %s', (_case, users, role, expected) => {
    expect(leavesNoManager(users, manager.id, role)).toBe(expected)
  })
})

describe('a sign-in name', () => {
  it('is the same in capitals, with doubled blanks or composed letters', () => {
    expect(sameSignInName(' Zoë  Hart', 'ZOE\u0308 hart')).toBe(true)
    expect(sameSignInName('zoe', 'zoë')).toBe(false)
  })
})
