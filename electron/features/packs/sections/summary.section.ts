import type { BulletsBlock } from '#shared/features/packs/pack-content.ts'
import { standings, type Standing } from '#shared/features/indicators/indicators.rules.ts'

import { indicatorTable, sayPoint, sayTarget, type Line } from './read-outcomes.ts'
import type { BuildSection } from './section.ts'

const headlines = 8
const order: readonly Standing[] = ['off', 'near', 'met', 'noTarget', 'information', 'noFigure']

/** One page: how many targets are met, and the indicators that most need the group's attention. */
export const buildSummary: BuildSection = async ({ outcomes, pack }) => {
  const lines = await outcomes()
  const count = (standing: Standing) => String(lines.filter((line) => line.standing === standing).length)
  const judged = lines.filter(
    ({ standing }) => standing === 'met' || standing === 'near' || standing === 'off',
  ).length
  const first = worstFirst(lines).slice(0, headlines)
  const open = pack.actions.filter(({ doneOn }) => doneOn === null).length
  return [
    {
      kind: 'facts',
      items: [
        {
          label: 'Targets met',
          value: count('met'),
          note: `of ${judged} indicators with a target`,
          path: '/indicators',
        },
        { label: 'Near target', value: count('near'), note: '', path: '/indicators' },
        { label: 'Off target', value: count('off'), note: '', path: '/indicators' },
        { label: 'Open actions', value: String(open), note: '', path: null },
      ],
    },
    ...(lines.length === 0 ? [] : [bullets(first), indicatorTable('The same in figures', first)]),
  ]
}

const worstFirst = (lines: readonly Line[]) =>
  lines.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))

const bullets = (lines: readonly Line[]): BulletsBlock => ({
  kind: 'bullets',
  title: 'Indicators to look at first',
  items: lines.flatMap(({ indicator, trend, latest, standing }) =>
    latest === null || latest.target === null
      ? []
      : [
          {
            label: indicator.name,
            value: latest.value,
            target: latest.target,
            tolerance: indicator.tolerance,
            isPercent: indicator.unit === 'percent',
            words: `${sayPoint(latest, { ...indicator, decimals: trend.decimals }) ?? 'No figure'} against a target of ${sayTarget(latest.target, indicator)}`,
            standing: latest.isHidden ? 'Hidden' : standings[standing].word,
          },
        ],
  ),
})
