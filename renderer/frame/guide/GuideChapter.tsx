import type { Chapter } from './chapter.ts'
import classes from './guide.module.css'

/** A chapter as text. */
export function GuideChapter({ chapter }: { chapter: Chapter }) {
  return (
    <div className={classes.chapter}>
      <p className={classes.opening}>{chapter.opening}</p>
      {chapter.parts.map((part) => (
        <section key={part.heading}>
          <h3>{part.heading}</h3>
          {part.body.map((piece) => {
            if (typeof piece === 'string') return <p key={piece}>{piece}</p>
            if ('steps' in piece) return <ol key={piece.steps[0]}>{piece.steps.map(item)}</ol>
            return <ul key={piece.points[0]}>{piece.points.map(item)}</ul>
          })}
        </section>
      ))}
    </div>
  )
}

const item = (text: string) => <li key={text}>{text}</li>
