import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRecoveryKey, recoveryKeyText } from '#electron/vault/recovery-key.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')

describe('a recovery key', () => {
  it('is written in eight groups of five', () => {
    expect(recoveryKeyText(new Uint8Array(20))).toBe('00001-00002-00003-00004-00005-00006-00007-00008')
    expect(recoveryKeyText(Uint8Array.from({ length: 20 }, (_, index) => index * 11))).toMatchInlineSnapshot(
      `"005HH-C89C3-6X14P-TP33A-DSWRP-93WTZ-MPRB7-QHPHH"`,
    )
  })

  it('reads back as it was written, in small letters, with look-alikes and any dashes', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(' ', '-', ' – ', ''), (secret, dash) => {
        const typed = recoveryKeyText(secret)
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll('-', dash)
        expect(readRecoveryKey(typed)).toEqual({ outcome: 'read', secret })
      }),
    )
  })

  it('names the group in which a letter is wrong', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.nat(7),
        fc.nat(4),
        fc.constantFrom(...letters),
        (secret, group, place, letter) => {
          const groups = recoveryKeyText(secret).split('-')
          fc.pre(groups[group]![place] !== letter)
          groups[group] = groups[group]!.slice(0, place) + letter + groups[group]!.slice(place + 1)
          expect(readRecoveryKey(groups.join('-'))).toEqual({ outcome: 'mistyped', groups: [group + 1] })
        },
      ),
    )
  })

  it('names the group in which two letters changed places', () => {
    fc.assert(
      fc.property(secrets, fc.nat(7), fc.nat(3), (secret, group, place) => {
        const groups = recoveryKeyText(secret).split('-')
        const text = groups[group]!.split('')
        fc.pre(text[place] !== text[place + 1])
        ;[text[place], text[place + 1]] = [text[place + 1]!, text[place]!]
        groups[group] = text.join('')
        expect(readRecoveryKey(groups.join('-'))).toEqual({ outcome: 'mistyped', groups: [group + 1] })
      }),
    )
  })

  it('names both groups that changed places', () => {
    const groups = recoveryKeyText(Uint8Array.from({ length: 20 }, (_, index) => index * 13)).split('-')
    ;[groups[1], groups[6]] = [groups[6]!, groups[1]!]

    expect(readRecoveryKey(groups.join('-'))).toEqual({ outcome: 'mistyped', groups: [2, 7] })
  })

  it('says how many groups it found when some are missing', () => {
    expect(readRecoveryKey('00001-00002-00003')).toEqual({ outcome: 'wrongLength', groupsFound: 3 })
    expect(readRecoveryKey('')).toEqual({ outcome: 'wrongLength', groupsFound: 0 })
  })
})
