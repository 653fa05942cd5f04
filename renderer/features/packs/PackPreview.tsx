import type { PackId } from '#shared/features/packs/packs.schema.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { PackDocument } from './PackDocument.tsx'
import classes from './packs.module.css'
import { usePackPreview } from './packs.queries.ts'

/** The pack as it would be frozen now. Figures lead to the records behind them. */
export function PackPreview({ id }: { id: PackId }) {
  const preview = usePackPreview(id)
  if (preview.isPending) return <Loading what="Putting the pack together" />
  if (preview.isError) return <Problem error={preview.error} />
  return (
    <div className={classes.paper}>
      <PackDocument content={preview.data} />
    </div>
  )
}
