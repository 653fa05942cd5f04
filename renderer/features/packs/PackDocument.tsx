import { Link } from 'react-router'

import { formatInstant } from '#shared/dates.ts'
import type {
  Block,
  BulletsBlock,
  Fact,
  PackContent,
  TableBlock,
} from '#shared/features/packs/pack-content.ts'

import { formatCell, isNumeric } from '../../ui/format.ts'
import { BulletRow } from '../../charts/BulletRow.tsx'
import { KeepTogether } from '../../print/PrintLayout.tsx'
import classes from './packs.module.css'
import { TrendFigure } from './TrendFigure.tsx'

/** The pack as its readers see it: on screen, on paper, in the self-opening page. On paper figures lead nowhere. */
export function PackDocument({ content, isPrinted = false }: { content: PackContent; isPrinted?: boolean }) {
  return (
    <>
      {content.isDemo && !isPrinted && (
        <p className={classes.demo}>Demonstration: this centre and everybody in it are invented.</p>
      )}
      <p className={classes.prepared}>
        {content.quarter}. Prepared by {content.preparedBy} on {formatInstant(content.assembledAt)}.
      </p>
      {content.sections.map(({ section, title, narrative, blocks }, at, all) => (
        <section
          key={section}
          className={isLong(all[at]) || isLong(all[at - 1]) ? classes.newPage : undefined}
        >
          <h2>{title}</h2>
          <Narrative text={narrative} />
          {blocks.map((block, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a frozen document never reorders
            <BlockView key={index} block={block} isPrinted={isPrinted} />
          ))}
        </section>
      ))}
      {content.hidden.length > 0 && (
        <section>
          <h2>What was hidden, and why</h2>
          <ul>
            {content.hidden.map(({ where, why }) => (
              <li key={where}>
                {where}: {why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Many pages of charts begin on a page of their own, and so does what follows; short sections share one. */
const isLong = (section: PackContent['sections'][number] | undefined) =>
  section?.blocks.some(({ kind }) => kind === 'trend') ?? false

/** Blank lines part paragraphs; nothing else in the text has a meaning. */
function Narrative({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => (
    <p key={paragraph} className={classes.narrative}>
      {paragraph}
    </p>
  ))
}

function BlockView({ block, isPrinted }: { block: Block; isPrinted: boolean }) {
  switch (block.kind) {
    case 'facts':
      return <Facts items={block.items} isPrinted={isPrinted} />
    case 'bullets':
      return <Bullets block={block} />
    case 'table':
      return <PackTable table={block} />
    case 'trend':
      return (
        <KeepTogether>
          <TrendFigure trend={block} isPrinted={isPrinted} />
        </KeepTogether>
      )
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
  }
}

function Facts({ items, isPrinted }: { items: readonly Fact[]; isPrinted: boolean }) {
  return (
    <dl className={classes.facts}>
      {items.map(({ label, value, note, path }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{path === null || isPrinted ? value : <Link to={path}>{value}</Link>}</dd>
          {note !== '' && <dd className={classes.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Bullets({ block }: { block: BulletsBlock }) {
  return (
    <figure className={classes.figure}>
      <figcaption>{block.title}</figcaption>
      <ul className={classes.bullets}>
        {block.items.map((item) => (
          <li key={item.label}>
            <span>{item.label}</span>
            <BulletRow {...item} label={`${item.label}: ${item.words}`} />
            <span>
              {item.words}. <strong>{item.standing}.</strong>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** Rows that stay together on one page. */
const shortTable = 8

function PackTable({ table }: { table: TableBlock }) {
  return (
    <figure className={`${classes.figure} ${table.rows.length > shortTable ? classes.longTable : ''}`}>
      <figcaption>{table.title}</figcaption>
      <table className="cb-print-table">
        <thead>
          <tr>
            {table.columns.map(({ header, kind }) => (
              <th key={header} scope="col" className={isNumeric(kind) ? 'cb-print-number' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a frozen document never reorders
            <tr key={index}>
              {row.map((value, column) => {
                const { header, kind } = table.columns[column]!
                return (
                  <td key={header} className={isNumeric(kind) ? 'cb-print-number' : undefined}>
                    {formatCell(value, kind) || '–'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== '' && <p className={classes.note}>{table.note}</p>}
    </figure>
  )
}
