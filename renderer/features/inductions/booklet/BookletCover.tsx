import type { Booklet } from './booklet.ts'
import classes from './booklet.module.css'

/** Whose booklet it is, and how to use it in plain words. */
export function BookletCover({ booklet }: { booklet: Booklet }) {
  return (
    <>
      <dl className={classes.cover}>
        <Line label="Name" value={booklet.personName} />
        <Line label="Post" value={booklet.postTitle} />
        <Line label="Employed by (home agency)" value={booklet.homeAgency} />
        <Line label="First day" value={booklet.firstDay} />
        <Line label="Manager at the centre" value={booklet.managerName} />
        <Line label="Buddy" value={booklet.buddyName} />
      </dl>
      <section className={classes.how}>
        <h2>How to use this booklet</h2>
        <ol>
          <li>Keep it with you. It is yours until the last page is signed.</li>
          <li>
            When a step is done, tick its box, write the date and put your initials. The person who saw to it
            with you may add theirs.
          </li>
          <li>
            If a step does not fit your work, draw a line through the box and write why. Nobody expects you to
            tick what did not happen.
          </li>
          <li>After a visit, write a sentence or two about what you will do differently.</li>
          <li>At each review sit down with your manager, look at what is still open and sign together.</li>
        </ol>
        <p>Write nothing in here that could tell a reader who a child or a family is.</p>
      </section>
    </>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div className={classes.coverLine}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
