import type { Chapter } from './chapter.ts'

export const vacancies: Chapter = {
  title: 'Vacancies and turnover',
  opening:
    'From the day on which a post may be filled to the day on which somebody says yes, and what all the comings and goings of a year add up to.',
  parts: [
    {
      heading: 'A vacancy from beginning to end',
      body: [
        {
          steps: [
            'Open it for a post, with the reason and who approved it.',
            'Record each advert. Name the agencies that advertise with you: a joint advert reaches people who would never look at a children’s centre.',
            'Count who applied, was shortlisted, interviewed and offered. Leave a count empty that you do not know.',
            'Fill this vacancy when the offer is accepted: choose who comes, or add somebody new, and how they come. The appointment, or the proposal of a secondment, is written down with it. Or withdraw the vacancy and say why.',
          ],
        },
        'Candidates are counted and never named here. Their papers belong with whoever recruits. Mark as filled is for posts filled by somebody who is not kept here.',
        'The closing day of an advert appears on This week.',
      ],
    },
    {
      heading: 'How the rates are worked out',
      body: [
        {
          points: [
            'Turnover: leavers of the last twelve months ÷ average headcount × 100. The average is halfway between the headcount twelve months ago and now. Employees, agency and sessional workers count; volunteers, students and panel members do not.',
            'Vacancy rate: missing hours ÷ budgeted hours × 100, each post measured in its own full-time week, so as full-time equivalents. By agency it is that of the posts the agency funds.',
            'Time to fill: days from opening to acceptance, on average of the vacancies filled in the twelve months.',
          ],
        },
        'In a small team one leaver moves the rate a lot. Look at the numbers beside it.',
      ],
    },
  ],
}
