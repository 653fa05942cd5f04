import { useReducer } from 'react'
import { useSearchParams } from 'react-router'

import { Page } from '../../frame/Page.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'
import { atTheStart, moveOn, planOf } from './import-journey.ts'
import { useImportTargets } from './imports.queries.ts'
import { PreviewStep } from './PreviewStep.tsx'
import { Steps } from './Steps.tsx'

const title = 'Import'

/** From a spreadsheet to records: file, columns, a look at what would happen, and only then the records. */
export default function ImportPage() {
  const targets = useImportTargets()
  const [asked] = useSearchParams()
  const [journey, move] = useReducer(moveOn, atTheStart)

  if (targets.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (targets.isError)
    return (
      <Page title={title}>
        <Problem error={targets.error} retry={() => void targets.refetch()} />
      </Page>
    )
  const { step, target, file, batch } = journey
  const plan = planOf(journey)
  return (
    <Page title={title} fill={step === 'preview'} subtitle={file?.fileName}>
      <Steps current={step} />
      {(step === 'file' || target === null || file === null) && (
        <FileStep targets={targets.data} wanted={target?.id ?? asked.get('target')} move={move} />
      )}
      {step === 'columns' && target !== null && file !== null && (
        <ColumnsStep target={target} file={file} journey={journey} move={move} />
      )}
      {step === 'preview' && target !== null && file !== null && plan !== null && (
        <PreviewStep target={target} importId={file.importId} plan={plan} move={move} />
      )}
      {step === 'done' && target !== null && file !== null && plan !== null && batch !== null && (
        <DoneStep target={target} importId={file.importId} plan={plan} batch={batch} move={move} />
      )}
    </Page>
  )
}
