import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { Attachments } from '#renderer/features/attachments/Attachments.tsx'
import AttachmentsPage from '#renderer/features/attachments/AttachmentsPage.tsx'
import { FilesInBackups } from '#renderer/features/attachments/FilesInBackups.tsx'
import { dismissAllToasts } from '#renderer/ui/toasts.ts'
import { day } from '#shared/dates.ts'
import type { Owner } from '#shared/features/attachments/attachable.ts'
import { permissions } from '#shared/permissions.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anAgency, aPerson } from '#tests/support/builders.ts'
import { renderPage } from '#tests/ui/render-page.tsx'
import { office, pdf, text } from './sample-files.ts'

let app: TestApp
let of: Owner
beforeEach(async () => {
  app = await aCentre()
  of = { recordTable: 'people', recordId: await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' }) }
})
afterEach(() => {
  dismissAllToasts()
  return app.close()
})

const open = (session = {}) => renderPage(<Attachments of={of} />, { client: app.api, session })
const drop = (files: readonly File[]) =>
  fireEvent.drop(screen.getByRole('region', { name: 'Attached files' }), {
    dataTransfer: { types: ['Files'], files },
  })

describe('the files of a record', () => {
  it('say what belongs here while there is none, and come in through the dialog', async () => {
    const { user } = open()
    expect(await screen.findByText(/Nothing is attached to this person/)).toBeVisible()
    app.picks.open = { name: 'Agreement.pdf', bytes: pdf() }
    await user.click(screen.getByRole('button', { name: 'Attach a file…' }))
    const file = await screen.findByRole('listitem')
    expect(file).toHaveTextContent(/Agreement\.pdf.*PDF, .* kB, added 23\/11\/2026/)
  })

  it('say why a file was refused', async () => {
    const { user } = open()
    app.picks.open = { name: 'Agreement.pdf', bytes: text('<html><script>') }
    await user.click(await screen.findByRole('button', { name: 'Attach a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/web page.*Nothing was attached.*PDF/)
  })

  it('come in by dropping, one after the other', async () => {
    open()
    await screen.findByText(/Nothing is attached/)
    drop([new File([text('One')], 'one.txt'), new File([text('Two')], 'two.csv')])
    expect(await screen.findByRole('button', { name: 'two.csv' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'one.txt' })).toBeVisible()
  })

  it('are not read when what is dropped is too large', async () => {
    open()
    await screen.findByText(/Nothing is attached/)
    const film = new File([text()], 'film.pdf')
    Object.defineProperty(film, 'size', { value: 3_000_000_000 })
    drop([film])
    expect(await screen.findByRole('alert')).toHaveTextContent('“film.pdf” is larger than 20 MB.')
    expect(await app.api.attachments.list(of)).toEqual([])
  })

  it('open in the window: a note as its words', async () => {
    await app.api.attachments.add({
      ...of,
      name: 'Note.txt',
      bytes: text('Met the home manager.\nAll well.'),
    })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Note.txt' }))
    const dialog = await screen.findByRole('dialog', { name: 'Note.txt' })
    expect(await within(dialog).findByLabelText('Text of Note.txt')).toHaveTextContent(
      'Met the home manager. All well.',
    )
  })

  it('say that a Word document needs its own program, and hand out a copy after a warning', async () => {
    await app.api.attachments.add({ ...of, name: 'Plan.docx', bytes: office() })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Plan.docx' }))
    const dialog = await screen.findByRole('dialog', { name: 'Plan.docx' })
    expect(await within(dialog).findByText(/Word documents cannot be shown/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Save a readable copy…' }))
    const warning = await screen.findByRole('dialog', { name: 'Save a readable copy?' })
    expect(warning).toHaveTextContent('The copy will not be')
    await user.click(within(warning).getByRole('button', { name: 'Choose where to save…' }))
    await screen.findByText('Plan.docx was saved. It is not encrypted.')
    expect(app.saved.get('Plan.docx')).toEqual(office())
  })

  it('that look like certificates are asked about at once, with six months filled in', async () => {
    const { user } = open()
    app.picks.open = { name: 'DBS Aisha.pdf', bytes: pdf() }
    await user.click(await screen.findByRole('button', { name: 'Attach a file…' }))
    const dialog = await screen.findByRole('dialog', { name: 'About DBS Aisha.pdf' })
    expect(within(dialog).getByRole('note')).toHaveTextContent('is never stored')
    expect(within(dialog).getByRole('textbox', { name: /Keep until/ })).toHaveValue('23/05/2027')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/Keep until/)).toHaveTextContent('23/05/2027')
  })

  it('go to the bin from their menu', async () => {
    await app.api.attachments.add({ ...of, name: 'Note.txt', bytes: text() })
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'More about Note.txt' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }))
    await user.click(await screen.findByRole('button', { name: 'Delete file' }))
    expect(await screen.findByText(/Nothing is attached/)).toBeVisible()
    expect(await app.api.history.bin({})).toHaveLength(1)
  })

  it('can be looked at by a reader, who finds nothing to change them with', async () => {
    await app.api.attachments.add({ ...of, name: 'Note.txt', bytes: text() })
    const { user } = open({ permissions: permissions.filter((one) => one === 'records.read') })
    await user.click(await screen.findByRole('button', { name: 'More about Note.txt' }))
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    expect(items).toEqual(['Open', 'Save a readable copy…'])
    expect(screen.queryByRole('button', { name: 'Attach a file…' })).toBeNull()
  })
})

describe('the page of all files', () => {
  const page = (id = '') =>
    renderPage(<AttachmentsPage />, {
      client: app.api,
      path: '/attachments/:id?',
      at: `/attachments${id === '' ? '' : `/${id}`}`,
    })

  it('says where files are attached while there are none', async () => {
    page()
    expect(await screen.findByRole('heading', { name: 'No files yet' })).toBeVisible()
  })

  it('adds them up, and leads from a file to its record', async () => {
    await app.api.attachments.add({ ...of, name: 'Note.txt', bytes: text() })
    const agency: Owner = { recordTable: 'agencies', recordId: await anAgency(app, { name: 'Hillside' }) }
    const { id } = await app.api.attachments.add({ ...agency, name: 'Terms.pdf', bytes: pdf() })
    page(id)
    expect(await screen.findByText(/^2 files, [\d.]+ kB$/)).toBeVisible()
    const detail = await screen.findByRole('region', { name: 'Terms.pdf' })
    expect(within(detail).getByRole('link', { name: 'Hillside' })).toHaveAttribute(
      'href',
      `/agencies/${agency.recordId}`,
    )
  })

  it('marks what should be gone, and deletes it for good', async () => {
    const { id } = await app.api.attachments.add({ ...of, name: 'Passport.pdf', bytes: pdf() })
    await app.api.attachments.change({
      id,
      name: 'Passport.pdf',
      description: '',
      keepUntil: day('2026-01-31'),
    })
    const { user } = page(id)
    const detail = await screen.findByRole('region', { name: 'Passport.pdf' })
    expect(detail).toHaveTextContent('Should be gone')
    await user.click(within(detail).getByRole('button', { name: 'Delete for good…' }))
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
    expect(await screen.findByRole('heading', { name: 'No files yet' })).toBeVisible()
    expect(await app.api.attachments.totals({})).toMatchObject({ bytes: 0, binBytes: 0 })
  })
})

describe('the Backups page', () => {
  it('says how much of every backup is attached files, the bin included', async () => {
    await app.api.attachments.add({ ...of, name: 'Note.txt', bytes: text('a'.repeat(2000)) })
    const { id } = await app.api.attachments.add({ ...of, name: 'b.txt', bytes: text('b'.repeat(3000)) })
    await act(() => app.api.attachments.delete({ id }))
    renderPage(<FilesInBackups />, { client: app.api })
    expect(await screen.findByText(/take 2 kB of every backup/)).toHaveTextContent('in the bin another 3 kB')
  })
})
