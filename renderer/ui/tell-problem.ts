import { sentenceOf } from './Problem.tsx'
import { toast } from './toasts.ts'

/** Says what went wrong where no form is open to say it in. */
export const tellProblem = (error: unknown): void => toast(sentenceOf(error), { tone: 'problem' })
