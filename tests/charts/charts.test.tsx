import { render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { BreakdownBars } from '#renderer/charts/BreakdownBars.tsx'
import { BulletRow } from '#renderer/charts/BulletRow.tsx'
import { TrendChart } from '#renderer/charts/TrendChart.tsx'

const percent = { unit: 'percent', ratePer: null, decimals: 1 } as const
const points = [
  { label: 'Q3 2025/26', value: 40, target: 50 },
  { label: 'Q4 2025/26', value: 44.5, target: 50 },
  { label: 'Q1 2026/27', value: null, target: 50, missing: 'System down' },
  { label: 'Q2 2026/27', value: 48.2, target: 50 },
]
const trend = {
  title: 'Breastfeeding',
  sentence: 'Breastfeeding was 48.2% in Q2.',
  scale: percent,
  points,
  baseline: 38,
}
const picture = (name: string) => screen.getByRole('img', { name: `Chart: ${name}` })

describe('a trend chart', () => {
  it('is a sentence, a named picture and a table', async () => {
    render(<TrendChart {...trend} />)
    expect(screen.getByText('Breastfeeding was 48.2% in Q2.')).toBeInTheDocument()
    expect(picture('Breastfeeding')).toHaveAccessibleDescription('Breastfeeding was 48.2% in Q2.')
    const rows = within(
      screen.getByRole('table', { name: 'Figures: Breastfeeding', hidden: true }),
    ).getAllByRole('row', { hidden: true })
    expect(rows.map((row) => row.textContent)).toEqual([
      'PeriodActualTarget',
      'Q3 2025/2640%50%',
      'Q4 2025/2644.5%50%',
      'Q1 2026/27– (System down)50%',
      'Q2 2026/2748.2%50%',
    ])
  })

  it('draws a gap where a figure is missing, and names its lines at their ends', async () => {
    render(<TrendChart {...trend} />)
    const chart = picture('Breastfeeding')
    await waitFor(() => expect(chart.querySelectorAll('.recharts-line-curve')).toHaveLength(2))
    const actual = chart.querySelectorAll('.recharts-line-curve')[1]!
    expect(actual.getAttribute('d')!.match(/M/g)).toHaveLength(2)
    expect(chart.querySelectorAll('circle')).toHaveLength(3)
    for (const text of ['48.2%', 'Target 50%', 'Baseline 38%'])
      expect(within(chart).getByText(text)).toBeInTheDocument()
  })

  it('tells its lines apart without colour', async () => {
    render(<TrendChart {...trend} variation="median" />)
    const chart = picture('Breastfeeding')
    await waitFor(() => expect(chart.querySelectorAll('.recharts-line-curve')).toHaveLength(2))
    const dashes = [...chart.querySelectorAll('.recharts-line-curve, .recharts-reference-line-line')].map(
      (line) => line.getAttribute('stroke-dasharray'),
    )
    expect(new Set(dashes).size).toBe(4)
    expect(within(chart).getByText('Median 44.5%')).toBeInTheDocument()
  })

  it('marks unlikely points once there are enough to tell', async () => {
    const long = Array.from({ length: 14 }, (_, index) => ({
      label: `M${index}`,
      value: [40, 44, 38, 46, 41, 43, 39, 45, 40, 44, 38, 46, 41, 70][index]!,
      target: null,
    }))
    render(<TrendChart {...trend} baseline={null} points={long} variation="limits" />)
    const chart = picture('Breastfeeding')
    await waitFor(() => expect(chart.querySelectorAll('path[d*="Z"]')).toHaveLength(1))
    expect(within(chart).getByText(/^Upper/)).toBeInTheDocument()
  })

  it('shows its table on paper, at a fixed width', () => {
    render(<TrendChart {...trend} isPrinted />)
    expect(screen.getByRole('table', { name: 'Figures: Breastfeeding' })).toBeVisible()
    expect(picture('Breastfeeding').querySelector('svg')).toHaveAttribute('width', '660')
    expect(screen.queryByText('Figures as a table')).not.toBeInTheDocument()
  })

  it('writes c for a figure that is hidden to protect people', () => {
    render(
      <TrendChart
        {...trend}
        points={[{ label: 'Q1', value: null, target: null, isHidden: true }]}
        isPrinted
      />,
    )
    expect(screen.getByRole('row', { name: 'Actual c' })).toBeInTheDocument()
  })
})

it('bars of a breakdown stand from nought with their figures', async () => {
  render(
    <BreakdownBars
      title="Breastfeeding by area"
      sentence="North was highest."
      scale={percent}
      dimension="Area"
      total={45}
      categories={[
        { category: 'North', value: 52 },
        { category: 'South', value: null },
      ]}
      isPrinted
    />,
  )
  await waitFor(() =>
    expect(
      picture('Breastfeeding by area').querySelectorAll('.recharts-bar-rectangle').length,
    ).toBeGreaterThan(0),
  )
  expect(within(picture('Breastfeeding by area')).getByText('All 45%')).toBeInTheDocument()
  expect(screen.getByRole('row', { name: 'Figure 52% No figure' })).toBeInTheDocument()
})

it('a bullet row says its figures', () => {
  render(<BulletRow value={48.2} target={50} tolerance={2} isPercent label="48.2% against a target of 50%" />)
  expect(screen.getByRole('img', { name: '48.2% against a target of 50%' })).toBeInTheDocument()
})
