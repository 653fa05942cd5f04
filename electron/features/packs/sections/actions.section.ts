import type { BuildSection } from './section.ts'

export const buildActions: BuildSection = ({ pack, endsOn }) => {
  if (pack.actions.length === 0) return [{ kind: 'paragraph', text: 'No actions were recorded.' }]
  const late = pack.actions.filter(
    ({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < endsOn,
  ).length
  const done = pack.actions.filter(({ doneOn }) => doneOn !== null).length
  return [
    {
      kind: 'facts',
      items: [
        { label: 'Actions', value: String(pack.actions.length), note: '', path: null },
        { label: 'Done', value: String(done), note: '', path: null },
        { label: 'Late at the end of the quarter', value: String(late), note: '', path: null },
      ],
    },
    {
      kind: 'table',
      title: 'Actions',
      columns: [
        { header: 'Action', kind: 'text' },
        { header: 'Owner', kind: 'text' },
        { header: 'Due', kind: 'day' },
        { header: 'Done', kind: 'day' },
      ],
      rows: pack.actions.map(({ action, owner, dueOn, doneOn }) => [action, owner, dueOn, doneOn]),
      note: '',
    },
  ]
}
