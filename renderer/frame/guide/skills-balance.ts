import type { Chapter } from './chapter.ts'

export const skillsBalance: Chapter = {
  title: 'Skills balance',
  opening: 'What the service says it needs of each discipline, and what the team of the day has.',
  parts: [
    {
      heading: 'Stating a need',
      body: [
        {
          steps: [
            'Choose the discipline, and count in full-time equivalents or in people.',
            'Leave agency and service area empty for the whole team, or name one: “two health visitors of the trust”.',
            'Give the day from which it holds, and the reason. Whoever asks in a year wants to know where the number came from.',
          ],
        },
        'A new statement about the same thing takes over on its day; the earlier one stays for the days before. So a year ago is told by the needs of then.',
      ],
    },
    {
      heading: 'How it is counted',
      body: [
        {
          points: [
            'Counted are the appointments of the day of employees, agency and sessional workers; not volunteers, students or panel members.',
            'FTE is hours a week ÷ the full-time week of the person’s terms. Hours that nobody wrote down add nothing, and the table says for how many people that is so.',
            'Short is anything less than stated. Over is half a post, or one whole person, more. Everything between is met.',
            'A vacancy has no discipline of its own. It is shown with that of whoever held the post last, beside the figures and never added to them.',
          ],
        },
        'Every figure opens the people behind it.',
      ],
    },
  ],
}
