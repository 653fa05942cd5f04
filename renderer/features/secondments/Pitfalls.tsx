/** What usually goes wrong with secondments, as questions to settle before the first day. */
export function Pitfalls() {
  return (
    <>
      <h3>Settle before the first day</h3>
      <dl>
        {pitfalls.map(([name, prompt]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{prompt}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const pitfalls = [
  [
    'Two managers, two habits',
    'Who approves leave, who hears of sickness, who appraises? Write each manager’s part down, so that nobody is told two things.',
  ],
  [
    'Out of sight at home',
    'People who are lent fear missing a promotion. Agree who sends them vacancies, training and news, and that they are appraised like those who stayed.',
  ],
  [
    'Lent for the wrong reason',
    'Talk to the manager at home and ask how the person works. A secondment does not solve a problem that somebody else could not.',
  ],
  [
    'A service that shrinks',
    'Who does the work left behind? If nobody does, families lose at home what they gain here.',
  ],
  [
    'The gap afterwards',
    'Finding a successor takes months. Decide at ninety days before the end, not on the last day.',
  ],
  [
    'Same work, other pay',
    'Colleagues compare. Tell the person and the team openly that terms differ, and why.',
  ],
] as const
