import { type ReactNode, useId } from 'react'

import classes from './charts.module.css'
import { useWidth } from './use-width.ts'

interface Props {
  /** Names the picture for those who do not see it. */
  readonly title: string
  /** Says what the chart shows. */
  readonly sentence: string
  readonly isPrinted?: boolean
  readonly columns: readonly string[]
  /** First cell names the row. */
  readonly rows: readonly (readonly string[])[]
  readonly children: (width: number) => ReactNode
}

/** Every chart three times: as a sentence, as a picture, as a table. */
export function ChartFigure({ title, sentence, isPrinted = false, columns, rows, children }: Props) {
  const sentenceId = useId()
  const { box, width } = useWidth<HTMLDivElement>(isPrinted)
  const table = (
    <FigureTable
      title={title}
      isPrinted={isPrinted}
      {...(isPrinted ? turned(columns, rows) : { columns, rows })}
    />
  )
  return (
    <figure className={classes.figure} data-printed={isPrinted ? '' : undefined}>
      <figcaption id={sentenceId} className={classes.sentence}>
        {sentence}
      </figcaption>
      <div ref={box} className={classes.picture}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp and follows the theme */}
        <div role="img" aria-label={`Chart: ${title}`} aria-describedby={sentenceId}>
          {children(width)}
        </div>
      </div>
      {isPrinted ? (
        table
      ) : (
        <details className={classes.details}>
          <summary>Figures as a table</summary>
          {table}
        </details>
      )}
    </figure>
  )
}

/** As many periods as fit side by side on a sheet of A4. */
const mostAcross = 14

/** On paper a table lies on its side, periods across, so that several charts fit on a page. A long one stays upright. */
function turned(columns: Props['columns'], rows: Props['rows']): Pick<Props, 'columns' | 'rows'> {
  if (rows.length > mostAcross) return { columns, rows }
  return {
    columns: [columns[0]!, ...rows.map(([name]) => name!)],
    rows: columns.slice(1).map((column, index) => [column, ...rows.map((row) => row[index + 1]!)]),
  }
}

function FigureTable({
  title,
  columns,
  rows,
  isPrinted,
}: Pick<Props, 'title' | 'columns' | 'rows'> & { isPrinted: boolean }) {
  return (
    <table
      className={isPrinted ? `cb-print-table ${classes.paperTable}` : classes.table}
      aria-label={`Figures: ${title}`}
    >
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : classes.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} className={classes.number}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
