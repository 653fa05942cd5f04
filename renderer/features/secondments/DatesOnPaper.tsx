import { formatDay } from '#shared/dates.ts'
import type { SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'

import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Hours } from '../../ui/Hours.tsx'
import classes from './AgreementPrint.module.css'
import { stepGroups } from './SecondmentSteps.tsx'

/** From when until when, on how many hours, how the end moved, and when the parties look at it together. */
export function DatesOnPaper({ record }: { record: SecondmentRecord }) {
  const { secondment, extensions, reviews } = record
  const notice = stepGroups(record).find(({ title }) => title === 'Notice')
  return (
    <>
      <div className={classes.columns}>
        <Definitions
          items={[
            ['First day', <Day key="first" value={secondment.startsOn} />],
            ['Agreed last day', <Day key="last" value={secondment.endsOn} whenNone="Not agreed" />],
            [
              'Return meeting',
              <Day key="return" value={secondment.returnMeetingHeldOn ?? secondment.returnMeetingOn} />,
            ],
            ['Reviews', reviews.map(({ plannedOn, heldOn }) => formatDay(heldOn ?? plannedOn)).join(', ')],
          ]}
        />
        <Definitions
          items={[
            ['Hours a week at the centre', <Hours key="here" minutes={secondment.minutesPerWeek} />],
            ['Hours a week still at home', <Hours key="home" minutes={secondment.homeMinutesPerWeek} />],
            ['Contract hours a week', <Hours key="contract" minutes={secondment.contractMinutes} />],
          ]}
        />
      </div>
      {extensions.length > 0 && (
        <>
          <h3>Extensions</h3>
          <table className="cb-print-table">
            <thead>
              <tr>
                <th scope="col">Agreed</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {extensions.map((extension) => (
                <tr key={extension.id}>
                  <td>{formatDay(extension.agreedOn)}</td>
                  <td>{formatDay(extension.startsOn)}</td>
                  <td>{formatDay(extension.endsOn)}</td>
                  <td>{extension.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {notice && (
        <>
          <h3>Notice given</h3>
          <Definitions items={notice.items} />
        </>
      )}
      {secondment.endedOn !== null && (
        <>
          <h3>End</h3>
          <p>
            The last day was {formatDay(secondment.endedOn)}. {secondment.endReason}
          </p>
        </>
      )}
    </>
  )
}
