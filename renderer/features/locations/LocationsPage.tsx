import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { locationId } from '#shared/features/locations/locations.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { AddLocation } from './LocationForm.tsx'
import { LocationPage } from './LocationPage.tsx'
import { locationColumns } from './locations.columns.ts'
import classes from './locations.module.css'
import { useLocations } from './locations.queries.ts'
import { LooseBases } from './LooseBases.tsx'

/** The register of bases, or the one in the address. */
export default function LocationsRoom() {
  const known = locationId.safeParse(useParams()['id'])
  return known.success ? <LocationPage key={known.data} id={known.data} /> : <Register />
}

function Register() {
  const locations = useLocations()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState(false)
  const add = { label: 'Add a location', run: () => setAdding(true) }
  const open = (id: string) => void navigate(`/locations/${id}`)
  const undecided = locations.data?.filter(({ decision }) => decision === 'undecided').length ?? 0

  return (
    <Page
      title="Locations"
      fill
      {...(undecided > 0 && { subtitle: `${countOf(undecided, 'place')} not decided` })}
      {...(mayWrite && { primary: add })}
    >
      {locations.isPending ? (
        <Loading />
      ) : locations.isError ? (
        <Problem error={locations.error} retry={() => void locations.refetch()} />
      ) : (
        <div className={classes.room}>
          {locations.data.length === 0 ? (
            <EmptyState title="No locations yet" {...(mayWrite && { action: add })}>
              Write down where the team works or might work, what speaks for and against each place, and what
              was decided.
            </EmptyState>
          ) : (
            <DataTable
              name="locations"
              label="Locations"
              noun={['location', 'locations']}
              exportName="Locations"
              columns={locationColumns}
              rows={locations.data}
              rowKey={({ id }) => id}
              onOpen={({ id }) => open(id)}
              landscape
            />
          )}
          {mayWrite && (
            <div className={classes.loose}>
              <LooseBases onAdded={open} />
            </div>
          )}
        </div>
      )}
      {adding && <AddLocation onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  )
}
