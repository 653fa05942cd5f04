import type { Chapter } from './chapter.ts'

export const terms: Chapter = {
  title: 'Terms and conditions',
  opening:
    'People of one team work on the terms of their own employers. You cannot make these equal; you can know them, compare them and talk about them before they hurt.',
  parts: [
    {
      heading: 'Two tensions to look for',
      body: [
        {
          points: [
            'Two people do like work and have different pay or different leave.',
            'Some are off by contract when schools close, and the same few always carry the holidays.',
          ],
        },
        'Neither is anybody’s fault. What does harm is finding out by chance. So Centreboard notes the day on which each person was told that terms differ, and reminds you while nobody has done it.',
      ],
    },
    {
      heading: 'Comparing',
      body: [
        {
          steps: [
            'Choose up to six agencies, roles or people. Several of them can also be ticked in the list of people’s terms.',
            'Read across: hours, leave in days and hours, weeks at work, sick pay, notice, pension.',
            'Under the table stand the tensions. Note what was agreed about each, and when to look at it again.',
            'Print: the whole comparison comes on one sheet across.',
          ],
        },
        'Pay stands in the comparison only for those who may see pay.',
      ],
    },
    {
      heading: 'Schemes',
      body: [
        'Centreboard brings the national agreements that children’s centres meet most. They are starting points: local agreements come first, and what is marked “check before use” comes from general knowledge. Mileage is left empty because it is local. Ask the home agency, correct the figure and take the mark away.',
        'Where an agency has terms of its own, copy the national scheme and change the copy. A scheme that is no longer used is retired; people who are on it stay on it.',
      ],
    },
    {
      heading: 'The terms of a person',
      body: [
        'Each set of terms begins on a day. When somebody moves to another employer, note new terms instead of changing the old: what applied before stays true. Service may count from long before the first day here, because many schemes recognise earlier work, and leave grows with it.',
      ],
    },
    {
      heading: 'Calculators',
      body: [
        'Full-time equivalent, part-time leave, the paid part of a term-time year, leave for irregular hours and the statutory floor. Each shows every step, so that you can check it with the home agency; printed, it can be put before them. Nothing you type there is saved.',
        'Leave is best kept in hours. Days are only how the hours look from one person’s week.',
      ],
    },
  ],
}
