import { AppError } from '#shared/errors.ts'
import type { vocabulariesContract } from '#shared/features/vocabularies/vocabularies.contract.ts'
import {
  vocabularyEntryId,
  type VocabularyEntry,
  type VocabularyEntryId,
} from '#shared/features/vocabularies/vocabularies.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { findEntry, insertEntries, listEntries, updateEntry } from './vocabularies.repository.ts'

export const vocabularies: Procedures<typeof vocabulariesContract> = {
  list: ({ db }, { vocabulary }) => listEntries(db, vocabulary),

  async add({ db }, proposed) {
    const others = await listEntries(db, proposed.vocabulary)
    refuseDouble(others, proposed)
    const position = Math.max(-1, ...others.map((other) => other.position)) + 1
    const entry: VocabularyEntry = { id: newId(vocabularyEntryId), ...proposed, position, retiredAt: null }
    await insertEntries(db, [entry])
    return entry
  },

  async change({ db }, { id, label, sourceNote }) {
    const entry = await existing(db, id)
    const others = await listEntries(db, entry.vocabulary)
    refuseDouble(
      others.filter((other) => other.id !== id),
      { label, code: entry.code },
    )
    await updateEntry(db, id, { label, sourceNote })
    return { ...entry, label, sourceNote }
  },

  async arrange({ db }, { vocabulary, ids }) {
    const entries = await listEntries(db, vocabulary)
    const known = new Set<string>(entries.map(({ id }) => id))
    if (ids.length !== known.size || new Set(ids).size !== known.size || !ids.every((id) => known.has(id))) {
      throw new AppError(
        'conflict',
        'The list has changed in the meantime. Its order was left as it is; try again.',
      )
    }
    for (const [position, id] of ids.entries()) await updateEntry(db, id, { position })
    return listEntries(db, vocabulary)
  },

  async retire({ db, clock }, { id }) {
    const entry = await existing(db, id)
    const retiredAt = entry.retiredAt ?? clock.now()
    await updateEntry(db, id, { retiredAt })
    return { ...entry, retiredAt }
  },

  async bringBack({ db }, { id }) {
    const entry = await existing(db, id)
    await updateEntry(db, id, { retiredAt: null })
    return { ...entry, retiredAt: null }
  },
}

async function existing(db: Readable, id: VocabularyEntryId): Promise<VocabularyEntry> {
  const entry = await findEntry(db, id)
  if (entry === undefined)
    throw new AppError('notFound', 'That word is no longer in the list. Nothing was changed.')
  return entry
}

function refuseDouble(
  others: readonly VocabularyEntry[],
  { label, code }: Pick<VocabularyEntry, 'label' | 'code'>,
): void {
  const fields: Record<string, string> = {}
  if (others.some((other) => same(other.label, label))) fields['label'] = 'The list has this name already'
  if (others.some((other) => same(other.code, code))) fields['code'] = 'The list has this code already'
  if (Object.keys(fields).length === 0) return
  throw new AppError('ruleBroken', 'The list has this already. Nothing was saved.', fields)
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
