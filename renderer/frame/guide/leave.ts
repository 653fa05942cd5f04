import type { Chapter } from './chapter.ts'

export const leave: Chapter = {
  title: 'Working weeks, leave and absence',
  opening:
    'When each person works, who is away, and whose decision that was. Everything that is planned about cover is counted from here.',
  parts: [
    {
      heading: 'Note a working week',
      body: [
        {
          steps: [
            'Open the person and choose Working week. Each appointment has a week of its own; somebody with two posts has two.',
            'Give the day from which it holds. The week before stays on record until the day before.',
            'Type start, end and unpaid break, or only the hours. Arrow keys and Enter move between the days; 9 and 930 are understood as times.',
            'For weeks that take turns, switch on the second week and name any Monday on which a first week begins.',
            'Choose all year, term time only, or term time and some days more.',
          ],
        },
        'When the week does not come to the hours of the appointment you are told so; both may be right for a while. Where no week is noted, the hours are taken to be spread evenly over Monday to Friday, and every figure that rests on it says so.',
      ],
    },
    {
      heading: 'Leave from asking to deciding',
      body: [
        {
          steps: [
            'Choose New leave or absence, the person, the kind and the days. At once you see how many working hours it takes and what would be left of the year.',
            'Decide when it is decided. The side that may is worked out: whoever is leave approver, else what the agreement of the secondment says, else the centre for its own staff.',
            'When the home agency decides, note its decision: who, when, and how you were told. Ask for it in writing.',
          ],
        },
        'Bank holidays, closures and days off take nothing. Two absences of one person cannot share a day, except a morning and an afternoon. Leave that was approved is cancelled, never changed, so that the decision stays true.',
        'Sickness is noted, not decided. It may stay open until the person is back. There is no field for what somebody is ill with, and none is needed. Only the manager and the deputy see why somebody is away; others see Away.',
      ],
    },
    {
      heading: 'Bring leave in from a spreadsheet',
      body: [
        'Under Import, choose Leave and absence. One row is one time away: who, which kind, from when to when, and, where it was decided, by whom and on which day. Names of columns such as From, To and Status are found by themselves. Rows that share a day with leave on record are listed with the reason and left out; what comes in can be undone in one step.',
      ],
    },
    {
      heading: 'Kinds of leave',
      body: [
        'In the Settings room, Kinds of leave is the list that the form offers. Name them as your team does. What a kind counts as is fixed once it is added: only annual leave is taken from the leave of the year. Whether somebody decides may change. A kind that you stop using is no longer offered, and leave on record keeps it.',
      ],
    },
    {
      heading: 'What is left of the year',
      body: [
        'The person’s Leave tab works out the year from their terms, step by step: leave and bank holidays in hours for their own week, in parts where terms or hours changed, less bank holidays on days they work, less what was taken and booked.',
        {
          points: [
            'Term-time staff have leave that falls in the school holidays and is paid with the salary; nothing of it is booked.',
            'When the employer says another figure, enter it under What the employer says. It goes before everything else.',
            'Leave brought over from the year before is entered there too.',
          ],
        },
        'A calculation is no contract: the home agency’s personnel team has the last word.',
      ],
    },
  ],
}

export const schoolTerms: Chapter = {
  title: 'School terms and closures',
  opening: 'When schools are open, and when the centre is shut.',
  parts: [
    {
      heading: 'Enter the year',
      body: [
        'Terms are entered as their halves; the holidays and half terms are the gaps between them and name themselves. Copy the days from your authority’s list and check them: schools with their own dates differ.',
        'Closures are days on which nobody is expected and nobody spends leave, for the whole centre or for one service. Bank holidays are known already.',
        'Without terms, people who work in term time only are taken to work all the time. A gap of more than ten weeks is taken for a term that nobody entered.',
      ],
    },
  ],
}
