import { useParams } from 'react-router'

import { packVersionId } from '#shared/features/packs/packs.schema.ts'

import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { PackDocument } from './PackDocument.tsx'
import classes from './packs.module.css'
import { useFrozenPack } from './packs.queries.ts'

/** A frozen version on paper, in the PDF and in the self-opening page. */
export default function PackPrint() {
  const { versionId } = useParams()
  const frozen = useFrozenPack(packVersionId.parse(versionId))
  usePrintReady(frozen.isSuccess)
  if (frozen.isError) return <Problem error={frozen.error} />
  if (!frozen.isSuccess) return null
  const { version, content } = frozen.data
  return (
    <PrintLayout centreName={content.centreName} title={content.title} subtitle={`Version ${version.number}`}>
      {version.changeNote !== '' && <p>Changed since the version before: {version.changeNote}</p>}
      <PackDocument content={content} isPrinted />
      <p className={classes.fingerprint}>
        Version {version.number}, frozen by {version.frozenByName}. Fingerprint (SHA-256): {version.hash}
      </p>
    </PrintLayout>
  )
}
