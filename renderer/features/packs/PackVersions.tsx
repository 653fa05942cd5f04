import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay, formatInstant } from '#shared/dates.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { packFaces, type PackExport, type PackVersion } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { today } from '../../ui/today.ts'
import { ExportDialog } from './ExportDialog.tsx'
import classes from './packs.module.css'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Frozen versions, newest first, and every file that was handed over. */
export function PackVersions({ pack, onFreeze }: { pack: PackRecord; onFreeze: () => void }) {
  const [exporting, setExporting] = useState<PackVersion | null>(null)
  if (pack.versions.length === 0) {
    return (
      <EmptyState title="Nothing is frozen yet" action={{ label: 'Freeze this pack', run: onFreeze }}>
        Freeze the pack when the figures and the commentary are ready. Then hand it over as an encrypted file.
      </EmptyState>
    )
  }
  return (
    <>
      {pack.versions.toReversed().map((version) => (
        <Section
          key={version.id}
          title={`Version ${version.number}`}
          hint={`Frozen ${formatInstant(version.frozenAt)} by ${version.frozenByName}`}
          actions={<Button onClick={() => setExporting(version)}>Hand over…</Button>}
        >
          {version.changeNote !== '' && <p>What changed: {version.changeNote}</p>}
          <p className={classes.note}>
            Fingerprint <code>{version.hash.slice(0, 16)}…</code>
          </p>
          <Exports exports={pack.exports.filter(({ packVersionId }) => packVersionId === version.id)} />
        </Section>
      ))}
      {exporting !== null && (
        <ExportDialog pack={pack} version={exporting} onClose={() => setExporting(null)} />
      )}
    </>
  )
}

function Exports({ exports }: { exports: readonly PackExport[] }) {
  const { packs } = useClient()
  if (exports.length === 0) return <p>No file has been made from this version.</p>
  const confirm = (id: PackExport['id'], isOpened: boolean) =>
    packs.confirmOpened({ id, openedOn: isOpened ? today() : null }).catch(tellProblem)
  return (
    <table className={classes.log}>
      <caption>{countOf(exports.length, 'file')} handed over</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Kind</th>
          <th scope="col">Made</th>
          <th scope="col">For</th>
          <th scope="col">Checked</th>
          <th scope="col">Opened by the group</th>
        </tr>
      </thead>
      <tbody>
        {exports.map(({ id, fileName, face, exportedAt, exportedByName, recipients, openedOn }) => (
          <tr key={id}>
            <td>{fileName}</td>
            <td>{packFaces[face]}</td>
            <td>
              {formatInstant(exportedAt)}, {exportedByName}
            </td>
            <td>{recipients || '–'}</td>
            <td>
              <StatusBadge tone="green" word="Opened and compared" />
            </td>
            <td>
              {openedOn === null ? (
                <Button size="compact-sm" variant="default" onClick={() => void confirm(id, true)}>
                  They opened it
                </Button>
              ) : (
                <Group gap="xs" wrap="nowrap">
                  {formatDay(openedOn)}
                  <Button size="compact-sm" variant="subtle" onClick={() => void confirm(id, false)}>
                    Take back
                  </Button>
                </Group>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
