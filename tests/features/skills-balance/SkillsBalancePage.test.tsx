import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import SkillsBalancePage from '#renderer/features/skills-balance/SkillsBalancePage.tsx'
import SkillsBalancePrint from '#renderer/features/skills-balance/SkillsBalancePrint.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aNeed, aPerson, aPost } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = () => renderPage(<SkillsBalancePage />, { client: app.api, path: '/skills-balance' })

/** Half a midwife where one is needed, and a vacancy of a midwife who left. */
async function aShortTeam() {
  const words = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
  const disciplineId = words.find(({ code }) => code === 'midwifery')!.id
  const ann = await aPerson(app, { givenName: 'Ann', familyName: 'Brown', disciplineId })
  await anAppointment(app, { personId: ann, minutesPerWeek: 1110, fullTimeMinutes: 2220 })
  const postId = await aPost(app, { title: 'Second midwife' })
  const before = await aPerson(app, { disciplineId })
  await anAppointment(app, {
    personId: before,
    postId,
    startsOn: day('2025-01-01'),
    endsOn: day('2026-06-30'),
  })
  await aNeed(app, { disciplineId, amount: 1, reason: 'Two clinics a week' })
}

describe('the skills balance', () => {
  it('says what to state first, and takes the first need by keyboard', async () => {
    const { user } = open()
    await screen.findByRole('heading', { name: 'No need is stated for this day' })
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'State a need' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Discipline' }))
    await user.click(await screen.findByRole('option', { name: 'Midwifery' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Service plan')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(async () => expect(await app.api.skillsBalance.needs({})).toHaveLength(1))
  })

  it('says what is short in a sentence, a picture and a table, with the vacancy and a year ago', async () => {
    await aShortTeam()
    open()
    expect(await screen.findByText('1 of one stated need is not met: Midwifery 0.5 FTE short.')).toBeVisible()
    expect(screen.getByRole('img', { name: 'Chart: Skills balance' })).toHaveTextContent(
      '0.5 of 1 FTE: 0.5 FTE short',
    )
    const row = within(screen.getByRole('grid', { name: 'Skills balance' })).getByRole('row', {
      name: /Midwifery/,
    })
    expect(row).toHaveTextContent('Short')
    expect(row).toHaveTextContent('1 of 1 FTE, met')
    expect(screen.getByText(/A year ago, on 23\/11\/2025: Every stated need is met/)).toBeVisible()
  })

  it('opens the people behind a need, and states it anew from there', async () => {
    await aShortTeam()
    const { user } = open()
    const grid = await screen.findByRole('grid', { name: 'Skills balance' })
    within(grid)
      .getByRole('row', { name: /Midwifery/ })
      .focus()
    await user.keyboard('{Enter}')
    const aside = await screen.findByRole('region', { name: 'Midwifery' })
    expect(within(aside).getByRole('link', { name: 'Ann Brown' })).toBeVisible()
    expect(aside).toHaveTextContent('Second midwife, 1 FTE')
    await user.click(within(aside).getByRole('button', { name: 'State anew' }))
    const dialog = await screen.findByRole('dialog', { name: /^State anew/ })
    const amount = within(dialog).getByRole('textbox', { name: 'Needed' })
    await user.clear(amount)
    await user.type(amount, '0.5')
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'One clinic a week')
    await user.click(within(dialog).getByRole('button', { name: 'State need' }))
    await waitFor(async () => expect(await app.api.skillsBalance.needs({})).toHaveLength(2))
  })

  it('opens the people behind every figure of the team', async () => {
    await aShortTeam()
    const { user } = open()
    await user.click(await screen.findByRole('tab', { name: 'The team by discipline and agency' }))
    await user.click(screen.getByRole('button', { name: 'Midwifery, The centre: 0.5' }))
    const dialog = await screen.findByRole('dialog', { name: 'Midwifery, The centre' })
    expect(within(dialog).getByRole('link', { name: 'Ann Brown' })).toBeVisible()
  })

  it('shows another day', async () => {
    await aShortTeam()
    const { user } = open()
    const on = await screen.findByLabelText('On which day')
    expect(on).toHaveValue('23/11/2026')
    await user.clear(on)
    await user.type(on, '1/5/26{Enter}')
    expect(await screen.findByText('Every stated need is met (1).')).toBeVisible()
  })

  it('has no fault that axe finds, on any of its tabs', async () => {
    await aShortTeam()
    const { user } = open()
    await screen.findByRole('grid', { name: 'Skills balance' })
    for (const name of ['Needed and there', 'The team by discipline and agency', 'What was stated when']) {
      await user.click(screen.getByRole('tab', { name }))
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(violations.map((violation) => violation.id)).toEqual([])
    }
  })

  it('goes on paper with picture, needs, team and vacancies', async () => {
    await aShortTeam()
    renderPage(<SkillsBalancePrint />, { client: app.api, path: '/print/skills-balance' })
    expect(await screen.findByText(/On 23\/11\/2026. 1 of one stated need/)).toBeVisible()
    for (const name of ['Stated needs', 'The team by discipline', 'The team by agency', 'Vacant'])
      expect(screen.getByRole('heading', { name })).toBeVisible()
  })
})
