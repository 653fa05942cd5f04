import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'

import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { locationsContract } from '#shared/features/locations/locations.contract.ts'

import { useMay } from '../../frame/session.tsx'
import { MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { countOf } from '../../ui/format.ts'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAppointments } from '../appointments/appointments.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'
import { useLocationChanges } from './locations.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Posts and appointments that are based here, and who that is today. */
export function LocationPeople({ location }: { location: LocationRow }) {
  const mayWrite = useMay('records.write')
  const [isLinking, setIsLinking] = useState(false)
  const { unlink } = useLocationChanges()
  return (
    <Section
      title="Who works here"
      hint={countOf(location.people, 'person today', 'people today')}
      actions={
        mayWrite && (
          <Button size="compact-sm" variant="default" onClick={() => setIsLinking(true)}>
            Add posts or people
          </Button>
        )
      }
    >
      {location.works.length === 0 && <p>No post is based here yet.</p>}
      <ul>
        {location.works.map(({ linkId, postId, work, people }) => (
          <li key={linkId}>
            {postId === null ? work : <RecordLink to={`/posts/${postId}`}>{work}</RecordLink>}
            {people.length === 0 ? ': nobody now' : ': '}
            {people.map(({ personId, name }, index) => (
              <span key={personId}>
                {index > 0 && ', '}
                <RecordLink to={`/people/${personId}`}>{name}</RecordLink>
              </span>
            ))}
            {mayWrite && (
              <>
                {' '}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Take ${work} off this location`}
                  onClick={() =>
                    unlink.mutate(
                      { id: linkId },
                      {
                        onSuccess: () => toast('Taken off', { undo: true }),
                        onError: tellProblem,
                      },
                    )
                  }
                >
                  Take off
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {isLinking && <Link location={location} onClose={() => setIsLinking(false)} />}
    </Section>
  )
}

const schema = locationsContract.link.input.refine(
  ({ postIds, appointmentIds }) => postIds.length + appointmentIds.length > 0,
  { path: ['postIds'], message: 'Choose at least one post or person.' },
)

function Link({ location, onClose }: { location: LocationRow; onClose: () => void }) {
  const { link } = useLocationChanges()
  const linked = new Set<string>(
    location.works.flatMap(({ postId, appointmentId }) => postId ?? appointmentId ?? []),
  )
  const posts = usePostOptions(null).filter(({ value }) => !linked.has(value))
  const day = today()
  const appointments = (useAppointments({}).data ?? [])
    .filter(({ id, endsOn }) => !linked.has(id) && (endsOn === null || endsOn >= day))
    .map(({ id, personName, postTitle, title }) => ({
      value: id,
      label: `${personName}, ${postTitle ?? title}`,
    }))
  const empty: z.input<typeof schema> = { locationId: location.id, postIds: [], appointmentIds: [] }
  return (
    <FormDialog
      opened
      title="Who works here"
      saveLabel="Add"
      size="md"
      onClose={onClose}
      schema={schema}
      defaultValues={empty}
      onSave={link.mutateAsync}
      onSaved={() => toast('Added', { undo: true })}
    >
      <MultiChoiceField
        name="postIds"
        label="Posts"
        help="Everybody who holds one of them. A post that is based elsewhere moves here."
        options={posts}
        optional
      />
      <MultiChoiceField
        name="appointmentIds"
        label="Single people"
        help="Whose base is not that of their post."
        options={appointments}
        optional
      />
    </FormDialog>
  )
}
