import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'

import { App } from '#renderer/App.tsx'
import { Page } from '#renderer/frame/Page.tsx'
import { PrintLayout, SignatureBox } from '#renderer/print/PrintLayout.tsx'
import { PrintTable } from '#renderer/print/PrintTable.tsx'
import type { Appearance } from '#renderer/theme/appearance.tsx'
import { Day } from '#renderer/ui/Day.tsx'
import { Definitions } from '#renderer/ui/Definitions.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { CheckField, ChoiceField, MultiChoiceField } from '#renderer/ui/form/ChoiceFields.tsx'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/ui/form/FormDialog.tsx'
import { HoursField, MoneyField, NumberField, PercentField } from '#renderer/ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/form/RecordForm.tsx'
import { TextField } from '#renderer/ui/form/TextField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Problem } from '#renderer/ui/Problem.tsx'
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { DataTable } from '#renderer/ui/table/DataTable.tsx'
import { ListWithDetail } from '#renderer/ui/table/ListWithDetail.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { aCentre, type TestApp } from '#tests/support/app.ts'

import { renderPage } from './render-page.tsx'
import { columns, staff } from './staff.tsx'

let app: TestApp
beforeAll(async () => {
  app = await aCentre()
})
afterAll(() => app.close())

/** jsdom knows no colours and no layout; contrast is measured in the real window. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

const option = { value: 'a', label: 'County Council' }

describe.each<Appearance>(['light', 'dark', 'highContrast'])('in the %s appearance', (appearance) => {
  const show = (content: ReactNode) => renderPage(<main>{content}</main>, { client: app.api, appearance })

  it('a list with its detail has no fault', async () => {
    show(
      <Page
        title="Staff"
        subtitle="The whole team"
        fill
        primary={{ label: 'Add a person', run: () => undefined }}
        back={{ to: '/x', label: 'Home' }}
      >
        <ListWithDetail
          onClose={() => undefined}
          detail={{
            title: 'Fiona Green',
            content: (
              <Definitions
                items={[
                  ['Ends', <Day key="ends" value={staff[0]!.endsOn} />],
                  ['Notes', null],
                ]}
              />
            ),
          }}
          list={
            <DataTable
              name={`axe ${appearance}`}
              label="Staff"
              exportName="Staff"
              columns={columns}
              rows={staff}
              rowKey={({ id }) => id}
              openKey="1"
              onOpen={() => undefined}
              ticked={() => null}
            />
          }
        />
      </Page>,
    )
    expect(document.documentElement.dataset['appearance']).toBe(appearance)
    expect(await faults()).toEqual([])
  })

  it('a form with errors has no fault', async () => {
    const { user } = show(
      <RecordForm
        schema={z.object({ name: z.string().min(1) })}
        defaultValues={{ name: '' }}
        onSave={async () => undefined}
        onCancel={() => undefined}
      >
        <TextField name="name" label="Name" help="As the person is called at work." />
        <FieldGroup title="Time and money">
          <FieldRow>
            <DayField name="day" label="First day" />
            <HoursField name="hours" label="Hours" />
            <MoneyField name="money" label="Recharge" />
            <NumberField name="number" label="Posts" unit="posts" />
            <PercentField name="percent" label="Share" />
          </FieldRow>
        </FieldGroup>
        <ChoiceField name="one" label="Agency" options={[option]} />
        <MultiChoiceField name="many" label="Agencies" options={[option]} />
        <CheckField name="check" label="Told that terms differ" />
      </RecordForm>,
    )
    await user.keyboard('{Control>}s{/Control}')
    await screen.findByRole('alert')

    expect(await faults()).toEqual([])
  })

  it('dialogs, tabs and states have no fault', async () => {
    show(
      <>
        <h1>Parts</h1>
        <Section title="States" hint="Each of them">
          <Loading />
          <Problem error={new Error('no matter')} retry={() => undefined} />
          <EmptyState title="No agencies yet" action={{ label: 'Add an agency', run: () => undefined }} />
        </Section>
        <Tabs
          label="Parts"
          tabs={[
            { key: 'a', label: 'One', content: 'First', count: 2 },
            { key: 'b', label: 'Two', content: 'Second' },
          ]}
        />
        <ProgressDialog opened taskId="packs.export" title="Sealing the pack" />
        <FormDialog
          opened
          title="Add"
          onClose={() => undefined}
          schema={z.object({ name: z.string() })}
          defaultValues={{ name: '' }}
          onSave={async () => undefined}
        >
          <TextField name="name" label="Name" />
        </FormDialog>
      </>,
    )
    expect(await faults()).toEqual([])
  })

  it('the window, its guide and Ctrl+K have no fault', async () => {
    await app.api.centre.changeAppearance({ appearance })
    window.location.hash = '#/guide'
    render(<App client={app.api} listen={() => () => undefined} />)
    const user = userEvent.setup()
    await screen.findByRole('heading', { level: 1, name: 'User guide' })
    await vi.waitFor(() => expect(document.documentElement.dataset['appearance']).toBe(appearance))

    await user.keyboard('{F1}')
    expect(await faults()).toEqual([])

    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog', { name: 'Search or go to' })
    expect(await faults()).toEqual([])
  })

  it('a document for paper has no fault', async () => {
    show(
      <PrintLayout centreName="Riverside" title="Staff" subtitle="3 people" landscape>
        <PrintTable columns={columns} rows={staff} />
        <SignatureBox label="Line manager, date" />
      </PrintLayout>,
    )
    expect(await faults()).toEqual([])
  })
})
