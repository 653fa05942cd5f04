/** @param {string} line */
export function say(line) {
  console.log(`· ${line}`)
}

/** Something a person can act on. It is shown as a sentence, without a stack trace. */
export class Failure extends Error {
  /** @override */
  name = 'Failure'
}
