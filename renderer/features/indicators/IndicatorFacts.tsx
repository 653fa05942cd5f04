import { periodLabel } from '#shared/features/figures/periods.rules.ts'
import { formatDifference, formatValue } from '#shared/features/indicators/indicators.rules.ts'
import {
  directions,
  frequencies,
  periodTypes,
  type IndicatorDetail,
} from '#shared/features/indicators/indicators.schema.ts'

import { Definitions } from '../../ui/Definitions.tsx'
import classes from './indicators.module.css'
import { useFrameworks } from './indicators.queries.ts'

export function IndicatorFacts({ indicator }: { indicator: IndicatorDetail }) {
  const { baselineValue, baselineStartsOn, frequency } = indicator
  const baseline =
    baselineValue === null
      ? null
      : [
          formatValue(baselineValue, indicator),
          baselineStartsOn === null ? null : periodLabel({ startsOn: baselineStartsOn }, frequency),
        ]
  return (
    <Definitions
      items={[
        ['What is counted', indicator.definition],
        ['Number counted', indicator.numeratorLabel],
        [
          'Out of',
          [indicator.denominatorLabel, indicator.denominatorSource, indicator.denominatorYear]
            .filter((part) => part !== '')
            .join(', '),
        ],
        ['What is good', directions[indicator.good]],
        ['How often', `${frequencies[frequency]}: ${periodTypes[indicator.periodType].toLowerCase()}`],
        ['Baseline', baseline?.filter((part) => part !== null).join(' in ') ?? null],
        [
          'Long-run target',
          indicator.standingTarget === null ? null : formatValue(indicator.standingTarget, indicator),
        ],
        [
          'Near the target means within',
          formatDifference(indicator.tolerance, { ...indicator, decimals: 3 }),
        ],
        ['Who holds the data', indicator.dataOwner],
        ['In packs', protection(indicator)],
        ['Source', indicator.sourceNote],
        ['Aims', <Aims key="aims" indicator={indicator} />],
      ]}
    />
  )
}

const protection = ({ isPersonBased, isSensitive }: IndicatorDetail): string => {
  if (isPersonBased === 0) return 'Shown as it is'
  return isSensitive === 1 ? 'Small numbers hidden, at the higher threshold' : 'Small numbers hidden'
}

/** Every aim it stands under, whatever the framework. */
function Aims({ indicator }: { indicator: IndicatorDetail }) {
  const frameworks = useFrameworks()
  const aims = (frameworks.data ?? []).flatMap((framework) =>
    framework.outcomes.flatMap((outcome) =>
      outcome.aims
        .filter(({ id }) => indicator.aimIds.includes(id))
        .map((aim) => ({ ...aim, under: `${framework.name}, ${outcome.name}` })),
    ),
  )
  if (aims.length === 0) return 'None yet'
  return (
    <ul className={classes.aims}>
      {aims.map(({ id, code, name, under }) => (
        <li key={id}>
          {code} {name} <span className={classes.code}>({under})</span>
        </li>
      ))}
    </ul>
  )
}
