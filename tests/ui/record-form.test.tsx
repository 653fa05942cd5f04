import { screen, within } from '@testing-library/react'
import { Link } from 'react-router'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'

import { ChoiceField } from '#renderer/ui/form/ChoiceFields.tsx'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/ui/form/FormDialog.tsx'
import { LongTextField } from '#renderer/ui/form/LongTextField.tsx'
import { HoursField, MoneyField } from '#renderer/ui/form/NumberFields.tsx'
import { RecordForm } from '#renderer/ui/form/RecordForm.tsx'
import { TextField } from '#renderer/ui/form/TextField.tsx'
import { isoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

import { renderPage } from './render-page.tsx'

let app: TestApp
beforeAll(async () => {
  app = await aCentre()
})
afterAll(() => app.close())

const schema = z.object({
  name: z.string().min(1),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  minutesPerWeek: z.int().positive(),
  costPence: z.int().nullable(),
  agency: z.enum(['council', 'nhs']),
  notes: z.string(),
})
type Values = z.output<typeof schema>

const blank = {
  name: '',
  startsOn: null,
  endsOn: null,
  minutesPerWeek: null,
  costPence: null,
  agency: null,
  notes: '',
}
const filled = {
  name: 'Fiona Green',
  startsOn: '2026-04-01',
  endsOn: null,
  minutesPerWeek: 2220,
  costPence: null,
  agency: 'council' as const,
  notes: '',
}

const fields = (
  <>
    <TextField name="name" label="Name" help="As the person is called at work." />
    <DayField name="startsOn" label="First day" />
    <DayField name="endsOn" label="Last day" optional />
    <HoursField name="minutesPerWeek" label="Hours a week" />
    <MoneyField name="costPence" label="Recharge" optional />
    <ChoiceField
      name="agency"
      label="Home agency"
      options={[
        { value: 'council', label: 'County Council' },
        { value: 'nhs', label: 'NHS Trust' },
      ]}
    />
    <LongTextField name="notes" label="Notes" optional />
  </>
)

interface Options {
  readonly values?: typeof filled | typeof blank
  readonly onSave?: (values: Values) => Promise<unknown>
  readonly onCancel?: () => void
}

function showForm({ values = filled, onSave = async () => undefined, onCancel }: Options = {}) {
  return renderPage(
    <>
      <RecordForm
        schema={schema}
        defaultValues={values}
        onSave={onSave}
        saveLabel="Begin secondment"
        {...(onCancel && { onCancel })}
      >
        {fields}
      </RecordForm>
      <Link to="/elsewhere">Another page</Link>
    </>,
    { client: app.api },
  )
}

const refuse = async () => {
  throw new AppError('ruleBroken', 'This person is already seconded on those dates. Nothing was saved.', {
    startsOn: 'Overlaps another secondment.',
    elsewhere: 'Something that has no field here.',
  })
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

describe('a day field', () => {
  it('refuses 31/02/2026 in a sentence and keeps what was typed', async () => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>()
    const { user } = showForm({ values: blank, onSave })

    await user.type(field('First day'), '31/02/2026')
    await user.tab()

    expect(field('First day')).toHaveValue('31/02/2026')
    expect(field('First day')).toHaveAccessibleDescription(
      '“31/02/2026” is not a real day. Write it like 01/04/2026.',
    )
    expect(field('First day')).toBeInvalid()

    await user.keyboard('{Control>}s{/Control}')
    expect(onSave).not.toHaveBeenCalled()
    expect(field('First day')).toHaveValue('31/02/2026')
  })

  it.each([
    ['1/4/2026', '2026-04-01'],
    ['01-04-26', '2026-04-01'],
    ['1 April 2026', '2026-04-01'],
    ['03/04/2025', '2025-04-03'],
  ])('reads %s as people in the UK mean it', async (typed, saved) => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>(async () => undefined)
    const { user } = showForm({ onSave })

    await user.clear(field('First day'))
    await user.type(field('First day'), typed)
    await user.keyboard('{Control>}s{/Control}')

    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    expect(onSave.mock.calls[0]?.[0].startsOn).toBe(saved)
  })

  it('stays empty when it is optional and emptied', async () => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>(async () => undefined)
    const { user } = showForm({ onSave })

    await user.type(field('Last day (optional)'), '1/5/2026')
    await user.clear(field('Last day (optional)'))
    await user.keyboard('{Control>}s{/Control}')

    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    expect(onSave.mock.calls[0]?.[0].endsOn).toBeNull()
  })

  it('takes a day from the calendar', async () => {
    const { user } = showForm()

    await user.click(screen.getByRole('button', { name: 'First day: choose from a calendar' }))
    await user.click(await screen.findByRole('button', { name: '15 April 2026' }))

    expect(field('First day')).toHaveValue('15/04/2026')
  })
})

describe('fields for hours and money', () => {
  it.each([
    ['37', 2220],
    ['18.5', 1110],
    ['18:30', 1110],
  ])('keep %s hours as whole minutes', async (typed, minutes) => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>(async () => undefined)
    const { user } = showForm({ onSave })

    await user.clear(field('Hours a week'))
    await user.type(field('Hours a week'), typed)
    await user.keyboard('{Control>}s{/Control}')

    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    expect(onSave.mock.calls[0]?.[0].minutesPerWeek).toBe(minutes)
  })

  it('keep £1,250.50 as whole pence and refuse what is no amount', async () => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>(async () => undefined)
    const { user } = showForm({ onSave })
    const cost = field('Recharge (optional)')

    await user.type(cost, 'twelve')
    await user.tab()
    expect(cost).toHaveAccessibleDescription(/“twelve” is not an amount of money/)

    await user.clear(cost)
    await user.type(cost, '£1,250.50')
    await user.keyboard('{Control>}s{/Control}')
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    expect(onSave.mock.calls[0]?.[0].costPence).toBe(125_050)
  })
})

describe('a form', () => {
  it('names everything that is missing, takes the focus there, and leads to the field', async () => {
    const { user } = showForm({ values: blank })

    await user.click(screen.getByRole('button', { name: 'Begin secondment' }))

    const summary = await screen.findByRole('alert')
    await vi.waitFor(() => expect(summary).toHaveFocus())
    expect(
      within(summary)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Name: Fill this in.',
      'First day: Give a real date, for example 01/04/2026.',
      'Hours a week: Fill this in.',
      'Home agency: Choose one.',
    ])
    expect(field('Name')).toHaveAccessibleDescription('Fill this in. As the person is called at work.')

    await user.click(within(summary).getByRole('button', { name: 'Name' }))
    expect(field('Name')).toHaveFocus()
  })

  it('puts what the rules refuse beside the field and the sentence above', async () => {
    const { user } = showForm({ onSave: refuse })

    await user.keyboard('{Control>}s{/Control}')

    const summary = await screen.findByRole('alert')
    expect(summary).toHaveTextContent('This person is already seconded on those dates. Nothing was saved.')
    expect(summary).toHaveTextContent('Something that has no field here.')
    expect(field('First day')).toHaveAccessibleDescription('Overlaps another secondment.')
  })

  it('saves once, however often the keys are pressed', async () => {
    const saved = Promise.withResolvers<void>()
    const onSave = vi.fn<(values: Values) => Promise<unknown>>(() => saved.promise)
    const { user } = showForm({ onSave })

    await user.keyboard('{Control>}sss{/Control}')
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce())
    saved.resolve()
  })

  it('asks before another page takes the place of unsaved changes', async () => {
    const { user, router } = showForm()
    await user.type(field('Name'), ' Smith')

    await user.click(screen.getByRole('link', { name: 'Another page' }))
    const question = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    await user.click(within(question).getByRole('button', { name: 'Keep editing' }))
    expect(field('Name')).toHaveValue('Fiona Green Smith')
    expect(router.state.location.pathname).toBe('/')

    await user.click(screen.getByRole('link', { name: 'Another page' }))
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeInTheDocument()
  })

  it('lets one go without a question when nothing was changed, or all is saved', async () => {
    const { user } = showForm()
    await user.type(field('Name'), ' Smith')
    await user.keyboard('{Control>}s{/Control}')
    await user.click(screen.getByRole('link', { name: 'Another page' }))

    expect(await screen.findByRole('heading', { name: 'Elsewhere' })).toBeInTheDocument()
  })

  it('asks on Escape when something was changed, and only then', async () => {
    const onCancel = vi.fn<() => void>()
    const { user } = showForm({ onCancel })

    await user.type(field('Name'), 'x')
    await user.keyboard('{Escape}')
    expect(onCancel).not.toHaveBeenCalled()
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    expect(onCancel).toHaveBeenCalledOnce()
  })

  it('warns of words that tell who a child is, without standing in the way', async () => {
    const onSave = vi.fn<(values: Values) => Promise<unknown>>()
    const { user } = showForm({ onSave })
    await user.type(field('Notes (optional)'), 'Spoke to Jake’s mum')
    expect(screen.getByText(/“Jake’s mum” looks like somebody’s name\. Children and/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Begin secondment' }))
    expect(onSave).toHaveBeenCalledOnce()
  })
})

describe('a form in a dialog', () => {
  it('closes by itself once saved', async () => {
    const onClose = vi.fn<() => void>()
    const { user } = renderPage(
      <FormDialog
        opened
        title="Begin a secondment"
        onClose={onClose}
        schema={schema}
        defaultValues={filled}
        onSave={async () => undefined}
      >
        {fields}
      </FormDialog>,
      { client: app.api },
    )
    expect(await screen.findByRole('dialog', { name: 'Begin a secondment' })).toBeInTheDocument()

    await user.keyboard('{Control>}s{/Control}')

    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  })

  it('asks before it closes over changes', async () => {
    const onClose = vi.fn<() => void>()
    const { user } = renderPage(
      <FormDialog
        opened
        title="Begin a secondment"
        onClose={onClose}
        schema={schema}
        defaultValues={filled}
        onSave={async () => undefined}
      >
        {fields}
      </FormDialog>,
      { client: app.api },
    )
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'x')

    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).not.toHaveBeenCalled()
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  })
})
