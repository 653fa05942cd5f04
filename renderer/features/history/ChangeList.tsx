import { formatDay, formatInstant, isoDate } from '#shared/dates.ts'
import type { RecordChange } from '#shared/features/history/history.contract.ts'
import { labelOf, nounOf } from '#shared/record-names.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import classes from './history.module.css'
import { useChanges } from './history.queries.ts'

/** Everything that ever happened to one record, newest first. For the History tab of a record page. */
export function RecordHistory({ recordId }: { recordId: string }) {
  const changes = useChanges({ recordId })
  if (changes.isPending) return <Loading />
  if (changes.isError) return <Problem error={changes.error} />
  if (changes.data.length === 0) return <p>Nothing has been recorded about this yet.</p>
  return <ChangeList changes={changes.data} withHeading />
}

/** Field by field, from what to what. */
export function ChangeList({
  changes,
  withHeading = false,
}: {
  changes: readonly RecordChange[]
  withHeading?: boolean
}) {
  return (
    <ol className={classes.changes}>
      {changes.map((change, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the past does not reorder
        <li key={index}>
          <p className={classes.heading}>
            {withHeading ? (
              <>
                <strong>{change.says}</strong>{' '}
                <span>{`${change.actorName}, ${formatInstant(change.at)}`}</span>
              </>
            ) : (
              <strong>{`${kindWords[change.kind]} ${nounOf(change.tableName).toLowerCase()}`}</strong>
            )}
          </p>
          <dl className={classes.fields}>
            {change.fields.flatMap(({ field, before, after }) => {
              const label = labelOf(change.tableName, field)
              return label === null
                ? []
                : [
                    <div key={field}>
                      <dt>{label}</dt>
                      <dd>
                        {change.kind === 'update' ? `${say(before)} → ${say(after)}` : say(after ?? before)}
                      </dd>
                    </div>,
                  ]
            })}
          </dl>
        </li>
      ))}
    </ol>
  )
}

const kindWords: Record<RecordChange['kind'], string> = {
  insert: 'Added:',
  update: 'Changed:',
  delete: 'Deleted:',
}

function say(value: string | null): string {
  if (value === null) return 'nothing'
  const day = isoDate.safeParse(value)
  return day.success ? formatDay(day.data) : value
}
