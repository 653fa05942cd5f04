import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'

import type { SkillsBalance, TeamLine } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { formatNumber } from '../../ui/format.ts'
import { PeopleBehind } from './PeopleBehind.tsx'
import classes from './skills-balance.module.css'

type Figures = Omit<TeamLine, 'key' | 'label'>

interface Opened {
  readonly title: string
  readonly figures: Figures
}

/** The whole team by discipline and agency, needed or not. Every figure opens its people. */
export function TeamTable({ balance }: { balance: SkillsBalance }) {
  const [shows, setShows] = useState<string>('fte')
  const [opened, setOpened] = useState<Opened | null>(null)
  const cells = new Map(
    balance.cells.map((cell) => [`${cell.disciplineId ?? ''} ${cell.agencyId ?? ''}`, cell]),
  )
  const say = ({ people, fte }: Figures) => formatNumber(shows === 'fte' ? fte : people)
  const figure = (title: string, figures: Figures | undefined) =>
    figures && (
      <button
        type="button"
        className={classes.figure}
        aria-label={`${title}: ${say(figures)}`}
        onClick={() => setOpened({ title, figures })}
      >
        {say(figures)}
      </button>
    )
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Counted in"
        data={[
          { value: 'fte', label: 'FTE' },
          { value: 'people', label: 'People' },
        ]}
        value={shows}
        onChange={setShows}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables are scrolled by keyboard too */}
      <section className={classes.scroller} tabIndex={0} aria-label="The team by discipline and agency">
        <table className={classes.team}>
          <thead>
            <tr>
              <th scope="col">Discipline</th>
              <th scope="col">All</th>
              {balance.byAgency.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balance.byDiscipline.map((discipline) => (
              <tr key={discipline.key}>
                <th scope="row">{discipline.label}</th>
                <td>{figure(discipline.label, discipline)}</td>
                {balance.byAgency.map((agency) => (
                  <td key={agency.key}>
                    {figure(
                      `${discipline.label}, ${agency.label}`,
                      cells.get(`${discipline.key} ${agency.key}`),
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">All</th>
              <td>{figure('All', everybodyOf(balance))}</td>
              {balance.byAgency.map((agency) => (
                <td key={agency.key}>{figure(agency.label, agency)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      <Modal opened={opened !== null} onClose={() => setOpened(null)} title={opened?.title ?? ''} size="lg">
        {opened && <PeopleBehind balance={balance} {...opened.figures} />}
      </Modal>
    </>
  )
}

/** Somebody with two employers is one person. */
function everybodyOf({ byAgency }: SkillsBalance): Figures {
  const personIds = [...new Set(byAgency.flatMap((agency) => agency.personIds))]
  const fte = byAgency.reduce((sum, agency) => sum + agency.fte, 0)
  const hoursUnknown = byAgency.reduce((sum, agency) => sum + agency.hoursUnknown, 0)
  return { personIds, people: personIds.length, fte, hoursUnknown }
}
