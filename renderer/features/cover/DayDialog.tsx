import { Button, Group, Modal } from '@mantine/core'

import type { IsoDate } from '#shared/dates.ts'
import { sayDay } from '#shared/features/cover/cover-words.ts'

import { useClient } from '../../client-context.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useCoverCalendar } from './cover.queries.ts'
import { DaySheet } from './DaySheet.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Who is in on a day, with times, and what is missing. */
export function DayDialog({ on, onClose }: { on: IsoDate; onClose: () => void }) {
  const { printing } = useClient()
  const day = useCoverCalendar({ from: on, to: on })
  const title = `Who is in, ${sayDay(on)}`
  const print = () => {
    printing.print({ route: `/print/cover/day?on=${on}`, title }).catch(tellProblem)
  }
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      {day.isError ? (
        <Problem error={day.error} retry={() => void day.refetch()} />
      ) : day.data === undefined || day.isPlaceholderData ? (
        <Loading />
      ) : (
        <>
          <DaySheet calendar={day.data} />
          <Group mt="md">
            <Button variant="default" onClick={print}>
              Print this day
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
