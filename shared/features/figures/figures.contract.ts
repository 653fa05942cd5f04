import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import { frequency, indicatorId, reportingDay } from '../indicators/indicators.schema.ts'
import {
  enteredFigureSchema,
  figureSchema,
  figuresGridSchema,
  periodClosureId,
  periodClosureSchema,
  seriesSchema,
} from './figures.schema.ts'

export const figuresContract = {
  /** Indicators by periods, for the financial year that `on` lies in. */
  grid: query(
    'records.read',
    z.object({ frequency, on: reportingDay, withBreakdowns: z.boolean() }),
    figuresGridSchema,
  ),
  series: query(
    'records.read',
    z.object({ indicatorId, from: reportingDay.nullable(), to: reportingDay.nullable() }),
    seriesSchema,
  ),
  /** Every indicator in use, each with its last periods up to a day. */
  overview: query(
    'records.read',
    z.object({ upTo: reportingDay, periods: z.int().min(1).max(60) }),
    z.array(seriesSchema),
  ),
  list: query('records.read', z.object({ indicatorId }), z.array(figureSchema)),
  closures: query('records.read', z.object({}), z.array(periodClosureSchema)),

  /** A batch of cells: one entry in the history, one undo. */
  enter: command(
    'figures.write',
    'Entered figures',
    z.object({ cells: z.array(enteredFigureSchema).min(1, 'There is nothing to save.').max(5000) }),
    z.object({ saved: z.int(), removed: z.int() }),
  ),
  close: command(
    'packs.write',
    'Closed a period',
    z.object({ frequency, startsOn: reportingDay, note: z.string().trim().max(500) }),
    periodClosureSchema,
  ),
  reopen: command(
    'packs.write',
    'Reopened a period',
    z.object({ id: periodClosureId, reason: z.string().trim().min(1, 'Say why it is reopened.').max(500) }),
    periodClosureSchema,
  ),
}
