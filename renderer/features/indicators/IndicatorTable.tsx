import { Link } from 'react-router'

import { titleOf } from '#shared/features/indicators/indicators.rules.ts'

import { Spark } from '../../charts/Spark.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { badgeOf, type IndicatorGroup, type IndicatorRow } from './indicator-rows.ts'
import classes from './indicators.module.css'

/** Indicators under their outcomes, each with its latest figure, its shape over time and how it stands. */
export function IndicatorTable({ groups }: { groups: readonly IndicatorGroup[] }) {
  return (
    <table className={classes.table} aria-label="Indicators">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Trend</th>
          <th scope="col" className={classes.number}>
            Latest
          </th>
          <th scope="col">Period</th>
          <th scope="col" className={classes.number}>
            Target
          </th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={6}>
              {group.title}
            </th>
          </tr>
          {group.rows.map((row) => (
            <OneIndicator key={row.indicator.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function OneIndicator({ row }: { row: IndicatorRow }) {
  const { indicator, latest, period, target, values, sentence, standing } = row
  return (
    <tr>
      <th scope="row" className={classes.one}>
        <Link to={`/indicators/${indicator.id}`}>{titleOf(indicator)}</Link>
        <span className={classes.code}>
          {indicator.code}
          {indicator.retiredOn !== null && ' · retired'}
          {indicator.checkNote !== '' && ' · check before use'}
        </span>
      </th>
      <td title={sentence}>
        <Spark values={values} />
      </td>
      <td className={classes.number}>{latest === '' ? '–' : latest}</td>
      <td>{period}</td>
      <td className={classes.number}>{target === '' ? '–' : target}</td>
      <td>{indicator.isMeasured === 1 ? <StatusBadge {...badgeOf(standing)} /> : 'Evidence'}</td>
    </tr>
  )
}
