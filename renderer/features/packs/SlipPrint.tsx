import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { useClient } from '../../client-context.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { Problem } from '../../ui/Problem.tsx'
import classes from './packs.module.css'

/** The passphrase on a piece of paper of its own, to be handed over apart from the file. */
export default function SlipPrint() {
  const { packs } = useClient()
  const { token = '' } = useParams()
  const slip = useQuery({
    queryKey: ['packs', 'slip', token],
    queryFn: () => packs.slip({ token }),
    gcTime: 0,
  })
  usePrintReady(slip.isSuccess)
  if (slip.isError) return <Problem error={slip.error} />
  if (!slip.isSuccess) return null
  const { title, version, passphrase, hash } = slip.data
  return (
    <article className={`cb-print ${classes.slip}`}>
      <h1>Passphrase for an encrypted pack</h1>
      <p className={classes.passphrase}>{passphrase}</p>
      <ol>
        <li>Open the file from the stick or the message. No program needs to be installed.</li>
        <li>Type the words above, with a space between them.</li>
        <li>Keep this paper apart from the file, and shred it when you have read the pack.</li>
      </ol>
      <p>
        {title}, version {version}. Fingerprint ends in {hash.slice(-8)}.
      </p>
    </article>
  )
}
