import type { Chapter } from './chapter.ts'

export const teamChart: Chapter = {
  title: 'Team chart',
  opening:
    'Who answers for whom, across all the agencies of the team: as a drawing, as a list, and as a table that can be exported.',
  parts: [
    {
      heading: 'Where the lines come from',
      body: [
        'Nobody draws this chart. It comes from the page Roles: line manager, day-to-day lead, professional supervisor and appraiser. Where no line manager is named, the post that somebody’s post reports to stands in, as a thin line.',
        {
          points: [
            'Solid is the line manager, dashed the day-to-day lead, dotted the professional supervisor, dash and dot the appraiser.',
            'A double line with a diamond crosses agencies.',
            'Managers who work outside the centre stand at the top edge, in the frame of their agency.',
            'A dashed box is a vacant post, with the hours that are missing, or somebody who has left and is still named.',
            'Each agency has a letter in an outline. It is the same in every part of the chart and on paper.',
          ],
        },
        'When two people manage one another, or somebody is named as their own manager, a sentence above the chart says so. Name another holder on the page Roles.',
      ],
    },
    {
      heading: 'Looking around',
      body: [
        {
          points: [
            'Find a person by name, show one service area, or choose which lines are drawn.',
            'Enter on a box opens it at the side. From there, show only the lines around it, or open the record.',
            'Arrow keys walk from box to box, Space folds a team up, Home goes to the first box.',
            'Plus and minus zoom, nought shows all of it; so does the wheel of the mouse with Ctrl. Drag the background to move the chart, or let the chart itself have the focus and use the arrows.',
          ],
        },
      ],
    },
    {
      heading: 'On paper',
      body: [
        'Under On paper the chart goes on one A3 sheet, or on several A4 sheets with letters and numbers: A1 is at the top left, A2 to its right, B1 below. A plan of the sheets comes first. What you have chosen to see is what is printed.',
      ],
    },
  ],
}
