import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import InductionsRoom from '#renderer/features/inductions/InductionsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { dayOfInstant, instant, type IsoDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

/** Forms offer the day of the computer; the centre's clock stands on the same one. */
const today = dayOfInstant(instant.parse(new Date().toISOString()))

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today })
})
afterEach(async () => {
  forgetTableViews()
  await app.close()
})

async function begun(personId?: PersonId, startsOn: IsoDate = today) {
  const id = personId ?? (await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' }))
  const [template] = await app.api.inductionTemplates.list({})
  const [induction] = await app.api.inductions.begin({
    templateId: template!.id,
    people: [{ personId: id, startsOn }],
  })
  return induction!
}

const show = (at = '/inductions', session = {}) =>
  renderPage(
    <main>
      <InductionsRoom />
    </main>,
    { client: app.api, path: '/inductions/:id?', at, session },
  )

describe('the overview of inductions', () => {
  it('says what to do first when there are none', async () => {
    show()
    expect(await screen.findByRole('heading', { name: 'Nobody is being inducted' })).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Begin an induction' }).length).toBeGreaterThan(0)
  })

  it('begins one for a person chosen by name, and goes to the checklist', async () => {
    await aPerson(app, { givenName: 'Tom', familyName: 'Reilly' })
    const { user } = show()
    await screen.findByRole('heading', { name: 'Nobody is being inducted' })
    await user.click(screen.getAllByRole('button', { name: 'Begin an induction' })[0]!)
    const dialog = await screen.findByRole('dialog', { name: 'Begin an induction' })
    await user.type(within(dialog).getByRole('combobox', { name: 'Who starts' }), 'Reil')
    await user.click(await screen.findByRole('option', { name: 'Reilly, Tom' }))
    await user.type(within(dialog).getByRole('textbox', { name: /Buddy/ }), 'Siân')
    await user.click(within(dialog).getByRole('button', { name: 'Begin induction' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Tom Reilly' })).toBeVisible()
    expect(await app.api.inductions.list({})).toMatchObject([
      { personName: 'Tom Reilly', startsOn: today, total: 46 },
    ])
  })

  it('shows how far everybody is', async () => {
    const induction = await begun()
    const { items } = await app.api.inductions.find({ id: induction.id })
    await app.api.inductions.tick({ ids: items.slice(0, 12).map(({ id }) => id) })
    show()
    const bar = await screen.findByRole('progressbar', { name: 'Progress of Aisha Khan' })
    expect(bar).toHaveAttribute('aria-valuetext', '12 of 46')
    expect(bar).toHaveAttribute('value', '26')
    expect(screen.getByRole('row', { name: /Aisha Khan.*On track/ })).toBeVisible()
  })

  it('prints the booklets of those who are ticked', async () => {
    const first = await begun()
    const second = await begun(await aPerson(app, { givenName: 'Bea', familyName: 'Lund' }))
    const { user } = show()
    await user.click(await screen.findByRole('checkbox', { name: 'Tick all inductions' }))
    await user.click(screen.getByRole('button', { name: 'Print the booklets' }))
    await waitFor(() => expect(app.printed).toHaveLength(1))
    expect(app.printed[0]).toMatch(/^\/print\/inductions\/cohort\?ids=/)
    expect(app.printed[0]).toContain(first.id)
    expect(app.printed[0]).toContain(second.id)
  })
})

const rowOf = (reference: string) => screen.getByRole('row', { name: new RegExp(`\\b${reference}\\b`) })

describe('a person’s checklist', () => {
  it('is ticked by keyboard alone: arrows move, Space ticks with today’s date', async () => {
    const induction = await begun()
    const { user } = show(`/inductions/${induction.id}`)
    await screen.findByRole('grid', { name: 'Checklist' })
    rowOf('A01').focus()
    await user.keyboard(' ')
    await waitFor(() => expect(within(rowOf('A01')).getByRole('checkbox')).toBeChecked())
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(rowOf('A03')).toHaveFocus()
    await user.keyboard(' ')
    await waitFor(() => expect(within(rowOf('A03')).getByRole('checkbox')).toBeChecked())
    const { items } = await app.api.inductions.find({ id: induction.id })
    expect(items.filter(({ doneOn }) => doneOn === today).map(({ reference }) => reference)).toEqual([
      'A01',
      'A03',
    ])

    await user.keyboard('{ArrowUp}{ArrowUp} ')
    await waitFor(() => expect(within(rowOf('A01')).getByRole('checkbox')).not.toBeChecked())
    await user.keyboard('{End}')
    expect(rowOf('E10')).toHaveFocus()
  })

  it('says why a step does not apply', async () => {
    const induction = await begun()
    const { user } = show(`/inductions/${induction.id}`)
    await screen.findByRole('grid', { name: 'Checklist' })
    rowOf('A02').focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Does not apply…' }))
    const dialog = await screen.findByRole('dialog', { name: 'A02 does not apply' })
    await user.click(within(dialog).getByRole('button', { name: 'Set aside' }))
    expect(await within(dialog).findAllByText('Say why it does not apply.')).not.toHaveLength(0)
    await user.type(within(dialog).getByRole('textbox', { name: 'Because' }), 'No keys here')
    await user.click(within(dialog).getByRole('button', { name: 'Set aside' }))
    await waitFor(async () => {
      const { items } = await app.api.inductions.find({ id: induction.id })
      expect(items[1]).toMatchObject({ notApplicableBecause: 'No keys here' })
    })
  })

  it('can be read by review instead of by group', async () => {
    const induction = await begun()
    const { user } = show(`/inductions/${induction.id}`)
    await user.click(await screen.findByRole('radio', { name: 'By review' }))
    expect(screen.getByRole('columnheader', { name: 'Week 1' })).toBeVisible()
  })

  it('is signed off only with an answer for what is open', async () => {
    const induction = await begun()
    const { user } = show(`/inductions/${induction.id}`)
    await user.click(await screen.findByRole('button', { name: 'Sign off' }))
    const dialog = await screen.findByRole('dialog', { name: 'Sign off the induction of Aisha Khan' })
    await user.click(within(dialog).getByRole('button', { name: 'Sign off' }))
    expect(await within(dialog).findAllByText('Needed while steps are open')).not.toHaveLength(0)
    expect((await app.api.inductions.find({ id: induction.id })).status).toBe('onTrack')
    await user.type(
      within(dialog).getByRole('textbox', { name: /Why sign off/ }),
      'Came back after a year away',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Sign off' }))
    await waitFor(async () =>
      expect((await app.api.inductions.find({ id: induction.id })).status).toBe('signedOff'),
    )
    expect(await screen.findByText(/Came back after a year away/)).toBeVisible()
    await waitFor(() => expect(within(rowOf('A01')).getByRole('checkbox')).toBeDisabled())
  })

  it('offers a reader nothing to change', async () => {
    const induction = await begun()
    show(`/inductions/${induction.id}`, {
      permissions: permissions.filter((permission) => permission === 'records.read'),
    })
    await screen.findByRole('grid', { name: 'Checklist' })
    expect(screen.queryByRole('button', { name: 'Sign off' })).toBeNull()
    expect(within(rowOf('A01')).getByRole('checkbox')).toBeDisabled()
  })

  it('has no fault for assistive technology, nor have the overview and the form to begin', async () => {
    const induction = await begun()
    const checklist = show(`/inductions/${induction.id}`)
    await screen.findByRole('grid', { name: 'Checklist' })
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
    checklist.unmount()
    const { user } = show()
    await screen.findByRole('progressbar')
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Begin an induction' }))
    await screen.findByRole('dialog', { name: 'Begin an induction' })
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
