import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  circlesOf,
  everybodyBelow,
  focusOn,
  holdersOf,
  isAtEdge,
  marksOf,
  onlyArea,
  onlyLines,
  parentsOf,
  sayCircle,
  saySummary,
  summaryOf,
  teamsOf,
} from '#shared/features/team-chart/team-chart.rules.ts'

import { anyChart, chartOf } from './charts.ts'

const named = (chart: { boxes: readonly { key: string }[] }) => chart.boxes.map(({ key }) => key)

describe('where somebody stands in the chart', () => {
  it.each([
    ['below the line manager', ['Ann', 'Bob'], ['Ann>Bob'], 'Ann'],
    ['below the line manager before the day-to-day lead', ['Ann', 'Cy', 'Bob'], ['Cy-Bob', 'Ann>Bob'], 'Ann'],
    [
      'below the day-to-day lead when managed from outside',
      ['~Una@X', 'Cy', 'Bob'],
      ['Una>Bob', 'Cy-Bob'],
      'Cy',
    ],
    ['below the post above when nobody is named', ['Ann', 'Bob'], ['Ann/Bob'], 'Ann'],
    ['below a vacant post', ['?Head', 'Bob'], ['Head/Bob'], 'Head'],
    ['at the top when only a supervisor is named', ['Ann', 'Bob'], ['Ann.Bob'], null],
    ['at the top when they would stand below themselves', ['Bob'], ['Bob>Bob'], null],
  ])('is %s', (_, boxes, lines, above) => {
    expect(parentsOf(chartOf(boxes, lines)).get('Bob')).toBe(above)
  })

  it('has an end, whoever manages whom: every way up leads to the top', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const parents = parentsOf(chart)
        expect([...parents.keys()]).toEqual(named({ boxes: chart.boxes.filter((box) => !isAtEdge(box)) }))
        for (const start of parents.keys()) {
          let steps = 0
          for (let at = parents.get(start) ?? null; at !== null; at = parents.get(at) ?? null) steps += 1
          expect(steps).toBeLessThan(parents.size)
        }
      }),
    )
  })

  it('counts everybody below once', () => {
    const chart = chartOf(['Ann', 'Bob', 'Cy', 'Di'], ['Ann>Bob', 'Bob>Cy', 'Ann>Di'])
    const teams = teamsOf(chart, parentsOf(chart))
    expect(everybodyBelow('Ann', teams).toSorted()).toEqual(['Bob', 'Cy', 'Di'])
    expect(everybodyBelow('Cy', teams)).toEqual([])
  })
})

describe('a circle of managers', () => {
  const say = (boxes: string[], lines: string[]) =>
    circlesOf(chartOf(boxes, lines)).map((circle) => sayCircle(circle, (key) => key))

  it.each([
    [[], []],
    [['Ann>Bob', 'Bob>Cy'], []],
    [['Ann>Bob', 'Bob>Ann'], ['Ann manages Bob, who manages Ann.']],
    [['Ann>Bob', 'Bob>Cy', 'Cy>Ann'], ['Ann manages Bob, who manages Cy, who manages Ann.']],
    [['Cy>Cy'], ['Cy is named as their own line manager.']],
    [
      ['Ann>Bob', 'Bob>Ann', 'Cy>Di', 'Di/Cy'],
      ['Ann manages Bob, who manages Ann.', 'Cy manages Di, who manages Cy.'],
    ],
    [['Ann-Bob', 'Bob-Ann'], []],
  ])('in %o is told as %o', (lines, sentences) => {
    expect(say(['Ann', 'Bob', 'Cy', 'Di'], lines)).toEqual(sentences)
  })

  it('is found exactly when somebody can be reached from themselves', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const managed = Map.groupBy(
          chart.lines.filter(({ kind }) => kind === 'lineManager'),
          ({ from }) => from,
        )
        const reaches = (start: string) => {
          const seen = new Set<string>()
          const waiting = [start]
          for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
            for (const { to } of managed.get(at) ?? [])
              if (!seen.has(to)) {
                seen.add(to)
                waiting.push(to)
              }
          return seen.has(start)
        }
        const circles = circlesOf(chart)
        expect(circles.length > 0).toBe(chart.boxes.some(({ key }) => reaches(key)))
        for (const circle of circles)
          for (const [index, key] of circle.entries())
            expect(managed.get(key)!.map(({ to }) => to)).toContain(circle[(index + 1) % circle.length])
      }),
    )
  })
})

describe('the sentence above the chart', () => {
  it('counts people, agencies, managers elsewhere, posts only, nobody and vacancies', () => {
    const chart = chartOf(
      ['Ann', 'Bob@Fenside', 'Cy', 'Di', 'Ed', '~Una@Fenside', '?Cook'],
      ['Una>Bob', 'Ann-Bob', 'Bob>Cy', 'Ann/Di', 'Ann/Cook'],
    )
    expect(summaryOf(chart)).toEqual({
      people: 5,
      agencies: 2,
      managedElsewhere: 1,
      managedFromOutside: 1,
      byPostOnly: 1,
      withoutManager: 2,
      vacancies: 1,
    })
    expect(saySummary(summaryOf(chart))).toBe(
      '5 people in 2 agencies; 1 has a line manager in another agency; 1 has a line manager who works outside the centre; 1 has nobody named, only the post they report to; 2 have no line manager; 1 post is vacant.',
    )
  })

  it('does not miss a manager for those who are looked after instead', () => {
    const chart = chartOf(['Ann'], [])
    const boxes = chart.boxes.map((box) => ({ ...box, personKind: 'volunteer' as const }))
    expect(summaryOf({ ...chart, boxes }).withoutManager).toBe(0)
  })
})

describe('a part of the chart', () => {
  const chart = chartOf(
    ['Ann', 'Bob', 'Cy', 'Di', 'Ed', '~Una@Fenside'],
    ['Ann>Bob', 'Bob>Cy', 'Una.Cy', 'Ann>Di', 'Una-Ed'],
  )

  it('around one person has the managers, the team, and nobody else', () => {
    expect(named(focusOn(chart, 'Bob')).toSorted()).toEqual(['Ann', 'Bob', 'Cy'])
    expect(named(focusOn(chart, 'Cy')).toSorted()).toEqual(['Ann', 'Bob', 'Cy', 'Una'])
  })

  it('of one service area has its people and whoever answers for them', () => {
    const boxes = chart.boxes.map((box) => ({ ...box, areas: box.key === 'Cy' ? ['Health'] : [] }))
    expect(named(onlyArea({ ...chart, boxes }, 'Health')).toSorted()).toEqual(['Bob', 'Cy', 'Una'])
  })

  it('with fewer lines loses those at the edge who have none left', () => {
    expect(named(onlyLines(chart, ['lineManager']))).not.toContain('Una')
    expect(named(onlyLines(chart, ['dayToDayLead']))).toContain('Una')
  })

  it('never has a line without both of its boxes', () => {
    fc.assert(
      fc.property(anyChart, fc.nat(), (any, at) => {
        const part = focusOn(any, any.boxes[at % any.boxes.length]!.key)
        const keys = new Set(named(part))
        expect(part.lines.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true)
      }),
    )
  })

  it('tells who has which role towards somebody', () => {
    expect(holdersOf(chart, 'Cy', 'professionalSupervisor').map(({ name }) => name)).toEqual(['Una'])
    expect(holdersOf(chart, 'Cy', 'appraiser')).toEqual([])
  })
})

describe('the marks of the agencies', () => {
  it('begin with the centre and go on by name, each unlike the others', () => {
    const marks = marksOf(chartOf(['Ann@Birch', 'Bob', 'Cy@Aspen', '?Cook'], []))
    expect([...marks].map(([name, { letter }]) => `${letter} ${name}`)).toEqual([
      'A The centre',
      'B Aspen',
      'C Birch',
    ])
  })

  it('stay apart beyond the alphabet', () => {
    const many = chartOf(
      Array.from({ length: 60 }, (_, index) => `p${index}@Agency${index}`),
      [],
    )
    const letters = [...marksOf(many).values()].map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(60)
    expect(letters[26]).toBe('AA')
  })
})
