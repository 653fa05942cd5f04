import type { LeaveKind } from './leave.schema.ts'

/** What a kind of leave means, in words: for the year, for the decision, and for who may see what. */
export function kindFacts({ meaning, needsDecision }: Pick<LeaveKind, 'meaning' | 'needsDecision'>) {
  return {
    year: meaning === 'annual' ? 'Taken from it' : 'Not taken from it',
    decision: needsDecision === 1 ? 'Asked for and decided' : 'Noted as it happens',
    privacy:
      meaning === 'sickness'
        ? 'The manager and the deputy; others see Away. No note can be written beside it, so that no illness is named.'
        : 'The manager and the deputy; others see Away.',
  } as const
}
