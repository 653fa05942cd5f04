import { Button } from '@mantine/core'
import { useState } from 'react'

import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { Definitions } from '../../ui/Definitions.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { MoneyField } from '../../ui/form/NumberFields.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Money } from '../../ui/Money.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'
import { useSecondmentChanges, useSecondmentCost } from './secondments.queries.ts'

/** What is charged each month; drawn only for those who may see pay. */
export function SecondmentCost({ id }: { id: SecondmentId }) {
  const cost = useSecondmentCost(id, true)
  const { changeCost } = useSecondmentChanges()
  const [changing, setChanging] = useState(false)
  if (cost.isPending) return <Loading />
  if (cost.isError) return <Problem error={cost.error} />
  const { rechargePencePerMonth } = cost.data
  return (
    <>
      <Definitions items={[['Recharge a month', <Money key="cost" pence={rechargePencePerMonth} />]]} />
      <Button variant="default" size="xs" mt="xs" onClick={() => setChanging(true)}>
        Change the recharge
      </Button>
      {changing && (
        <FormDialog
          opened
          title="Change the recharge"
          size="sm"
          onClose={() => setChanging(false)}
          schema={secondmentsContract.changeCost.input}
          defaultValues={{ id, rechargePencePerMonth }}
          onSave={changeCost.mutateAsync}
          onSaved={() => toast('Recharge changed', { undo: true })}
        >
          <MoneyField name="rechargePencePerMonth" label="Recharge a month" optional />
        </FormDialog>
      )}
    </>
  )
}
