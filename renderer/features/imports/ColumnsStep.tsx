import { Button, Select } from '@mantine/core'

import type { OpenedFile } from '#shared/features/imports/imports.contract.ts'
import type { ImportTarget, Mapping } from '#shared/features/imports/imports.schema.ts'

import { formatNumber } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { HeadingRow } from './HeadingRow.tsx'
import type { Journey, Move } from './import-journey.ts'
import classes from './imports.module.css'
import { useSheetStart } from './imports.queries.ts'
import { PeriodColumns } from './PeriodColumns.tsx'
import { RowFilters } from './RowFilters.tsx'
import { SaveMapping } from './SaveMapping.tsx'

interface Props {
  readonly target: ImportTarget
  readonly file: OpenedFile
  readonly journey: Journey
  readonly move: (move: Move) => void
}

/** Sheet, heading row, and which column goes where. What can be guessed is filled in. */
export function ColumnsStep({ target, file, journey, move }: Props) {
  const { sheet, headerRow } = journey
  const start = useSheetStart({
    importId: file.importId,
    targetId: target.id,
    sheet,
    ...(headerRow !== null && { headerRow }),
  })
  return (
    <>
      {file.sheets.length > 1 && (
        <div className={classes.narrow}>
          <Select
            label="Sheet"
            data={file.sheets.map(({ name }) => name)}
            value={sheet}
            allowDeselect={false}
            onChange={(name) => name !== null && move({ go: 'sheet', sheet: name })}
            description={`${formatNumber(file.sheets.find(({ name }) => name === sheet)?.rowCount ?? 0)} rows`}
          />
        </div>
      )}
      {start.isPending && <Loading what="Looking at the sheet" />}
      {start.isError && (
        <>
          <Problem error={start.error} />
          <ChooseAnother move={move} />
        </>
      )}
      {start.isSuccess && (
        <>
          {start.data.savedMapping !== null && (
            <p>The columns are filled in as they were saved under “{start.data.savedMapping.name}”.</p>
          )}
          <HeadingRow
            rows={start.data.firstRows}
            headerRow={start.data.suggestion.headerRow}
            onChange={(row) => move({ go: 'headingRow', headerRow: row })}
          />
          <Columns
            target={target}
            importId={file.importId}
            headings={start.data.headings.map((heading, column) => heading || `Column ${column + 1}`)}
            samples={start.data.firstRows.slice(start.data.suggestion.headerRow + 1)}
            mapping={journey.mapping ?? start.data.suggestion}
            move={move}
          />
        </>
      )}
    </>
  )
}

function Columns({
  target,
  importId,
  headings,
  samples,
  mapping,
  move,
}: {
  target: ImportTarget
  importId: string
  headings: readonly string[]
  samples: readonly (readonly string[])[]
  mapping: Mapping
  move: (move: Move) => void
}) {
  const change = (part: Partial<Mapping>) => move({ go: 'mapped', mapping: { ...mapping, ...part } })
  const isEmpty = Object.keys(mapping.sources).length === 0
  const parts = { target, importId, headings, samples, mapping, change }
  return (
    <>
      <Section title="Which column is which" hint="Only what is named here is imported.">
        {target.wide !== null && <PeriodColumns {...parts} />}
        <ColumnTable {...parts} />
      </Section>
      <Section title="Which rows" hint="Without a choice here every row below the headings is looked at.">
        <RowFilters {...parts} />
      </Section>
      <SaveMapping {...parts} />
      <div className={classes.buttons}>
        <Button onClick={() => move({ go: 'look', mapping })} disabled={isEmpty}>
          Look at the rows
        </Button>
        <ChooseAnother move={move} />
        {isEmpty && <span>Name at least one column first.</span>}
      </div>
    </>
  )
}

const ChooseAnother = ({ move }: { move: (move: Move) => void }) => (
  <Button variant="default" onClick={() => move({ go: 'again' })}>
    Choose another file
  </Button>
)
