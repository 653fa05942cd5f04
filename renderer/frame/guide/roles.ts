import type { Chapter } from './chapter.ts'

export const roles: Chapter = {
  title: 'Roles: what falls between two systems',
  opening:
    'Each person has somebody who manages, appraises, supervises and approves. Where two employers share a colleague, each may believe that the other one does.',
  parts: [
    {
      heading: 'Reading the grid',
      body: [
        'One line for each appointment, one column for each role. A name means that somebody has it; (home) stands beside those of the home agency. Red means a gap:',
        {
          points: [
            'Nobody: nobody was ever named.',
            'Ended: the last holder’s time is over and nobody follows.',
            'Holder left: the one who is named has left the centre.',
            'Wrong side: the rules keep this role with the other side.',
            'Other agency: the one who is named belongs to an agency that is not the employer now.',
          ],
        },
        'The number at the top counts the gaps of everybody who is here today; the pack for the steering group counts them on the last day of its quarter.',
      ],
    },
    {
      heading: 'Filling gaps',
      body: [
        {
          points: [
            'Press a cell and say who holds the role. What the records suggest is filled in: the holder of the post above, or the manager at home from the secondment.',
            'With the keyboard: arrows right and left reach the cells of a line, Enter opens one, Ctrl+S keeps what it suggests.',
            'Ctrl+N goes to the next gap.',
            'Tick several people with Space to name one holder for all of them.',
          ],
        },
        'The holder is somebody of the centre, or a name and an agency.',
      ],
    },
    {
      heading: 'When somebody else takes over',
      body: [
        'Name the new holder with the day it begins. The one before ends the day before and stays on record, so you can still say who approved leave last spring. A person who moves to another home agency gets a new secondment, and with it new roles; the old ones stay with the old one.',
        'A role with a last day and no next holder appears on This week.',
      ],
    },
    {
      heading: 'Which roles are needed',
      body: [
        'That follows from how somebody came, and for professional supervision from the discipline and the register. Under Rules you change both. Panel members need none. What ships comes from general knowledge: agree it with your partners’ personnel teams.',
      ],
    },
  ],
}
