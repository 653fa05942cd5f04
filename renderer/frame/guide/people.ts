import type { Chapter } from './chapter.ts'

export const thisWeek: Chapter = {
  title: 'This week',
  opening:
    'What is overdue, due and coming, worked out afresh from today’s date each time you look. Leave the computer off for a month and nothing is lost.',
  parts: [
    {
      heading: 'Reading the page',
      body: [
        'The most urgent comes first. Each line says what is due, for whom and by when, and opens the record where you can deal with it. A line goes away when the matter itself is settled, not when you have read it.',
      ],
    },
    {
      heading: 'A good habit',
      body: ['Look at this page first thing on Monday, and print it for the team meeting.'],
    },
  ],
}

export const people: Chapter = {
  title: 'Staff, posts and appointments',
  opening:
    'A person is somebody; a post is a place in the team that somebody pays for; an appointment puts a person in a post from one day to another.',
  parts: [
    {
      heading: 'Why three records instead of one',
      body: [
        'People change posts, one post may be shared, and a post stays when its holder leaves. Kept apart, the vacancy shows by itself and the history stays true.',
      ],
    },
    {
      heading: 'Adding somebody',
      body: [
        {
          steps: [
            'Add the person with name, discipline and employer.',
            'Add the post, if it is new, with its hours and who funds it.',
            'Appoint the person to the post, with the day it begins.',
          ],
        },
        'Many people at once come in faster from a spreadsheet; see the chapter on importing.',
      ],
    },
    {
      heading: 'When somebody leaves',
      body: [
        'End the appointment with its last day and the reason. Do not delete the person: the centre’s figures for past quarters rest on the record.',
      ],
    },
  ],
}

export const secondments: Chapter = {
  title: 'Secondments',
  opening:
    'The agreement between a practitioner, the agency that employs them and your centre: from when until when, on which hours, and what happens at the end.',
  parts: [
    {
      heading: 'From beginning to end',
      body: [
        {
          steps: [
            'Begin the secondment with the person, the home agency, the dates and the hours.',
            'Before it ends, agree what happens next. Home reminds you in good time.',
            'Extend it when all three parties agree. The earlier end stays in the record.',
            'When notice is given, record the day; the last day follows from the notice agreed.',
            'End it with what became of it: returned, stayed, or ended early with the reason.',
          ],
        },
      ],
    },
    {
      heading: 'What is refused, and what is only pointed out',
      body: [
        'One person cannot be seconded twice on the same days. A long total time, an end without a plan, or notice that would run past the end are pointed out but not refused: you may have good reasons.',
      ],
    },
    {
      heading: 'Settle before the first day',
      body: [
        {
          points: [
            'Who manages the daily work, and who still appraises and disciplines.',
            'Whose leave and sickness rules hold, and who is told.',
            'Which post the person returns to.',
            'What the other team may know, and what stays confidential.',
          ],
        },
      ],
    },
  ],
}

export const induction: Chapter = {
  title: 'Induction',
  opening:
    'What a new colleague should see, hear and be able to do in the first days, weeks and months, whoever employs them.',
  parts: [
    {
      heading: 'Starting somebody',
      body: [
        'Choose the template and the first day. Due days are counted from it and moved to working days. Secondees get the extra items that only concern them.',
      ],
    },
    {
      heading: 'On paper',
      body: [
        'Print the booklet for the new colleague to tick and sign. At the end of a week or month, tick the same items here so that Home knows.',
      ],
    },
    {
      heading: 'Signing off',
      body: [
        'After about three months sit down together, go through what is open and sign off. What is still open stays on the list with a new date.',
      ],
    },
  ],
}

export const agencies: Chapter = {
  title: 'Agencies',
  opening: 'Who you work with: what each organisation offers, for whom, how to ask, and whom to ring.',
  parts: [
    {
      heading: 'Keeping it useful',
      body: [
        'Write the offer and the criteria as you would explain them to a new colleague. Add the manager at home for each lent colleague: that is who you will need when something goes wrong.',
      ],
    },
    {
      heading: 'Agencies that end or merge',
      body: [
        'Mark the agency as no longer active instead of deleting it. Past secondments and figures keep their meaning.',
      ],
    },
  ],
}
