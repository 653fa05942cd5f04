import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import BlankBooklet from '#renderer/features/inductions/booklet/BlankBooklet.tsx'
import CohortBooklets from '#renderer/features/inductions/booklet/CohortBooklets.tsx'
import PersonBooklet from '#renderer/features/inductions/booklet/PersonBooklet.tsx'
import { day } from '#shared/dates.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

const ready = () =>
  waitFor(() => expect(document.documentElement).toHaveAttribute('data-print-ready', 'true'))

describe('the booklet on paper', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  async function template() {
    return (await app.api.inductionTemplates.list({}))[0]!
  }
  async function begun(givenName: string) {
    const personId = await aPerson(app, { givenName, familyName: 'Khan' })
    const people = [{ personId, startsOn: day('2026-11-23') }]
    const [induction] = await app.api.inductions.begin({
      templateId: (await template()).id,
      people,
      managerName: 'Ruth Adeyemi',
    })
    return induction!
  }
  it('shows a person’s steps under their groups, each with a box for its state', async () => {
    const induction = await begun('Aisha')
    const { items } = await app.api.inductions.find({ id: induction.id })
    await app.api.inductions.tick({ ids: [items[0]!.id] })
    await app.api.inductions.setAside({ ids: [items[1]!.id], because: 'No keys here' })
    renderPage(<PersonBooklet />, {
      client: app.api,
      path: '/print/inductions/:id',
      at: `/print/inductions/${induction.id}`,
    })
    const group = (await screen.findAllByRole('table'))[0]!
    expect(within(group).getByRole('img', { name: 'Done' })).toBeInTheDocument()
    expect(within(group).getByRole('img', { name: 'Does not apply' })).toBeInTheDocument()
    expect(within(group).getByText('Does not apply because: No keys here')).toBeInTheDocument()
    expect(screen.getByText('Ruth Adeyemi')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: /^Month 3 review/ })).toBeInTheDocument()
    await ready()
  })

  it('is printed for a cohort, one booklet after another', async () => {
    const ids = [(await begun('Aisha')).id, (await begun('Bea')).id]
    renderPage(<CohortBooklets />, {
      client: app.api,
      path: '/print/inductions/cohort',
      at: `/print/inductions/cohort?ids=${ids.join('.')}`,
    })
    expect(await screen.findAllByRole('heading', { level: 1, name: 'Induction booklet' })).toHaveLength(2)
    expect(screen.getByText('Aisha Khan')).toBeInTheDocument()
    expect(screen.getByText('Bea Khan')).toBeInTheDocument()
    await ready()
  })

  it('is printed blank from a list', async () => {
    const { id } = await template()
    renderPage(<BlankBooklet />, {
      client: app.api,
      path: '/print/inductions/blank/:templateId',
      at: `/print/inductions/blank/${id}`,
    })
    expect(await screen.findByText('Only for: Jobs with childcare or food')).toBeInTheDocument()
    expect(screen.getAllByRole('img', { name: 'Not done yet' })).toHaveLength(53)
    await ready()
  })

  it('has no fault for assistive technology', async () => {
    const { id } = await template()
    renderPage(<BlankBooklet />, {
      client: app.api,
      path: '/print/inductions/blank/:templateId',
      at: `/print/inductions/blank/${id}`,
    })
    await ready()
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })
})
