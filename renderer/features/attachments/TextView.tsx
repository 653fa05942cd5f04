import classes from './attachments.module.css'

/** More than anybody reads on a screen; drawing much more makes the window slow. */
const mostLetters = 300_000

export function TextView({ text, name }: { text: string; name: string }) {
  return (
    <>
      {text.length > mostLetters && (
        <p role="note">Only the beginning is shown. Save a readable copy to see the rest.</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled with the keys */}
      <pre className={classes.text} tabIndex={0} aria-label={`Text of ${name}`}>
        {text.slice(0, mostLetters)}
      </pre>
    </>
  )
}
