import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import PostsPage from '#renderer/features/posts/PostsPage.tsx'
import { forgetTableViews } from '#renderer/ui/table/use-table-view.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAppointment, aPerson, aPost } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'

let app: TestApp
beforeEach(async () => {
  forgetTableViews()
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

const open = (at = '/posts') => renderPage(<PostsPage />, { client: app.api, path: '/posts/:id?', at })

describe('the posts page', () => {
  it('sums the establishment up and shows vacancies', async () => {
    const personId = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    await anAppointment(app, {
      personId,
      postId: await aPost(app, { title: 'Family worker' }),
      minutesPerWeek: 2220,
    })
    await aPost(app, { title: 'Play worker', minutesPerWeek: 1110 })
    const { user } = open()
    expect(await screen.findByText(/2 posts, 1\.5 FTE budgeted, 0\.5 FTE missing \(33\.3%\)/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Vacancies' }))
    const list = screen.getByRole('grid', { name: 'Posts' })
    expect(within(list).getByRole('row', { name: /Play worker/ })).toHaveTextContent('Vacant')
    expect(within(list).queryByRole('row', { name: /Family worker/ })).toBeNull()
  })

  it('adds a post and appoints somebody to it', async () => {
    await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    const { user } = open()
    const empty = await screen.findByRole('heading', { name: 'No posts yet' })
    await user.click(within(empty.parentElement!).getByRole('button', { name: 'Add a post' }))
    await user.type(
      within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Title' }),
      'Play worker',
    )
    await user.keyboard('{Control>}s{/Control}')
    const aside = await screen.findByRole('region', { name: 'Play worker' })
    await user.click(within(aside).getByRole('button', { name: 'Appoint somebody' }))
    const dialog = await screen.findByRole('dialog', { name: 'Appoint somebody' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: 'Ann Brown' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appoint' }))
    expect(await within(aside).findByText('Filled')).toBeVisible()
    expect(within(aside).getByRole('link', { name: 'Ann Brown' })).toBeVisible()
  })

  it('points out that a post would have more hours than are budgeted, and lets it happen', async () => {
    const id = await aPost(app, { title: 'Play worker', minutesPerWeek: 1110 })
    const holder = await aPerson(app, { givenName: 'Ann', familyName: 'Brown' })
    await anAppointment(app, { personId: holder, postId: id, minutesPerWeek: 1110 })
    await aPerson(app, { givenName: 'Bob', familyName: 'Lee' })
    const { user } = open(`/posts/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Appoint somebody' }))
    const dialog = await screen.findByRole('dialog', { name: 'Appoint somebody' })
    await user.click(within(dialog).getByRole('combobox', { name: 'Person' }))
    await user.click(await screen.findByRole('option', { name: 'Bob Lee' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Hours a week (optional)' }), '10')
    expect(
      await within(dialog).findByText(/10 hours a week more than are budgeted \(held by Ann Brown now\)/),
    ).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Appoint' }))
    await waitFor(async () =>
      expect(await app.api.posts.list({})).toMatchObject([{ filling: { state: 'overFilled', holders: 2 } }]),
    )
  })

  it('says why a post cannot be deleted', async () => {
    const id = await aPost(app, { title: 'Family worker' })
    await anAppointment(app, { postId: id })
    const { user } = open(`/posts/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Delete' }))
    await user.click(await screen.findByRole('button', { name: 'Delete post' }))
    expect(await screen.findByText(/Close the post instead/)).toBeVisible()
    await waitFor(async () => expect(await app.api.posts.list({})).toHaveLength(1))
  })
})
