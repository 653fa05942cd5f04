import type { Comparison } from '#shared/features/terms/terms.contract.ts'

import classes from './terms.module.css'

interface Props {
  readonly comparison: Comparison
  readonly onPaper?: boolean
}

/** Columns side by side. Uncertain figures say so in words; on paper, where there is little room, by a star. */
export function ComparisonTable({ comparison: { columns, rows }, onPaper = false }: Props) {
  return (
    <table className={classes.comparison} aria-label="Comparison of terms">
      <colgroup>
        <col style={{ width: '11%' }} />
        {columns.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes.quiet}>Question</span>
          </th>
          {columns.map(({ id, title, subtitle }) => (
            <th key={id} scope="col">
              {title}
              <span className={classes.quiet}>{subtitle}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map(({ text, isToCheck }, index) => (
              <td key={columns[index]?.id ?? index}>
                {text}
                {isToCheck && (onPaper ? '\u00a0*' : <span className={classes.quiet}>check before use</span>)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
