/** Counts below this are not published; sensitive topics ask for more. */
export const disclosureThreshold = 5
export const sensitiveThreshold = 10
/** Stands for a hidden figure of either kind, so that nobody can tell which one was small. */
export const hiddenSymbol = 'c'

export const thresholdFor = (isSensitive: boolean): number =>
  isSensitive ? sensitiveThreshold : disclosureThreshold

/** Nought is not small: nobody can be recognised in it. */
export const isSmall = (count: number | null, threshold: number): boolean =>
  count !== null && count > 0 && count < threshold

export interface OneWayProtection {
  /** Places in the list that must not be printed: the small ones and those that would give them away. */
  readonly hidden: ReadonlySet<number>
  /** True when no pattern protects the small counts while their total stands beside them. */
  readonly totalHidden: boolean
}

interface OneWayOptions {
  readonly threshold?: number
  readonly totalShown?: boolean
  /** Places a reader knows already, from an earlier pack: hiding them now would protect nothing. */
  readonly alreadyPublished?: ReadonlySet<number>
}

/**
 * Protects one row of counts that add up to a printed total. A reader knows that every hidden count is at least 1 (noughts
 * are shown), so a hidden count can only be guarded by what the *others* may give up: each its count less one.
 */
export function protectOneWay(
  counts: readonly (number | null)[],
  options: OneWayOptions = {},
): OneWayProtection {
  const { threshold = disclosureThreshold, totalShown = true, alreadyPublished = new Set() } = options
  const places = counts.map((_, place) => place).filter((place) => !alreadyPublished.has(place))
  const small = places.filter((place) => isSmall(counts[place]!, threshold))
  const hidden = new Set(small)
  if (!totalShown || small.length === 0) return { hidden, totalHidden: false }

  const candidates = places
    .filter((place) => !hidden.has(place) && (counts[place] ?? 0) > 0)
    .toSorted((a, b) => counts[a]! - counts[b]!)
  for (const place of small) {
    while (giveOf(counts, hidden, place) < threshold - 1) {
      const next = candidates.shift()
      if (next === undefined) return { hidden, totalHidden: true }
      hidden.add(next)
    }
  }
  return { hidden, totalHidden: false }
}

const giveOf = (counts: readonly (number | null)[], hidden: ReadonlySet<number>, except: number): number =>
  [...hidden].filter((place) => place !== except).reduce((sum, place) => sum + counts[place]! - 1, 0)

/**
 * Quarters and their year to date are a row with a total, even when each stood in a pack of its own: last quarter's pack
 * cannot be taken back, so only what is new can be hidden.
 * @param counts the year's quarters so far, the newest last
 */
export const protectYearToDate = (
  counts: readonly (number | null)[],
  options: { threshold?: number; alreadyPublished?: ReadonlySet<number> } = {},
): OneWayProtection => protectOneWay(counts, { ...options, totalShown: true })

interface PercentageOptions {
  readonly threshold?: number
  readonly isSensitive?: boolean
}

/** A percentage tells its counts: it may be shown only when the part, the rest and the whole may be. Rates need ten or more to stand on. */
export function mayShowPercentage(
  numerator: number,
  denominator: number,
  options: PercentageOptions = {},
): boolean {
  const isSensitive = options.isSensitive ?? false
  const threshold = options.threshold ?? thresholdFor(isSensitive)
  const rest = denominator - numerator
  if (denominator < fewestForRate) return false
  if ([numerator, rest, denominator].some((count) => isSmall(count, threshold))) return false
  // All or none of a sensitive group says the same of everybody in it.
  return !(isSensitive && (numerator === 0 || rest === 0))
}
export const fewestForRate = 10

/** Whole numbers only: a precise percentage and its whole rebuild the count. `null` when it must stay hidden. */
export const publishedPercentage = (
  numerator: number,
  denominator: number,
  options: PercentageOptions = {},
): number | null =>
  mayShowPercentage(numerator, denominator, options) ? Math.round((100 * numerator) / denominator) : null

/** The other method: everything to the nearest five, small ones as "fewer than 5". Sums need not add up any more. */
export function roundToFive(count: number): string {
  if (isSmall(count, 5)) return 'fewer than 5'
  return (Math.round(count / 5) * 5).toLocaleString('en-GB')
}
