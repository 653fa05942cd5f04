import { useSearchParams } from 'react-router'

import { isoDate } from '#shared/dates.ts'
import { sayDay } from '#shared/features/cover/cover-words.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { withoutReasons } from './calendar-rows.ts'
import { useCoverCalendar } from './cover.queries.ts'
import { DaySheet } from './DaySheet.tsx'

/** `/print/cover/day?on=`: who is in, for the wall of the office. */
export default function DayPrint() {
  const [search] = useSearchParams()
  const on = isoDate.safeParse(search.get('on'))
  const { centreName } = useSession()
  const day = useCoverCalendar(on.success ? { from: on.data, to: on.data } : null)
  usePrintReady(day.isSuccess, day.error)
  if (day.isError) return <Problem error={day.error} />
  if (!day.isSuccess || !on.success) return null
  return (
    <PrintLayout
      centreName={centreName}
      title="Who is in"
      subtitle={`${sayDay(on.data)} ${on.data.slice(0, 4)}`}
    >
      <DaySheet calendar={withoutReasons(day.data)} />
    </PrintLayout>
  )
}
