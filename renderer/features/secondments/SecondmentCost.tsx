import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import { newSecondmentRateSchema } from '#shared/features/secondments/secondment-rates.schema.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { DayField } from '../../ui/form/DayField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { MoneyField } from '../../ui/form/NumberFields.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Money } from '../../ui/Money.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import { useRecharge, useSecondmentChanges } from './secondments.queries.ts'

/** What is charged each month; drawn only for those who may see pay. */
export function SecondmentCost({ id }: { id: SecondmentId }) {
  const recharge = useRecharge(id)
  const { changeCost, addRate, removeRate } = useSecondmentChanges()
  const [task, setTask] = useState<'change' | 'later' | null>(null)
  const close = () => setTask(null)
  if (recharge.isPending) return <Loading />
  if (recharge.isError) return <Problem error={recharge.error} retry={() => void recharge.refetch()} />
  const { pencePerMonth: rechargePencePerMonth, rates } = recharge.data
  return (
    <>
      <Definitions
        items={[
          ['Recharge a month', <Money key="cost" pence={rechargePencePerMonth} />],
          ...rates.map(
            (rate) =>
              [
                `From ${formatDay(rate.startsOn)}`,
                <Group key={rate.id} gap="xs">
                  <Money pence={rate.pencePerMonth} />
                  {rate.reason}
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Remove the recharge from ${formatDay(rate.startsOn)}`}
                    onClick={() =>
                      removeRate.mutate(
                        { id: rate.id },
                        { onSuccess: () => toast('Recharge removed', { undo: true }) },
                      )
                    }
                  >
                    Remove
                  </Button>
                </Group>,
              ] as const,
          ),
        ]}
      />
      <Group gap="xs" mt="xs">
        <Button variant="default" size="xs" onClick={() => setTask('change')}>
          Change the recharge
        </Button>
        {rechargePencePerMonth !== null && (
          <Button variant="default" size="xs" onClick={() => setTask('later')}>
            Another recharge from a day
          </Button>
        )}
      </Group>
      {task === 'later' && (
        <FormDialog
          opened
          title="Another recharge from a day"
          size="sm"
          onClose={close}
          schema={newSecondmentRateSchema}
          defaultValues={{ secondmentId: id, reason: '' }}
          onSave={addRate.mutateAsync}
          onSaved={() => toast('Recharge noted', { undo: true })}
        >
          <DayField
            name="startsOn"
            label="From"
            help="Hours or pay change on this day. What was charged before stays as it was."
          />
          <MoneyField name="pencePerMonth" label="Recharge a month" />
          <TextField name="reason" label="Reason" optional />
        </FormDialog>
      )}
      {task === 'change' && (
        <FormDialog
          opened
          title="Change the recharge"
          size="sm"
          onClose={close}
          schema={secondmentsContract.changeCost.input}
          defaultValues={{ id, rechargePencePerMonth }}
          onSave={changeCost.mutateAsync}
          onSaved={() => toast('Recharge changed', { undo: true })}
        >
          <MoneyField
            name="rechargePencePerMonth"
            label="Recharge a month"
            help="From the first day. When it changes later on, note another one from that day instead."
            optional
          />
        </FormDialog>
      )}
    </>
  )
}
