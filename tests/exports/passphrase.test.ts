import { randomInt } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestPassphrase, suggestionBits, usablePassphrase } from '#electron/exports/passphrase.ts'
import { words } from '#electron/exports/words.ts'
import { AppError } from '#shared/errors.ts'
import { fewestBits, shortestPassphrase, strengthOf } from '#shared/passphrase.rules.ts'

const accepted = (passphrase: string, known?: string[]) => strengthOf(passphrase, known).accepted

describe('the word list', () => {
  it('has at least 2,048 different words of three to eight plain letters', () => {
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThanOrEqual(2048)
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  })

  it('holds no word everybody tries first', () => {
    expect(words.filter((word) => strengthOf(word).bits < 11)).toEqual([])
  })
})

describe('a suggested passphrase', () => {
  it('is six words of the list joined by hyphens', () => {
    const pieces = suggestPassphrase().split('-')
    expect(pieces).toHaveLength(6)
    expect(pieces.filter((word) => !words.includes(word))).toEqual([])
  })

  it('is never longer than 32 characters, which is all some PDF programs look at', () => {
    expect(Math.max(...Array.from({ length: 3000 }, () => suggestPassphrase().length))).toBeLessThanOrEqual(
      32,
    )
  })

  it('is worth more than 61 bits, a little less than words × log2(size) because long ones are left out', () => {
    expect(suggestionBits()).toBeGreaterThan(61)
    expect(suggestionBits()).toBeLessThan(6 * Math.log2(words.length))
    // The share of random phrases that fit, counted by drawing, agrees with the share counted exactly.
    const draws = 200_000
    let fitting = 0
    for (let drawn = 0; drawn < draws; drawn++) {
      let length = 5
      for (let word = 0; word < 6; word++) length += words[randomInt(words.length)]?.length ?? 0
      if (length <= 32) fitting++
    }
    expect(Math.log2(fitting / draws) + 6 * Math.log2(words.length)).toBeCloseTo(suggestionBits(), 0)
  })

  it('draws words of the same length about equally often', () => {
    const short = words.filter((word) => word.length === 4)
    const counts = new Map(short.map((word) => [word, 0]))
    let drawn = 0
    while (drawn < 40 * short.length)
      for (const word of suggestPassphrase().split('-')) {
        const count = counts.get(word)
        if (count === undefined) continue
        counts.set(word, count + 1)
        drawn++
      }
    const expected = drawn / short.length
    const chiSquared = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    )
    // Within six standard deviations of its mean, which all but about one of a million runs are.
    expect(Math.abs(chiSquared - (short.length - 1))).toBeLessThan(6 * Math.sqrt(2 * short.length))
  })

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 2000 }, () => suggestPassphrase())).size).toBe(2000)
  })

  it('is accepted by the rules for chosen passphrases', () => {
    const refused = Array.from({ length: 2000 }, () => suggestPassphrase()).filter(
      (phrase) => !accepted(phrase),
    )
    expect(refused).toEqual([])
  })
})

describe('a passphrase for a file', () => {
  it('is refused in a sentence when it is empty, holds a line break or is longer than PDF readers look at', () => {
    for (const typed of ['', 'one\ntwo', 'nul\0', 'x'.repeat(128), 'é'.repeat(64)]) {
      expect(() => usablePassphrase(typed)).toThrow(AppError)
    }
    expect(usablePassphrase('x'.repeat(127))).toHaveLength(127)
  })

  it('is the same however its accents were typed', () => {
    expect(usablePassphrase('cafe\u0301')).toBe(usablePassphrase('caf\u00e9'))
  })
})

describe('the strength of a chosen passphrase', () => {
  it(`starts to be accepted at ${shortestPassphrase} characters and ${fewestBits} bits`, () => {
    expect(strengthOf('purple-kettle-river-moss')).toMatchObject({ bits: 44, level: 'fair', accepted: true })
    expect(accepted('purple-kettle-river')).toBe(false)
    expect(accepted('Xk9#vQ2!mZ7')).toBe(false)
    expect(accepted('Xk9#vQ2!mZ7p')).toBe(true)
  })

  it.each([
    ['the usual ones', 'Password123!'],
    ['a season and a year', 'Summer-Winter-2024'],
    ['letters exchanged for look-alike signs', 'P@ssw0rd-W3lcome!'],
    ['a row of keys', 'qwertyuiopasdf'],
    ['a row of keys backwards', 'poiuytrewqlkjh'],
    ['counting', '123456789012345'],
    ['one key held down', 'zzzzzzzzzzzzzzzzzzzz'],
    ['one word again and again', 'kettle kettle kettle kettle kettle'],
    ['a piece again and again', 'kx7kx7kx7kx7kx7kx7'],
    ['a date', '14/02/2019 - 2019'],
    ['one long word', 'internationalisation'],
    ['nothing', ''],
  ])('refuses %s', (_what, passphrase) => {
    expect(strengthOf(passphrase)).toMatchObject({ accepted: false, level: 'tooWeak' })
    expect(strengthOf(passphrase).advice.length).toBeGreaterThan(0)
  })

  it('knows what others would try: the name of the person and of the centre', () => {
    expect(accepted('Marigold kettle river moss')).toBe(true)
    expect(accepted('Marigold kettle river moss', ['Marigold Lane Centre'])).toBe(false)
  })

  it('says in a sentence what is wrong', () => {
    expect(strengthOf('qwertyuiop').advice).toEqual([
      'Use at least 12 characters.',
      'Leave out keys that stand in a row, such as “qwerty” or “1234”.',
      'Join four to six words that have nothing to do with each other, or take the suggested passphrase.',
    ])
    expect(strengthOf('aaaaaaaaaaaaaa').advice).toContain(
      'Repeating a character or a word adds almost nothing.',
    )
    expect(strengthOf('01/02/2024').advice).toContain('Dates and years are easy to guess.')
    expect(strengthOf('password').advice).toContain('Leave out names and words everybody tries first.')
  })

  it('has no advice for a strong one', () => {
    expect(strengthOf('birch-visible-adopt-oval-pardon-knife')).toEqual({
      bits: 66,
      level: 'strong',
      accepted: true,
      advice: [],
    })
  })

  it('gives a finite estimate and never accepts fewer than the bits stated, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (passphrase) => {
        const { bits, accepted } = strengthOf(passphrase)
        expect(Number.isFinite(bits)).toBe(true)
        expect(accepted && bits < fewestBits).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not grow when a character is repeated at the end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12,16}$/), fc.integer({ min: 4, max: 30 }), (start, times) => {
        const padded = start + 'x'.repeat(times)
        expect(strengthOf(padded).bits).toBeLessThanOrEqual(strengthOf(`${start}x`).bits + 8)
      }),
    )
  })
})
