import type { Working } from '#shared/features/terms/working.ts'

import classes from './terms.module.css'

/** An answer and every step to it. */
export function WorkingTable({ working }: { working: Working }) {
  return (
    <>
      <output className={classes.answer} style={{ display: 'block' }}>
        {working.answer}
      </output>
      {working.steps.length > 0 && (
        <table className={classes.working} aria-label="How it was worked out">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Sum</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {working.steps.map(({ what, sum, result }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{sum}</td>
                <td>{result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {working.notes.map((note) => (
        <p key={note} className={classes.quiet}>
          {note}
        </p>
      ))}
    </>
  )
}
