import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { describe, expect, it } from 'vitest'

import { lazy } from '#renderer/lazy.tsx'

const aPage = () => lazy(async () => ({ default: () => <h1>The page</h1> }))

describe('a page that is fetched when it is needed', () => {
  it('lets something else stand there until it has come', async () => {
    const Page = aPage()
    render(
      <Suspense fallback="Loading">
        <Page />
      </Suspense>,
    )
    expect(screen.getByText('Loading')).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'The page' })).toBeVisible()
  })

  it('is there at once when it was fetched before', async () => {
    const Page = aPage()
    await Page.preload()
    render(
      <Suspense fallback="Loading">
        <Page />
      </Suspense>,
    )
    expect(screen.getByRole('heading', { name: 'The page' })).toBeVisible()
  })
})
