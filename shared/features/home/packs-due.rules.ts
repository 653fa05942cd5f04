import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { periodLabel, periodOf, previousPeriod, quarterOf } from '../figures/periods.rules.ts'
import { usualDueDay } from '../packs/packs.rules.ts'
import type { Pack, PackAction } from '../packs/packs.schema.ts'

export interface PacksKnown {
  /** The first day the centre kept records here; quarters that ended before are not asked for. */
  readonly since: IsoDate
  readonly unfrozen: readonly Pick<Pack, 'id' | 'title' | 'quarterStartsOn' | 'dueOn'>[]
  /** Quarters for which a pack was begun, frozen or not. */
  readonly begunQuarters: readonly IsoDate[]
  /** Of the newest pack; older ones carried theirs forward. */
  readonly actions: readonly Pick<PackAction, 'id' | 'packId' | 'action' | 'owner' | 'dueOn'>[]
}

/** Packs being written, the pack of the last quarter when nobody has begun it, and what the steering group asked for. */
export function packsDue(today: IsoDate, { since, unfrozen, begunQuarters, actions }: PacksKnown): DueItem[] {
  const last = previousPeriod(quarterOf(today), 'quarterly')
  const isForgotten = last.endsOn >= since && !begunQuarters.includes(last.startsOn)
  return [
    ...unfrozen.map((pack): DueItem => ({
      kind: 'packDeadline',
      recordId: pack.id,
      title: pack.title,
      detail: 'The steering group expects this pack: finish and freeze it.',
      dueOn: pack.dueOn ?? usualDueDay(pack.quarterStartsOn),
      path: `/packs/${pack.id}`,
    })),
    ...(isForgotten
      ? [
          {
            kind: 'packDeadline' as const,
            recordId: `quarter:${last.startsOn}`,
            title: `Evaluation pack, ${periodLabel(periodOf(last.startsOn, 'quarterly'), 'quarterly')}`,
            detail: 'The quarter is over and its pack has not been begun.',
            dueOn: usualDueDay(last.startsOn),
            path: '/packs',
          },
        ]
      : []),
    ...actions.flatMap((action): DueItem[] =>
      action.dueOn === null
        ? []
        : [
            {
              kind: 'packAction',
              recordId: action.id,
              title: action.owner === '' ? 'Steering group action' : action.owner,
              detail: action.action,
              dueOn: action.dueOn,
              path: `/packs/${action.packId}`,
            },
          ],
    ),
  ]
}
