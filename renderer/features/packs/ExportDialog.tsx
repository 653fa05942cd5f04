import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { packFace, packFaces, type PackFace, type PackVersion } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'
import { sentenceOf } from '../../ui/Problem.tsx'
import { ProgressDialog } from '../../ui/ProgressDialog.tsx'
import { toast } from '../../ui/toasts.ts'
import classes from './packs.module.css'
import { useExportPack } from './packs.queries.ts'

const explanations: Record<PackFace, string> = {
  html: 'For most people. It opens in any browser, offline, from a stick; nothing needs to be installed.',
  pdf: 'For printing and filing. It opens in a PDF reader that knows modern encryption.',
  age: 'For IT staff and records managers: PDF, page and spreadsheet annex in one sealed archive.',
}

/** Choose a kind of file, take or type a passphrase, print it on a slip, save. The passphrase is forgotten when this closes. */
export function ExportDialog({
  pack,
  version,
  onClose,
}: {
  pack: PackRecord
  version: PackVersion
  onClose: () => void
}) {
  const { packs } = useClient()
  const exporting = useExportPack()
  const [face, setFace] = useState<PackFace>('html')
  const [passphrase, setPassphrase] = useState('')
  const [recipients, setRecipients] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const suggest = () =>
    packs
      .suggestPassphrase({})
      .then((suggestion) => setPassphrase(suggestion.passphrase))
      .catch((error: unknown) => setProblem(sentenceOf(error)))
  // A suggestion is there from the start; typing over it is the exception.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  useEffect(() => void suggest(), [])

  const printSlip = () =>
    packs
      .printSlip({ versionId: version.id, passphrase })
      .catch((error: unknown) => setProblem(sentenceOf(error)))

  const save = () => {
    setProblem(null)
    exporting.mutate(
      { versionId: version.id, face, passphrase, recipients },
      {
        onSuccess: ({ outcome, fileName }) => {
          if (outcome === 'saved') toast(`${fileName} was saved, opened again and checked`)
        },
        onError: (error) => setProblem(sentenceOf(error)),
      },
    )
  }

  return (
    <>
      <Modal
        opened={!exporting.isPending}
        onClose={onClose}
        title={`Hand over version ${version.number}`}
        size="lg"
        closeOnClickOutside={false}
      >
        <Stack>
          {problem !== null && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          <Radio.Group label="Kind of file" value={face} onChange={(value) => setFace(packFace.parse(value))}>
            <Stack gap="xs" mt="xs">
              {packFace.options.map((option) => (
                <Radio
                  key={option}
                  value={option}
                  label={packFaces[option]}
                  description={explanations[option]}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label="Passphrase"
            description="Six random words are safe and can be read out on the telephone. Centreboard does not keep them: print the slip, or write them down, before you close this."
            value={passphrase}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
            autoComplete="off"
            spellCheck={false}
            className={classes.passphraseField}
          />
          <Group gap="xs">
            <Button variant="default" onClick={() => void suggest()}>
              Suggest other words
            </Button>
            <Button variant="default" disabled={passphrase === ''} onClick={() => void printSlip()}>
              Print passphrase slip
            </Button>
          </Group>
          <TextInput
            label="For whom (optional)"
            description="For your own log. It does not appear in the file."
            value={recipients}
            onChange={({ currentTarget: { value } }) => setRecipients(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button disabled={passphrase.length < 12} onClick={save}>
              Save encrypted file…
            </Button>
          </Group>
        </Stack>
      </Modal>
      <ProgressDialog
        opened={exporting.isPending}
        taskId="packs.export"
        title={`Making the file for ${pack.quarter}`}
      />
    </>
  )
}
