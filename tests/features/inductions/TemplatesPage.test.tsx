import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import TemplatesRoom from '#renderer/features/inductions/TemplatesPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import type { InductionTemplateId } from '#shared/features/inductions/induction-templates.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

describe('the lists that inductions start from', () => {
  let app: TestApp
  let id: InductionTemplateId
  beforeEach(async () => {
    app = await aCentre()
    id = (await app.api.inductionTemplates.list({}))[0]!.id
  })
  afterEach(async () => {
    forgetTableViews()
    await app.close()
  })

  const show = (at = `/induction-lists/${id}`) =>
    renderPage(<TemplatesRoom />, { client: app.api, path: '/induction-lists/:id?', at })
  const items = async () => (await app.api.inductionTemplates.find({ id })).items

  it('are listed with how many steps they have', async () => {
    show('/induction-lists')
    expect(await screen.findByRole('row', { name: /Standard induction.*50.*In use/ })).toBeVisible()
  })

  it('take a new step with the next free number', async () => {
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Add a step' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a step' })
    expect(within(dialog).getByRole('textbox', { name: 'Number' })).toHaveValue('A19')
    await user.type(
      within(dialog).getByRole('textbox', { name: 'What is to be done' }),
      'Parking permit issued',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Add step' }))
    await waitFor(async () =>
      expect((await items()).find(({ reference }) => reference === 'A19')?.wording).toBe(
        'Parking permit issued',
      ),
    )
  })

  it('have their steps changed and retired beside the list', async () => {
    const { user } = show()
    const row = await screen.findByRole('row', { name: /A03/ })
    await user.click(within(row).getByText(/Walk round the building/))
    const detail = await screen.findByRole('region', { name: 'Step A03' })
    await user.click(within(detail).getByRole('button', { name: 'Change step' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change step A03' })
    const wording = within(dialog).getByRole('textbox', { name: 'What is to be done' })
    await user.clear(wording)
    await user.type(wording, 'Tour with the caretaker')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect((await items())[2]!.wording).toBe('Tour with the caretaker'))
    await user.click(
      within(await screen.findByRole('region', { name: 'Step A03' })).getByRole('button', {
        name: 'Retire step',
      }),
    )
    await waitFor(async () => expect((await items())[2]!.retiredOn).not.toBeNull())
  })

  it('have their reviews planned', async () => {
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Plan the reviews…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Reviews of this list' })
    await user.type(within(dialog).getByRole('textbox', { name: /^Review 5/ }), 'Half a year')
    await user.type(within(dialog).getByRole('textbox', { name: /^Days after the start 5/ }), '182')
    await user.click(within(dialog).getByRole('button', { name: 'Save reviews' }))
    await waitFor(async () => {
      const { reviews } = await app.api.inductionTemplates.find({ id })
      expect(reviews.at(-1)).toMatchObject({ name: 'Half a year', dueOffsetDays: 182 })
    })
  })

  it('are copied for a role or an agency', async () => {
    const { user, router } = show('/induction-lists')
    await user.click(await screen.findByRole('button', { name: 'Make another list' }))
    const dialog = await screen.findByRole('dialog', { name: /Copy/ })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name of the new list' }), 'Health visitors')
    await user.click(within(dialog).getByRole('button', { name: 'Copy list' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Health visitors' })).toBeVisible()
    expect(router.state.location.pathname).not.toContain(id)
  })

  it('have no fault for assistive technology', async () => {
    const { user } = show()
    await user.click(await screen.findByText(/Walk round the building/))
    await screen.findByRole('region', { name: 'Step A03' })
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
