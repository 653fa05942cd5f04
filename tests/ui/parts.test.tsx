import type { ReactNode } from 'react'
import { act, screen } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { usePrintReady } from '#renderer/print/print-ready.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import { Day } from '#renderer/ui/Day.tsx'
import { Hours } from '#renderer/ui/Hours.tsx'
import { Money } from '#renderer/ui/Money.tsx'
import { Percent } from '#renderer/ui/Percent.tsx'
import { Problem } from '#renderer/ui/Problem.tsx'
import { reportProgress } from '#renderer/ui/progress.ts'
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx'
import { StatusBadge, tones } from '#renderer/ui/StatusBadge.tsx'
import { day } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

import { renderPage } from './render-page.tsx'

let app: TestApp
beforeAll(async () => {
  app = await aCentre()
})
afterAll(() => app.close())

const show = (content: ReactNode) => renderPage(content, { client: app.api })

describe('values', () => {
  it.each([
    [<Day key="d" value={day('2026-04-01')} />, '01/04/2026'],
    [<Day key="d" value={day('2026-04-01')} long />, '1 April 2026'],
    [<Day key="d" value={null} whenNone="open-ended" />, 'open-ended'],
    [<Hours key="h" minutes={1110} />, '18.5 hours'],
    [<Hours key="h" minutes={60} />, '1 hour'],
    [<Money key="m" pence={123_450} />, '£1,234.50'],
    [<Percent key="p" value={62.5} />, '62.5%'],
    [<Percent key="p" value={null} />, '–'],
  ])('are written as people in the UK write them (%#)', (value, text) => {
    show(<p data-testid="value">{value}</p>)
    expect(screen.getByTestId('value')).toHaveTextContent(text)
  })
})

describe('a status', () => {
  it('has a shape of its own for every colour, and a word', () => {
    show(tones.map((tone) => <StatusBadge key={tone} tone={tone} word={`word for ${tone}`} />))

    const shapes = tones.map(
      (tone) => screen.getByText(`word for ${tone}`).querySelector('svg')?.dataset['shape'],
    )
    expect(new Set(shapes).size).toBe(tones.length)
  })
})

describe('a problem', () => {
  it('shows the sentence of the application', () => {
    show(<Problem error={new AppError('unavailable', 'The folder is gone. Nothing was saved.')} />)
    expect(screen.getByRole('alert')).toHaveTextContent('The folder is gone. Nothing was saved.')
  })

  it('never shows what was not written for people', () => {
    show(<Problem error={new TypeError('x is not a function')} />)
    expect(screen.getByRole('alert')).not.toHaveTextContent('x is not a function')
  })
})

describe('a question', () => {
  it('has the focus on the safe answer and stays open when the deed is refused', async () => {
    const onClose = vi.fn<() => void>()
    const { user } = show(
      <Confirm
        opened
        title="Remove this agency?"
        confirmLabel="Remove agency"
        onConfirm={async () => {
          throw new AppError('ruleBroken', 'It still has a secondment. Nothing was removed.')
        }}
        onClose={onClose}
      >
        It goes to the bin.
      </Confirm>,
    )
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())

    await user.click(screen.getByRole('button', { name: 'Remove agency' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It still has a secondment. Nothing was removed.',
    )
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('long work', () => {
  it('says how far it is and can be stopped', async () => {
    const { user } = show(<ProgressDialog opened taskId="packs.export" title="Sealing the pack" />)

    act(() => reportProgress('packs.export', { label: 'Drawing page 3', done: 3, total: 12 }))
    expect(screen.getByText('Drawing page 3 25%')).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByText(/^Stopping/)).toBeInTheDocument()
  })
})

function Document({ ready, failed = null }: { ready: boolean; failed?: unknown }) {
  usePrintReady(ready, failed)
  return null
}
const answer = () => document.documentElement.dataset['printReady']

describe('a document for the printer', () => {
  it('says that it is ready once everything is drawn, and not before', async () => {
    const { unmount } = show(<Document ready={false} />)
    expect(answer()).toBeUndefined()
    unmount()

    show(<Document ready />)
    await vi.waitFor(() => expect(answer()).toBe('true'))
  })

  it('says in a sentence why it cannot be', async () => {
    show(<Document ready={false} failed={new AppError('notFound', 'This pack is in the bin.')} />)
    await vi.waitFor(() => expect(answer()).toBe('This pack is in the bin.'))
  })
})
