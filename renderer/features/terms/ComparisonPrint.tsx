import { useSearchParams } from 'react-router'

import { formatDay } from '#shared/dates.ts'
import { remedies, tensions } from '#shared/features/terms/terms.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { textToColumns } from './address.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import classes from './terms.module.css'
import { useComparison } from './terms.queries.ts'

/** `/print/terms/compare?columns=…`: up to six columns on one landscape sheet. */
export default function ComparisonPrint() {
  const { centreName } = useSession()
  const [search] = useSearchParams()
  const comparison = useComparison(textToColumns(search.get('columns')))
  usePrintReady(comparison.isSuccess, comparison.error)
  if (comparison.isError) return <Problem error={comparison.error} />
  if (!comparison.isSuccess) return null
  const { flags } = comparison.data
  return (
    <PrintLayout centreName={centreName} title="Terms and conditions compared" landscape>
      <div className={classes.paper}>
        <ComparisonTable comparison={comparison.data} onPaper />
        {flags.length > 0 && (
          <ul className={classes.flags} aria-label="Tensions">
            {flags.map(({ tension, sentence, agreed }) => (
              <li key={sentence}>
                <strong>{tensions[tension]}.</strong> {sentence}
                {agreed.map(({ id, remedy, reviewOn, settledOn }) => (
                  <span key={id}>
                    {' '}
                    Agreed: {remedies[remedy]} (
                    {settledOn === null
                      ? `again on ${formatDay(reviewOn)}`
                      : `settled ${formatDay(settledOn)}`}
                    ).
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.note}>
          * From general knowledge: check before use. National minimums and usual terms; local agreements come
          first. Check with the home agency before anybody relies on a figure.
        </p>
      </div>
    </PrintLayout>
  )
}
