import { ActionIcon, Checkbox, Group } from '@mantine/core'
import { z } from 'zod'

import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { packSectionSchema, sectionTitles, type PackSection } from '#shared/features/packs/packs.schema.ts'

import { useClient } from '../../client-context.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { RecordForm } from '../../ui/form/RecordForm.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { toast } from '../../ui/toasts.ts'
import classes from './packs.module.css'
import { useArrangePack } from './packs.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const prompts: Record<PackSection['section'], string> = {
  summary: 'The quarter in five sentences: what went well, what did not, what you ask of the group.',
  workforce:
    'Who came and went, which posts are empty and since when, which secondments end soon and what you propose.',
  outcomes: 'What changed for children and why you think so. Say where a figure is shaky.',
  inductions: 'How new colleagues are settling in, and what held anybody up.',
  actions: 'What moved since last time, and what is stuck.',
  dataQuality:
    'Late or missing figures, changes of definition, anything a reader should know before comparing.',
}

/** Sections in their order, each with its commentary. One form, one save. */
export function PackWriting({ pack }: { pack: PackRecord }) {
  const { packs } = useClient()
  const arrange = useArrangePack()

  const put = (sections: readonly PackSection[]) =>
    arrange.mutate(
      {
        id: pack.id,
        sections: sections.map(({ section, isIncluded }) => ({ section, isIncluded: isIncluded === 1 })),
      },
      { onError: tellProblem },
    )
  const move = (from: number, to: number) => {
    const order = [...pack.sections]
    order.splice(to, 0, ...order.splice(from, 1))
    put(order)
  }

  return (
    <RecordForm
      schema={narrativesSchema}
      defaultValues={Object.fromEntries(pack.sections.map(({ section, narrative }) => [section, narrative]))}
      saveLabel="Save commentary"
      onSave={async (narratives) => {
        for (const { section, narrative } of pack.sections) {
          const written = narratives[section] ?? ''
          if (written !== narrative) await packs.write({ id: pack.id, section, narrative: written })
        }
        toast('Commentary saved', { undo: true })
      }}
    >
      <ol className={classes.sections}>
        {pack.sections.map((section, index) => {
          const title = sectionTitles[section.section]
          return (
            <li key={section.id} className={classes.section} data-out={section.isIncluded === 0 || undefined}>
              <Group justify="space-between" wrap="nowrap">
                <Checkbox
                  label={<strong>{title}</strong>}
                  aria-label={`${title}: include in the pack`}
                  checked={section.isIncluded === 1}
                  onChange={({ currentTarget: { checked } }) =>
                    put(
                      pack.sections.map((one) =>
                        one.id === section.id ? { ...one, isIncluded: checked ? 1 : 0 } : one,
                      ),
                    )
                  }
                />
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    aria-label={`Move ${title} up`}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <Icon name="up" />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={`Move ${title} down`}
                    disabled={index === pack.sections.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <Icon name="down" />
                  </ActionIcon>
                </Group>
              </Group>
              {section.isIncluded === 1 && (
                <LongTextField
                  name={section.section}
                  label={`Commentary: ${title.toLowerCase()}`}
                  help={prompts[section.section]}
                  optional
                />
              )}
            </li>
          )
        })}
      </ol>
    </RecordForm>
  )
}

const narrativesSchema = z.partialRecord(packSectionSchema.shape.section, packSectionSchema.shape.narrative)
