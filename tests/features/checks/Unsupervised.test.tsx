import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ChecksOfPerson } from '#renderer/features/checks/ChecksOfPerson.tsx'
import ChecksPrint from '#renderer/features/checks/ChecksPrint.tsx'
import { addMonths, dayOfInstant, instant } from '#shared/dates.ts'
import { emptyCheck } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

/** Forms offer the day of the computer; the centre's clock stands on the same one. */
const today = dayOfInstant(instant.parse(new Date().toISOString()))

describe('working unsupervised, on screen', () => {
  let app: TestApp
  let personId: PersonId
  beforeEach(async () => {
    app = await aCentre({ today })
    personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
  })
  afterEach(() => app.close())

  async function check(months = 0) {
    const kinds = await app.api.checks.kinds({})
    for (const kind of kinds.filter(({ code }) => code === 'dbs' || code === 'barredList'))
      await app.api.checks.record({
        ...emptyCheck,
        personId,
        kindId: kind.id,
        happenedOn: addMonths(app.clock.today(), -months),
        byWhom: 'F Green',
      })
  }
  const show = () => renderPage(<ChecksOfPerson personId={personId} />, { client: app.api })
  const decide = async (user: ReturnType<typeof show>['user'], decision: string) => {
    await user.click(await screen.findByRole('button', { name: 'Decide on working unsupervised' }))
    const dialog = within(
      await screen.findByRole('dialog', { name: 'May Ann Brown be alone with children?' }),
    )
    await user.click(dialog.getByRole('combobox', { name: /Decision/ }))
    await user.click(await screen.findByRole('option', { name: decision, hidden: true }))
    return dialog
  }

  it('is refused beside the field while the checks do not bear it', async () => {
    const { user } = show()
    const dialog = await decide(user, 'Works unsupervised')
    await user.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(await dialog.findByText(/Ann Brown cannot be put down as working unsupervised/)).toBeVisible()
    expect((await app.api.checks.ofPerson({ personId })).marks).toEqual([])
  })

  it('is decided with a day and a name, and shown with both', async () => {
    await check()
    const { user } = show()
    expect(await screen.findByText(/The checks would bear it/)).toBeVisible()
    const dialog = await decide(user, 'Works unsupervised')
    await user.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(await screen.findByText(/Works unsupervised since .* Decided by Fiona Green\./)).toBeVisible()
  })

  it('shows that it is suspended and why, on the page and on the inspection print', async () => {
    await check(40)
    app.clock.set(addMonths(app.clock.today(), -30))
    await app.api.checks.mark({
      personId,
      mark: 'unsupervised',
      startsOn: app.clock.today(),
      decidedBy: 'Siân Price',
      reason: '',
    })
    app.clock.set(addMonths(app.clock.today(), 30))
    const page = show()
    expect(await screen.findByText('Suspended')).toBeVisible()
    expect(screen.getByText(/they are to be supervised until this is put right/)).toBeVisible()
    page.unmount()
    renderPage(<ChecksPrint />, { client: app.api, path: '/print/checks' })
    const row = await screen.findByRole('row', { name: /Brown, Ann/ })
    expect(row).toHaveTextContent(/Suspended from .*, Siân Price/)
    expect(row).toHaveTextContent(/is overdue/)
  })
})
