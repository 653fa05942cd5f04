import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import ListsPage from '#renderer/features/vocabularies/ListsPage.tsx'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

describe('the lists of words', () => {
  it('take a new word into the list that is open', async () => {
    const { user } = renderPage(<ListsPage />, { client: app.api })
    await user.click(await screen.findByRole('tab', { name: 'Service areas' }))
    await user.click(screen.getByRole('button', { name: 'Add a word' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add to service areas' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Toy library')
    await user.type(within(dialog).getByRole('textbox', { name: 'Code' }), 'toys')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Toy library')).toBeVisible()
    expect((await app.api.vocabularies.list({ vocabulary: 'serviceAreas' })).at(-1)).toMatchObject({
      code: 'toys',
    })
  })

  it('retire a word, bring it back, and move one up', async () => {
    const { user } = renderPage(<ListsPage />, { client: app.api })
    await user.click(await screen.findByRole('button', { name: 'Retire Midwifery' }))
    await user.click(await screen.findByRole('button', { name: 'Bring Midwifery back' }))
    expect(await screen.findByRole('button', { name: 'Retire Midwifery' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Move Family support up' }))
    await waitFor(async () => {
      const [first] = await app.api.vocabularies.list({ vocabulary: 'disciplines' })
      expect(first!.label).toBe('Family support')
    })
  })
})
