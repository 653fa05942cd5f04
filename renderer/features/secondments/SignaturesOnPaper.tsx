import { formatDay } from '#shared/dates.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'

import { KeepTogether, SignatureBox } from '../../print/PrintLayout.tsx'
import classes from './AgreementPrint.module.css'

/** Room for three signatures, with the days on which the record says that they were given. */
export function SignaturesOnPaper({ secondment }: { secondment: SecondmentRow }) {
  const parties = [
    [`For the home agency, ${secondment.homeAgencyName}`, secondment.signedByHomeOn, true],
    ['For the centre', secondment.signedByHostOn, true],
    [`${secondment.personName}, the person seconded`, secondment.signedByPersonOn, false],
  ] as const
  return (
    <>
      <h2>11. Signatures</h2>
      {parties.map(([party, signedOn, isForOthers]) => (
        <KeepTogether key={party}>
          <div className={classes['parties']}>
            <SignatureBox label={`${party}: ${isForOthers ? 'name, position and signature' : 'signature'}`} />
            <SignatureBox label={signedOn === null ? 'Date' : `Date (recorded: ${formatDay(signedOn)})`} />
          </div>
        </KeepTogether>
      ))}
    </>
  )
}
