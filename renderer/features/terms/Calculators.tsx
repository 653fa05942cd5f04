import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'

import type { Working } from '#shared/features/terms/working.ts'

import { printSheet } from '../../print/print-sheet.tsx'
import { useCommand } from '../../ui/commands.ts'
import { FieldLabelsContext } from '../../ui/form/form-context.ts'
import { calculators, isCalculatorName, type Calculator, type CalculatorName } from './calculator-kinds.tsx'
import classes from './terms.module.css'
import { WorkingTable } from './WorkingTable.tsx'

/** Small sums about hours and leave, worked out while they are typed, with every step. Nothing of it is saved. */
export function Calculators() {
  const [chosen, setChosen] = useState<CalculatorName>('fte')
  return (
    <>
      <Select
        label="What to work out"
        data={Object.entries(calculators).map(([value, { label }]) => ({ value, label }))}
        value={chosen}
        onChange={(name) => name !== null && isCalculatorName(name) && setChosen(name)}
        allowDeselect={false}
        maw="24rem"
      />
      <One key={chosen} calculator={calculators[chosen]} />
    </>
  )
}

function One({ calculator: { label, about, start, fields, work } }: { calculator: Calculator }) {
  const form = useForm({ defaultValues: start })
  const labels = useMemo(() => ({ set: () => undefined, get: () => undefined }), [])
  const working = work(useWatch({ control: form.control }))
  usePrintOf(label, about, working)
  return (
    <FormProvider {...form}>
      <FieldLabelsContext value={labels}>
        <div className={classes.calculator}>
          <div className={classes.fields}>
            <p>{about}</p>
            {fields}
          </div>
          <div aria-live="polite">
            {working === null ? <p>Fill in the figures on the left.</p> : <WorkingTable working={working} />}
          </div>
        </div>
      </FieldLabelsContext>
    </FormProvider>
  )
}

/** Ctrl+P prints the calculation as it stands. */
function usePrintOf(title: string, subtitle: string, working: Working | null): void {
  useCommand({
    name: 'print',
    label: 'Print the calculation',
    keys: 'Ctrl+P',
    enabled: working !== null,
    run: () => {
      if (working !== null) printSheet({ title, subtitle, content: <WorkingTable working={working} /> })
    },
  })
}
