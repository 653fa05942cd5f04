import type { SecondmentInvoice } from '#shared/features/secondments/secondment-invoices.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listInvoices = (db: Readable, secondmentId?: SecondmentId): Promise<SecondmentInvoice[]> =>
  db
    .selectFrom('secondmentInvoices')
    .selectAll()
    .$if(secondmentId !== undefined, (q) => q.where('secondmentId', '=', secondmentId!))
    .orderBy('startsOn')
    .execute()

export const findInvoice = (
  db: Readable,
  id: SecondmentInvoice['id'],
): Promise<SecondmentInvoice | undefined> =>
  db.selectFrom('secondmentInvoices').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertInvoice(db: Writable, invoice: SecondmentInvoice): Promise<void> {
  await db.insertInto('secondmentInvoices').values(invoice).execute()
}

export async function updateInvoice(db: Writable, { id, ...fields }: SecondmentInvoice): Promise<void> {
  await db.updateTable('secondmentInvoices').set(fields).where('id', '=', id).execute()
}

export async function deleteInvoice(db: Writable, id: SecondmentInvoice['id']): Promise<void> {
  await db.deleteFrom('secondmentInvoices').where('id', '=', id).execute()
}
