import { useClient } from '../../client-context.tsx'
import type { PrintDocument } from '../../frame/PageHeader.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Prints a document that is not the one Ctrl+P prints. */
export function usePrintDocument(): (print: PrintDocument) => void {
  const { printing } = useClient()
  return (print) => {
    printing.print(print).catch(tellProblem)
  }
}
