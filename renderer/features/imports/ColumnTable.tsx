import { Select, TextInput } from '@mantine/core'

import type { ImportField, ImportTarget, Mapping, Source } from '#shared/features/imports/imports.schema.ts'

import classes from './imports.module.css'

interface Props {
  readonly target: ImportTarget
  readonly headings: readonly string[]
  readonly samples: readonly (readonly string[])[]
  readonly mapping: Mapping
  readonly change: (part: Partial<Mapping>) => void
}

const nowhere = 'nowhere'
const same = 'same'

/** One line for each thing a row may say, with the column it comes from and what stands there. */
export function ColumnTable({ target, headings, samples, mapping, change }: Props) {
  const isWide = target.wide !== null && mapping.periodColumns.length > 0
  const fields = target.fields.filter(
    ({ key }) => !isWide || (key !== target.wide?.period && key !== target.wide?.value),
  )
  const choose = (field: string, source: Source | null) => {
    const { [field]: _before, ...others } = mapping.sources
    change({ sources: source === null ? others : { ...others, [field]: source } })
  }
  return (
    <table className={classes.columns}>
      <caption hidden>Columns</caption>
      <thead>
        <tr>
          <th scope="col">In Centreboard</th>
          <th scope="col">Comes from</th>
          <th scope="col">For example</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">
              {field.label}
              {field.required && ' (needed)'}
              {field.help !== '' && <div className={classes.quiet}>{field.help}</div>}
            </th>
            <td>
              <SourceChoice
                field={field}
                source={mapping.sources[field.key]}
                headings={headings}
                choose={(source) => choose(field.key, source)}
              />
            </td>
            <td className={classes.sample}>{sampleOf(mapping.sources[field.key], samples)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SourceChoice({
  field,
  source,
  headings,
  choose,
}: {
  field: ImportField
  source: Source | undefined
  headings: readonly string[]
  choose: (source: Source | null) => void
}) {
  const chosen = source === undefined ? nowhere : source.from === 'same' ? same : String(source.column)
  return (
    <>
      <Select
        aria-label={`${field.label} comes from`}
        data={[
          { value: nowhere, label: 'Not in the file' },
          { value: same, label: 'The same for every row…' },
          {
            group: 'Columns',
            items: headings.map((heading, column) => ({ value: String(column), label: heading })),
          },
        ]}
        searchable
        allowDeselect={false}
        value={chosen}
        onChange={(value) => {
          if (value === nowhere) choose(null)
          else if (value === same) choose({ from: 'same', text: '' })
          else if (value !== null) choose({ from: 'column', column: Number(value) })
        }}
      />
      {source?.from === 'same' && (
        <SameForAll field={field} text={source.text} onChange={(text) => choose({ from: 'same', text })} />
      )}
    </>
  )
}

function SameForAll({
  field,
  text,
  onChange,
}: {
  field: ImportField
  text: string
  onChange: (text: string) => void
}) {
  const label = `${field.label} for every row`
  if (field.choices.length === 0 || field.takesNewWords) {
    return (
      <TextInput
        mt={4}
        aria-label={label}
        placeholder="Type it here"
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  return (
    <Select
      mt={4}
      aria-label={label}
      placeholder="Choose"
      searchable
      data={[...new Set(field.choices.map((choice) => choice.label))]}
      value={text === '' ? null : text}
      onChange={(choice) => onChange(choice ?? '')}
    />
  )
}

function sampleOf(source: Source | undefined, samples: readonly (readonly string[])[]): string {
  if (source?.from !== 'column') return ''
  const words = samples.map((row) => row[source.column] ?? '').filter((text) => text.trim() !== '')
  return [...new Set(words)].slice(0, 3).join(' · ')
}
