import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'

import { aimSchema, type Aim, type FrameworkTree } from '#shared/features/frameworks/frameworks.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import classes from './indicators.module.css'
import { useFrameworkCommands, useFrameworks } from './indicators.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const title = 'Frameworks'

/** Which outcomes and aims the centre reports by, in its own words. */
export default function FrameworksPage() {
  const frameworks = useFrameworks()
  return (
    <Page title={title}>
      {frameworks.isPending ? (
        <Loading />
      ) : frameworks.isError ? (
        <Problem error={frameworks.error} retry={() => void frameworks.refetch()} />
      ) : (
        frameworks.data.map((framework) => <OneFramework key={framework.id} framework={framework} />)
      )}
    </Page>
  )
}

function OneFramework({ framework }: { framework: FrameworkTree }) {
  const mayWrite = useMay('records.write')
  const { switchFramework, switchAim } = useFrameworkCommands()
  const [changing, setChanging] = useState<Aim | null>(null)
  const isOn = framework.isOn === 1
  return (
    <Section
      title={framework.name}
      hint={framework.sourceNote}
      actions={
        <Switch
          label={`Use ${framework.name}`}
          checked={isOn}
          disabled={!mayWrite}
          onChange={({ currentTarget: { checked } }) =>
            switchFramework.mutate({ id: framework.id, isOn: checked }, { onError: tellProblem })
          }
        />
      }
    >
      {isOn &&
        framework.outcomes.map((outcome) => (
          <div key={outcome.id}>
            <h3 className={classes.libraryGroup}>{outcome.name}</h3>
            {outcome.familyRole !== '' && <p className={classes.code}>{outcome.familyRole}</p>}
            {outcome.aims.map((aim) => (
              <div key={aim.id} className={classes.aim}>
                <Switch
                  label={`${aim.code} ${aim.name}`}
                  checked={aim.isOn === 1}
                  disabled={!mayWrite}
                  onChange={({ currentTarget: { checked } }) =>
                    switchAim.mutate({ id: aim.id, isOn: checked }, { onError: tellProblem })
                  }
                />
                {mayWrite && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Reword ${aim.code}`}
                    onClick={() => setChanging(aim)}
                  >
                    Reword
                  </Button>
                )}
              </div>
            ))}
          </div>
        ))}
      {changing !== null && <RewordAim aim={changing} onClose={() => setChanging(null)} />}
    </Section>
  )
}

const rewordSchema = z.object({ code: aimSchema.shape.code, name: aimSchema.shape.name })

function RewordAim({ aim, onClose }: { aim: Aim; onClose: () => void }) {
  const { changeAim } = useFrameworkCommands()
  return (
    <FormDialog
      opened
      title={`Reword ${aim.code}`}
      saveLabel="Save aim"
      schema={rewordSchema}
      defaultValues={{ code: aim.code, name: aim.name }}
      onClose={onClose}
      onSave={(fields) => changeAim.mutateAsync({ id: aim.id, ...fields })}
      onSaved={() => toast('Aim reworded', { undo: true })}
    >
      <TextField name="code" label="Code" />
      <TextField name="name" label="Name" />
    </FormDialog>
  )
}
