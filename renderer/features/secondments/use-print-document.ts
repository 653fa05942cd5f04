import { useClient } from '../../client-context.tsx'
import type { PrintDocument } from '../../frame/PageHeader.tsx'
import { sentenceOf } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'

/** Prints a document that is not the one Ctrl+P prints. */
export function usePrintDocument(): (print: PrintDocument) => void {
  const { printing } = useClient()
  return (print) => {
    printing.print(print).catch((error: unknown) => toast(sentenceOf(error), { tone: 'problem' }))
  }
}
