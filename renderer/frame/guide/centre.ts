import type { Chapter } from './chapter.ts'

export const backups: Chapter = {
  title: 'Backups',
  opening: 'Encrypted copies made by themselves, each opened again and counted before it is called good.',
  parts: [
    {
      heading: 'What happens by itself',
      body: [
        'A copy is made every quarter of an hour while you work and when Centreboard closes. Several are kept from today, one for each of the last days and one for each month of the last year.',
      ],
    },
    {
      heading: 'A second place',
      body: [
        'A copy on the same computer does not help when the computer is stolen. Choose a memory stick or a folder that your organisation backs up as the second place.',
      ],
    },
    {
      heading: 'Going back',
      body: [
        'Look into a backup before you restore it. The present state is saved first, so there is a way back from going back.',
      ],
    },
  ],
}

export const access: Chapter = {
  title: 'People with access',
  opening:
    'Everyone who works with the records has a passphrase of their own and a role that says what they may see and do.',
  parts: [
    {
      heading: 'Roles',
      body: [
        {
          points: [
            'The manager sees and does everything.',
            'The deputy manages records and packs, without pay or supervision content.',
            'The administrator enters records and figures.',
            'The reader reads.',
          ],
        },
      ],
    },
    {
      heading: 'The recovery key',
      body: [
        'It was printed when the centre was set up. With it, and only with it, a forgotten passphrase can be replaced. Keep the paper in a locked place that is not this office.',
      ],
    },
    {
      heading: 'When somebody leaves',
      body: [
        'Take away their access on their last day. What they did stays in the history under their name.',
      ],
    },
  ],
}

export const history: Chapter = {
  title: 'History and the bin',
  opening: 'Who changed what and when, for every record, and the way back.',
  parts: [
    {
      heading: 'Looking something up',
      body: ['Search for a name or an action. Open an entry to see each field before and after.'],
    },
    {
      heading: 'Taking something back',
      body: [
        'Undo puts the record back as it was, unless it has been changed again since. What was deleted lies in the bin and can be put back from there.',
      ],
    },
  ],
}

export const settings: Chapter = {
  title: 'Settings',
  opening:
    'What holds for the whole centre: its name and address, how early you are reminded, when Centreboard locks itself.',
  parts: [
    {
      heading: 'Reminders',
      body: [
        '“Due” is what falls within the shorter span, “coming” within the longer one. Thirty and ninety days suit most centres.',
      ],
    },
    {
      heading: 'Locking',
      body: ['In an office with visitors choose a short time, such as five minutes.'],
    },
  ],
}
