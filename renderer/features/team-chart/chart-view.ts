import { lineKind, type LineKind, type TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { focusOn, onlyArea, onlyLines } from '#shared/features/team-chart/team-chart.rules.ts'

/** What of the chart is looked at. It stands in the address, so that Back works and paper shows the same. */
export interface ChartView {
  readonly lines: readonly LineKind[]
  /** The box in the middle, if any. */
  readonly focus: string | null
  readonly area: string | null
  readonly folded: ReadonlySet<string>
}

export const usualLines: readonly LineKind[] = ['lineManager', 'dayToDayLead', 'professionalSupervisor']

export function textToView(search: URLSearchParams): ChartView {
  const lines = search.get('lines')
  return {
    lines:
      lines === null ? usualLines : lines.split('.').flatMap((name) => lineKind.safeParse(name).data ?? []),
    focus: search.get('focus'),
    area: search.get('area'),
    folded: new Set(search.getAll('folded')),
  }
}

/** Only letters, digits, % and the like, so that the printer takes it as an address. */
export function viewToText({ lines, focus, area, folded }: ChartView): string {
  const isUsual = lines.length === usualLines.length && usualLines.every((kind) => lines.includes(kind))
  return [
    ...(isUsual ? [] : [`lines=${lines.join('.')}`]),
    ...(focus === null ? [] : [`focus=${encode(focus)}`]),
    ...(area === null ? [] : [`area=${encode(area)}`]),
    ...[...folded].map((key) => `folded=${encode(key)}`),
  ].join('&')
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`,
  )

/** The part of the chart that is wanted. Somebody who is gone meanwhile is not looked for. */
export function partOf(chart: TeamChart, { lines, focus, area }: ChartView): TeamChart {
  const inArea = area === null ? chart : onlyArea(chart, area)
  const isThere = focus !== null && inArea.boxes.some(({ key }) => key === focus)
  return onlyLines(isThere ? focusOn(inArea, focus) : inArea, lines)
}

export const areasOf = ({ boxes }: TeamChart): string[] =>
  [...new Set(boxes.flatMap(({ areas }) => areas))].toSorted((a, b) => a.localeCompare(b, 'en-GB'))
