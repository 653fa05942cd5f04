import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Page } from '#renderer/frame/Page.tsx'
import { RecordPage } from '#renderer/frame/RecordPage.tsx'
import { AppError } from '#shared/errors.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

import { renderPage } from './render-page.tsx'

let app: TestApp
beforeAll(async () => {
  app = await aCentre()
})
afterAll(() => app.close())

type Boat = { readonly id: number; readonly name: string }

function BoatPage({ find }: { find: () => Promise<Boat[]> }) {
  const boats = useQuery({ queryKey: ['boats'], queryFn: find, retry: false })
  return (
    <RecordPage
      noun="Boat"
      back={{ to: '/boats', label: 'Boats' }}
      query={boats}
      record={boats.data?.find(({ id }) => id === 1)}
    >
      {(boat) => <Page title={boat.name}>All about her</Page>}
    </RecordPage>
  )
}

const show = (find: () => Promise<Boat[]>) => renderPage(<BoatPage find={find} />, { client: app.api })

describe('the page of a record', () => {
  it('names what is coming and the way back while it loads', () => {
    show(() => new Promise(() => undefined))

    expect(screen.getByRole('heading', { name: 'Boat' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Boats' })).toHaveAttribute('href', '/boats')
    expect(screen.getByRole('status')).toBeVisible()
  })

  it('is drawn once the record is there', async () => {
    show(() => Promise.resolve([{ id: 1, name: 'Aurora' }]))

    expect(await screen.findByRole('heading', { name: 'Aurora' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Boat' })).not.toBeInTheDocument()
  })

  it('says what went wrong, and tries again when asked', async () => {
    let answers: Boat[] | null = null
    const { user } = show(() =>
      answers === null
        ? Promise.reject(new AppError('notFound', 'That boat has sailed.'))
        : Promise.resolve(answers),
    )

    expect(await screen.findByText('That boat has sailed.')).toBeVisible()
    answers = [{ id: 1, name: 'Aurora' }]
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'Aurora' })).toBeVisible()
  })

  it('says so when the list holds it no longer', async () => {
    show(() => Promise.resolve([{ id: 2, name: 'Borealis' }]))

    expect(await screen.findByText('That boat is no longer here')).toBeVisible()
  })
})
