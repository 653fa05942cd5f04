import { formatDay } from '#shared/dates.ts'

import type { BookletStep } from './booklet.ts'
import classes from './booklet.module.css'

interface Props {
  readonly whose: string
  readonly name: string
  readonly steps: readonly BookletStep[]
}

/** One group as a table; its heading and the names of its columns come again on every page. */
export function BookletSteps({ whose, name, steps }: Props) {
  return (
    <table className={classes.steps}>
      <colgroup>
        <col className={classes.number} />
        <col />
        <col className={classes.who} />
        <col className={classes.due} />
        <col className={classes.tick} />
        <col className={classes.date} />
        <col className={classes.initials} />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={7} scope="colgroup" className={classes.group}>
            <span className={classes.heading}>
              {name} <span className={classes.whose}>{whose}</span>
            </span>
          </th>
        </tr>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">What</th>
          <th scope="col">Who sees to it</th>
          <th scope="col">By</th>
          <th scope="col">Done</th>
          <th scope="col">Date</th>
          <th scope="col">Initials</th>
        </tr>
      </thead>
      {steps.map((step) => (
        <Step key={step.reference} step={step} />
      ))}
    </table>
  )
}

/** A step and its reflection stay on one page. */
function Step({ step }: { step: BookletStep }) {
  const {
    reference,
    wording,
    evidence,
    only,
    ownerRole,
    due,
    doneOn,
    doneBy,
    notApplicableBecause,
    note,
    visit,
  } = step
  return (
    <tbody className={classes.step}>
      <tr>
        <td rowSpan={visit === null ? 1 : 2} className={classes.whole}>
          {reference}
        </td>
        <td>
          {wording}
          {only !== '' && <span className={classes.small}>Only for: {only}</span>}
          {evidence !== '' && <span className={classes.small}>Shown by: {evidence}</span>}
          {note !== '' && <span className={classes.small}>Note: {note}</span>}
          {notApplicableBecause !== null && (
            <span className={classes.small}>Does not apply because: {notApplicableBecause}</span>
          )}
        </td>
        <td className={classes.fixed}>{ownerRole}</td>
        <td className={classes.whole}>{due}</td>
        <td className={classes.centred}>
          <TickBox
            state={doneOn !== null ? 'done' : notApplicableBecause !== null ? 'notApplicable' : 'open'}
          />
        </td>
        <td className={classes.whole}>{doneOn !== null && formatDay(doneOn)}</td>
        <td className={classes.whole}>{initialsOf(doneBy)}</td>
      </tr>
      {visit !== null && (
        <tr>
          <td colSpan={6} className={classes.visit}>
            <p className={classes.visitLine}>
              <span>
                Where and with whom: <b>{visit.host}</b>
              </span>
              <span>
                Date: <b>{visit.on !== null && formatDay(visit.on)}</b>
              </span>
            </p>
            {visit.reflection === '' ? (
              <>
                <p className={classes.writing}>What I learned:</p>
                <p className={classes.writing} />
              </>
            ) : (
              <p>What I learned: {visit.reflection}</p>
            )}
          </td>
        </tr>
      )}
    </tbody>
  )
}

const boxNames = { done: 'Done', notApplicable: 'Does not apply', open: 'Not done yet' } as const

/** Told apart by shape, so that a grey copy still reads right. */
function TickBox({ state }: { state: keyof typeof boxNames }) {
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp and in black
    <svg className={classes.box} viewBox="0 0 20 20" role="img" aria-label={boxNames[state]}>
      <rect x="1" y="1" width="18" height="18" fill="none" stroke="#000" strokeWidth="1.2" />
      {state === 'done' && <path d="m4 10.5 4.2 4.3L16.3 5" fill="none" stroke="#000" strokeWidth="2.2" />}
      {state === 'notApplicable' && <path d="M1 19 19 1" fill="none" stroke="#000" strokeWidth="1.6" />}
    </svg>
  )
}

/** "Ruth Adeyemi" → "RA". */
const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4)
