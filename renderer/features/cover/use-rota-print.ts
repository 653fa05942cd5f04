import type { ShownPeriod } from '#shared/features/cover/views.rules.ts'

import { useClient } from '../../client-context.tsx'
import { useCommand } from '../../ui/commands.ts'
import type { Grouping } from './calendar-rows.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Print and Ctrl+P give the rota of the days on screen, on A4 across; the long view is for looking only. */
export const useRotaPrint = (period: ShownPeriod | null, group: Grouping): void =>
  usePrint(
    'Print the rota',
    period && {
      route: `/print/cover/rota?from=${period.from}&to=${period.to}&group=${group}`,
      title: `Rota, ${period.title}`,
      landscape: true,
    },
  )

export const useFairnessPrint = (year: number): void =>
  usePrint('Print who works in school holidays', {
    route: `/print/cover/holidays?year=${year}`,
    title: `Days worked in school holidays, ${year} to ${year + 1}`,
  })

function usePrint(
  label: string,
  document: { readonly route: string; readonly title: string; readonly landscape?: boolean } | null,
): void {
  const { printing } = useClient()
  useCommand({
    name: 'print',
    label,
    keys: 'Ctrl+P',
    enabled: document !== null,
    run: () => {
      if (document !== null) printing.print(document).catch(tellProblem)
    },
  })
}
