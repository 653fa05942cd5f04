import { Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'

import {
  appointmentRoute,
  appointmentRoutes,
  type AppointmentRoute,
} from '#shared/features/appointments/appointments.schema.ts'
import { defaultsNote } from '#shared/features/roles/role-defaults.ts'
import { demandOf, everyRole } from '#shared/features/roles/roles.rules.ts'
import {
  allowedSide,
  allowedSides,
  roleNames,
  roleNeed,
  roleNeeds,
  supervisionNeed,
  supervisionNeeds,
  type RoleRule,
} from '#shared/features/roles/roles.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import classes from './roles.module.css'
import { useRoleChanges, useRoleRules } from './roles.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const changed = () => toast('Rule changed', { undo: true })

/** Which roles are needed, by route, and which disciplines need professional supervision. Each choice is kept at once. */
export function RoleRules({ onClose }: { onClose: () => void }) {
  const rules = useRoleRules()
  return (
    <Modal opened onClose={onClose} title="Which roles are needed" size="xl">
      {rules.isPending ? (
        <Loading />
      ) : rules.isError ? (
        <Problem error={rules.error} retry={() => void rules.refetch()} />
      ) : (
        <>
          <p>{defaultsNote}</p>
          <ByRoute changedRules={rules.data.changed} />
          <Supervision disciplines={rules.data.disciplines} />
        </>
      )}
    </Modal>
  )
}

function ByRoute({ changedRules }: { changedRules: readonly RoleRule[] }) {
  const mayChange = useMay('settings')
  const { changeRule } = useRoleChanges()
  const [route, setRoute] = useState<AppointmentRoute>('secondment')
  const save = (rule: Omit<RoleRule, 'id'>) =>
    changeRule.mutate(rule, { onSuccess: changed, onError: tellProblem })
  return (
    <Section title="By route">
      <NativeSelect
        label="People who came by"
        data={optionsFrom(appointmentRoutes)}
        value={route}
        onChange={({ currentTarget: { value } }) => setRoute(appointmentRoute.parse(value))}
      />
      <table className={classes.rules}>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Needed</th>
            <th scope="col">May be held by</th>
          </tr>
        </thead>
        <tbody>
          {everyRole.map((role) => {
            const { need, side } = demandOf(changedRules, route, role)
            return (
              <tr key={role}>
                <th scope="row">{roleNames[role]}</th>
                <td>
                  <NativeSelect
                    aria-label={`${roleNames[role]}: needed`}
                    disabled={!mayChange}
                    data={optionsFrom(roleNeeds)}
                    value={need}
                    onChange={({ currentTarget: { value } }) =>
                      save({ route, role, side, need: roleNeed.parse(value) })
                    }
                  />
                </td>
                <td>
                  <NativeSelect
                    aria-label={`${roleNames[role]}: held by`}
                    disabled={!mayChange}
                    data={optionsFrom(allowedSides)}
                    value={side}
                    onChange={({ currentTarget: { value } }) =>
                      save({ route, role, need, side: allowedSide.parse(value) })
                    }
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

type Disciplines = NonNullable<ReturnType<typeof useRoleRules>['data']>['disciplines']

function Supervision({ disciplines }: { disciplines: Disciplines }) {
  const mayChange = useMay('settings')
  const { changeSupervision } = useRoleChanges()
  return (
    <Section title="Professional supervision" hint="Who needs a supervisor of their own profession.">
      <table className={classes.rules}>
        <thead>
          <tr>
            <th scope="col">Discipline</th>
            <th scope="col">Needed by</th>
          </tr>
        </thead>
        <tbody>
          {disciplines.map(({ disciplineId, label, need }) => (
            <tr key={disciplineId}>
              <th scope="row">{label}</th>
              <td>
                <NativeSelect
                  aria-label={`${label}: needed by`}
                  disabled={!mayChange}
                  data={optionsFrom(supervisionNeeds)}
                  value={need}
                  onChange={({ currentTarget: { value } }) =>
                    changeSupervision.mutate(
                      { disciplineId, need: supervisionNeed.parse(value) },
                      { onSuccess: changed, onError: tellProblem },
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
