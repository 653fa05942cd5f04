import type { Chapter } from './chapter.ts'

export const cover: Chapter = {
  title: 'Cover planner',
  opening:
    'Who is in on which day, whether that is enough, and what would be missing if somebody were away. It is worked out from working weeks, leave, closures, bank holidays and school terms each time you look.',
  parts: [
    {
      heading: 'Reading the calendar',
      body: [
        'One line for each person, one column for each day. Choose a week, a month, a school holiday or the long view of 400 days, and whether people stand by service area, by role or by home agency. A number is the hours somebody is in. Letters say the rest:',
        {
          points: [
            '½: away for part of the day.',
            '?: leave was asked for and nobody has decided; until then the person counts as in.',
            'A: away. Why is told only to those who may know of absence.',
            'T: works in term time only, and schools are closed.',
            'C: the centre, or the service, is closed.',
            '–: not a working day of this person.',
          ],
        },
        'Under the name of a day stands how many shortfalls it has. Grey headings of groups count who is in.',
        'Where nobody noted a working week, the hours are spread over Monday to Friday. Where only hours are known, seven or more are taken to last from 09:00 to 17:00 at least, and fewer to begin at 09:00. The planner says for how many people that is so.',
      ],
    },
    {
      heading: 'With the keyboard',
      body: [
        {
          points: [
            'Tab reaches the calendar; the arrows go from cell to cell, up to the days themselves.',
            'Page Up and Page Down go ten people up or down, Ctrl with an arrow a week sideways, Home and End to the ends.',
            'Enter on a person shows the day of that person, and what would be missing without them. Enter on a day shows who is in, with times.',
            'Alt+Page Up and Alt+Page Down show the days before and after.',
          ],
        },
      ],
    },
    {
      heading: 'Saying how many are needed',
      body: [
        'Under Minimums you say what is covered, by how many people, on which weekdays and between which times, in term, in school holidays or all year. Say who counts by service area, by role or discipline, or by a duty such as first aid. With no times, whoever is in at some time of the day counts.',
        {
          points: [
            'Change a minimum from a day on, and what was asked for before stays on record.',
            'Two minimums about the same people at the same hours are refused: nobody could say which counts.',
            'Where people must be able to work unsupervised, those with an overdue check do not count. That is looked up as it stands today.',
            'Volunteers and students are shown and do not count.',
            'Under Duties stands who holds one, and until when: give the day on which a certificate runs out.',
          ],
        },
      ],
    },
    {
      heading: 'Shortfalls',
      body: [
        'Each is said in words, with the hours and the reasons as far as you may know them. The next 30 days stand on This week too. The list prints and exports like any other.',
      ],
    },
    {
      heading: 'Before you say yes to leave',
      body: [
        'Where leave is decided stands what would be missing if it is approved and is not missing now. “What if…” answers the same for anybody and any days, and for somebody who leaves: then it looks a quarter of a year ahead. A secondment shows it under “If not extended”. Nothing of this is saved.',
      ],
    },
    {
      heading: 'Who carries the school holidays',
      body: [
        'Under School holidays stand the days that people who work all year round spend at work while schools are closed. To compare fairly, days are counted as if everybody worked five days a week. A difference of more than five days within one holiday is marked, with what may help.',
      ],
    },
    {
      heading: 'On paper and in spreadsheets',
      body: [
        'Print gives the days on screen as a rota on A4 across; a long holiday takes several sheets. The sheet of one day, to hang up, is printed from that day. Neither says why somebody is away. Export gives the people shown; more than three months come as a list with one line for each person and day.',
      ],
    },
  ],
}
