import { NumberInput } from '@mantine/core'

import { Section } from '../../ui/Section.tsx'
import classes from './imports.module.css'

const rowsToDraw = 8
const mostColumns = 12

/** How the sheet begins, with the row that holds the headings marked. */
export function HeadingRow({
  rows,
  headerRow,
  onChange,
}: {
  rows: readonly (readonly string[])[]
  headerRow: number
  onChange: (row: number) => void
}) {
  const columns = Math.min(mostColumns, Math.max(...rows.map((row) => row.length)))
  const first = Math.max(0, Math.min(headerRow - 2, rows.length - rowsToDraw))
  return (
    <Section title="Which row holds the headings">
      <div className={classes.short}>
        <NumberInput
          label="Row with the headings"
          min={1}
          max={rows.length}
          allowDecimal={false}
          value={headerRow + 1}
          onChange={(row) => typeof row === 'number' && row >= 1 && row <= rows.length && onChange(row - 1)}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide sheets are scrolled with the arrows */}
      <section className={classes.scroll} tabIndex={0} aria-label="The first rows of the sheet">
        <table className={classes.start}>
          <caption hidden>The first rows of the sheet</caption>
          <tbody>
            {rows.slice(first, first + rowsToDraw).map((row, index) => (
              <tr
                key={first + index}
                className={first + index === headerRow ? classes.headingRow : undefined}
              >
                <th scope="row">{first + index + 1}</th>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column}>{row[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
