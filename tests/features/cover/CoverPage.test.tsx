import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import CoverPage from '#renderer/features/cover/CoverPage.tsx'
import DayPrint from '#renderer/features/cover/DayPrint.tsx'
import RotaPrint from '#renderer/features/cover/RotaPrint.tsx'
import { runCommand } from '#renderer/ui/commands.ts'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { emptyMinimum, type NewMinimum } from '#shared/features/cover/cover.schema.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

import { noteLeave, noteWeek } from './cover-builders.ts'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const week = '/cover/calendar?view=week&on=2026-11-23'
const open = (at = week, may: readonly (typeof permissions)[number][] = permissions) =>
  renderPage(<CoverPage />, {
    client: app.api,
    path: '/cover/:tab?',
    at,
    session: { permissions: may },
  })

async function worker(givenName: string) {
  const personId = await aPerson(app, { givenName, familyName: 'Day' })
  await noteWeek(app, await anAppointment(app, { personId }))
  return personId
}

const desk = (more: Partial<NewMinimum> = {}) =>
  app.api.cover.addMinimum({
    ...emptyMinimum,
    name: 'Front desk',
    fromMinute: 9 * 60,
    toMinute: 17 * 60,
    startsOn: day('2026-11-01'),
    ...more,
  })

const cell = (name: string) => screen.findByRole('gridcell', { name })
const annOnMonday = 'Ann Day, Monday 23 November: in, 7.5 hours, 09:00 to 17:00'

describe('the calendar of the cover planner', () => {
  it('says what belongs here while nobody is at work', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'Nobody is at work on these days' })).toBeVisible()
  })

  it('shows times in a week, and the kind of absence to those who may know it', async () => {
    const ann = await worker('Ann')
    await noteLeave(app, ann, { startsOn: day('2026-11-24'), endsOn: day('2026-11-25'), lastDay: 'morning' })
    open()
    expect(await cell(annOnMonday)).toHaveAttribute('data-text', '09:00–17:00')
    expect(await cell('Ann Day, Tuesday 24 November: away (Annual leave)')).toHaveAttribute(
      'data-text',
      'A Annual leave',
    )
    expect(
      await cell(
        'Ann Day, Wednesday 25 November: away for part of the day (Annual leave), 3.75 hours, 13:00 to 17:00',
      ),
    ).toHaveAttribute('data-text', '½ 13:00–17:00')
    expect(await cell('Ann Day, Saturday 28 November: not a working day')).toHaveAttribute('data-text', '–')
    expect(await cell('No service area (1), Monday 23 November: 1 in')).toHaveAttribute('data-text', '1')
  })

  it('is walked with the arrows; Enter opens the person, and above them the day', async () => {
    await worker('Ann')
    await desk({ people: 2 })
    const { user } = open()
    const monday = await screen.findByRole('columnheader', {
      name: 'Monday 23 November, 1 shortfall: front desk is one short from 09:00 to 17:00',
    })
    monday.focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowDown}{ArrowDown}')
    expect(await cell(annOnMonday)).toHaveFocus()
    await user.keyboard('{Enter}')
    const person = await screen.findByRole('dialog', { name: 'Ann Day, Monday 23 November' })
    expect(
      await within(person).findByText(
        'Monday 23 November: front desk would be two short from 09:00 to 17:00 (one more than now).',
      ),
    ).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(async () => expect(await cell(annOnMonday)).toHaveFocus())
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Who is in on this day' }))
    const sheet = await screen.findByRole('dialog', { name: 'Who is in, Monday 23 November' })
    expect(await within(sheet).findByText('Front desk is one short from 09:00 to 17:00.')).toBeVisible()
    expect(within(sheet).getByRole('row', { name: /^09:00 to 17:00 Ann Day/ })).toBeVisible()
  })

  it('goes to the next week and to a holiday that is not known with words instead of nothing', async () => {
    await worker('Ann')
    const { user } = open()
    await cell(annOnMonday)
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(await screen.findByRole('grid', { name: 'Who is in, Week from 30 November 2026' })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'School holiday' }))
    expect(await screen.findByRole('heading', { name: 'No school holidays are known' })).toBeVisible()
  })

  it('prints a rota of the days on screen, but not the long view', async () => {
    await worker('Ann')
    const { user } = open()
    await cell(annOnMonday)
    runCommand('print')
    await waitFor(() =>
      expect(app.printed).toEqual(['/print/cover/rota?from=2026-11-23&to=2026-11-29&group=serviceArea']),
    )
    await user.click(screen.getByRole('radio', { name: 'Long view' }))
    await screen.findByRole('grid', { name: /to 27 December 2027$/ })
    expect(runCommand('print')).toBe(false)
  })

  it('exports the people shown, day by day', async () => {
    await worker('Ann')
    await worker('Ben')
    const { user } = open()
    await cell(annOnMonday)
    await user.type(screen.getByRole('textbox', { name: 'Find a person' }), 'ann')
    await waitFor(() => expect(screen.queryByText('Ben Day')).toBeNull())
    runCommand('exportCsv')
    await waitFor(() => expect(app.saved.size).toBe(1))
    const text = new TextDecoder().decode([...app.saved.values()][0])
    expect(text).toContain('Person,Work,Service area,23/11/2026')
    expect(text).toMatch(/Ann Day,Post \d+,,09:00–17:00/)
    expect(text).not.toContain('Ben Day')
  })
})

describe('the lists of the cover planner', () => {
  it('say in words what is missing, and open the day', async () => {
    const { user } = open('/cover/shortfalls')
    expect(await screen.findByRole('heading', { name: 'Nothing is asked for yet' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Set minimums' }))
    expect(await screen.findByRole('heading', { name: 'No minimum is set yet' })).toBeVisible()
  })

  it('keep minimums; times are typed as people write them', async () => {
    const { user } = open('/cover/minimums')
    await screen.findByRole('heading', { name: 'No minimum is set yet' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Add a minimum' })
    await user.type(within(dialog).getByRole('textbox', { name: 'What is covered' }), 'Front desk')
    await user.type(within(dialog).getByRole('textbox', { name: 'From (optional)' }), '9')
    await user.keyboard('{Control>}s{/Control}')
    expect(await within(dialog).findByText('Say until when, or leave both empty')).toBeVisible()
    expect(await app.api.cover.minimums({})).toEqual([])
    await user.type(within(dialog).getByRole('textbox', { name: /^To/ }), '5pm')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('09:00 to 17:00')).toBeVisible()
    expect(await app.api.cover.minimums({})).toMatchObject([{ fromMinute: 540, toMinute: 1020 }])
  })

  it('change a minimum from a day on, and keep what held before', async () => {
    await desk()
    const { user } = open('/cover/minimums')
    await user.click(await screen.findByText('Front desk'))
    const dialog = await screen.findByRole('dialog', { name: 'Change Front desk from a day on' })
    await user.type(within(dialog).getByRole('textbox', { name: 'From the day' }), '1/1/2027')
    const people = within(dialog).getByRole('textbox', { name: 'People needed' })
    await user.clear(people)
    await user.type(people, '3')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () =>
      expect((await app.api.cover.minimums({})).map(({ people: count, endsOn }) => [count, endsOn])).toEqual([
        [3, null],
        [1, '2026-12-31'],
      ]),
    )
  })

  it('name who holds a duty', async () => {
    await worker('Ann')
    const { user } = open('/cover/minimums')
    await user.click(await screen.findByRole('button', { name: 'Duties and who holds them' }))
    await user.click(await screen.findByRole('button', { name: 'Add a duty' }))
    const adding = await screen.findByRole('dialog', { name: 'Add a duty' })
    await user.type(within(adding).getByRole('textbox', { name: 'Name' }), 'First aider')
    await user.keyboard('{Control>}s{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Name somebody for First aider' }))
    const naming = await screen.findByRole('dialog', { name: 'Name somebody for First aider' })
    await user.click(within(naming).getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: 'Ann Day' }))
    await user.keyboard('{Control>}s{/Control}')
    const holders = await screen.findByRole('list', { name: 'Who holds First aider' })
    await waitFor(() => expect(holders).toHaveTextContent('Ann Day, from'))
  })

  it('answer what would be missing if somebody left, and save nothing', async () => {
    await worker('Ann')
    await desk({ weekdays: ['1'] })
    const { user } = open()
    await cell(annOnMonday)
    await user.click(screen.getByRole('button', { name: 'What if…' }))
    const dialog = await screen.findByRole('dialog', { name: 'What if somebody were away?' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: 'Ann Day' }))
    const from = within(dialog).getByRole('textbox', { name: 'From' })
    await user.clear(from)
    await user.type(from, '23/11/2026')
    await user.click(within(dialog).getByRole('button', { name: 'Show what would be missing' }))
    expect(await within(dialog).findByText('12 new shortfalls on 12 days')).toBeVisible()
    expect(
      (await app.api.cover.calendar({ from: day('2026-11-23'), to: day('2026-11-23') })).shortfalls,
    ).toEqual([])
  })

  it('show who carries the school holidays, with what may help', async () => {
    await app.api.calendar.addSchoolTerms({
      terms: [
        { name: 'Autumn 1', startsOn: day('2026-09-03'), endsOn: day('2026-10-23') },
        { name: 'Autumn 2', startsOn: day('2026-11-09'), endsOn: day('2026-12-18') },
      ],
    })
    await worker('Ann')
    const ben = await worker('Ben')
    await noteLeave(app, ben, { startsOn: day('2026-10-26'), endsOn: day('2026-11-06') })
    open('/cover/holidays')
    expect(await screen.findByRole('heading', { name: 'October half term 2026' })).toBeVisible()
    expect(
      screen.getByText(
        'Ann Day works most, 10 days; Ben Day least, 0 days. The difference of 10 days is more than 5: talk about how these days are shared.',
      ),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: 'Compare the terms of Ann Day and Ben Day' })).toHaveAttribute(
      'href',
      expect.stringContaining(`/terms/compare?columns=person-`),
    )
  })

  it('offer nothing to change to those who may only read', async () => {
    await desk()
    open('/cover/minimums', ['records.read'])
    expect(await screen.findByText('Front desk')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add a minimum' })).toBeNull()
  })
})

describe('on paper', () => {
  it('nobody reads why somebody is away', async () => {
    const ann = await worker('Ann')
    await noteLeave(app, ann, { startsOn: day('2026-11-23'), endsOn: day('2026-11-23'), meaning: 'sickness' })
    renderPage(<DayPrint />, {
      client: app.api,
      path: '/print/cover/day',
      at: '/print/cover/day?on=2026-11-23',
    })
    expect(await screen.findByText('Ann Day: away')).toBeVisible()
  })

  it('the rota has everybody and a letter for each day', async () => {
    const ann = await worker('Ann')
    await noteLeave(app, ann, { startsOn: day('2026-11-24'), endsOn: day('2026-11-24') })
    renderPage(<RotaPrint />, {
      client: app.api,
      path: '/print/cover/rota',
      at: '/print/cover/rota?from=2026-11-01&to=2026-11-30&group=agency',
    })
    const row = await screen.findByRole('row', { name: /^Ann Day/ })
    const letters = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
    expect(letters).toHaveLength(30)
    expect(letters.slice(21)).toEqual(['–', '7.5', 'A', '7.5', '7.5', '7.5', '–', '–', '7.5'])
  })
})
