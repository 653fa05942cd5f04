import classes from './charts.module.css'
import { Spark } from './Spark.tsx'

interface Props {
  readonly label: string
  readonly charts: readonly {
    readonly key: string
    readonly title: string
    readonly sentence: string
    readonly values: readonly (number | null)[]
  }[]
}

/** Many trends side by side, each with its sentence: the shape of a whole outcome on one page. */
export function SmallMultiples({ label, charts }: Props) {
  return (
    <ul className={classes.many} aria-label={label}>
      {charts.map(({ key, title, sentence, values }) => (
        <li key={key} className={classes.one}>
          <h3>{title}</h3>
          <Spark values={values} width={220} height={48} />
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  )
}
