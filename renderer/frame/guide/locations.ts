import type { Chapter } from './chapter.ts'

export const locations: Chapter = {
  title: 'Locations',
  opening:
    'Where the team works: one building or many, some days of the week, or nowhere but on the screen. And why there.',
  parts: [
    {
      heading: 'The register',
      body: [
        'Add every place where people of the team work, and every place that is talked about. Kinds of base are a list of words that you can change under Lists of words.',
        {
          points: [
            'Co-located means that the team works there together; part of the week means some days; virtual means that nobody travels there.',
            'Say who works there by post: whoever holds the post is meant. Single people whose base differs from that of their post can be added by themselves.',
            'What stands in posts as their base is kept word for word. The register offers to make a location of it, or to link it to the location of that name.',
            'Rooms promised are worth writing down with who promised them: promises leave with the people who made them.',
          ],
        },
      ],
    },
    {
      heading: 'For and against',
      body: [
        'Each reason has a side, a weight, from whom it came and the day. Some weight counts one, much counts two, decisive counts four. The sum is a help to the eye, not a verdict: one decisive reason against can be right alone.',
        {
          steps: [
            'Collect reasons from the people who work there, the agencies and the families.',
            'Print the page for the meeting: everything about the place, with both sides, on one sheet.',
            'Record the decision with its day and who decided, and when to look at it again. That day appears on This week.',
          ],
        },
        'A place that was given up stays on the register: the reasons of then are worth more the next time.',
      ],
    },
  ],
}
