/** What an outcome of trying a passphrase says to the person. */
export type Refusal =
  | { readonly outcome: 'wrongPassphrase'; readonly triesBeforeWait: number; readonly waitSeconds: number }
  | { readonly outcome: 'throttled'; readonly waitSeconds: number }

export function refusalInWords(refusal: Refusal, what = 'passphrase'): string {
  if (refusal.outcome === 'throttled')
    return `Too many wrong tries. Wait ${seconds(refusal.waitSeconds)}, then try again.`
  if (refusal.waitSeconds > 0)
    return `That ${what} is not right. Wait ${seconds(refusal.waitSeconds)} before the next try.`
  return `That ${what} is not right. Look at Caps Lock and try again.`
}

export const seconds = (count: number): string => {
  if (count === 1) return '1 second'
  return count < 120 ? `${count} seconds` : `${Math.ceil(count / 60)} minutes`
}
