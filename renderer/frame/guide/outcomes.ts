import type { Chapter } from './chapter.ts'

export const indicators: Chapter = {
  title: 'Indicators',
  opening:
    'A few things you count or measure to see whether children’s lives are getting better, each tied to an outcome.',
  parts: [
    {
      heading: 'A good indicator',
      body: [
        {
          points: [
            'Somebody could check it: it says what is counted, out of how many, and where the figure comes from.',
            'Everyone knows which way is better.',
            'It has a starting value, a target and an owner.',
            'Your work could plausibly move it.',
          ],
        },
      ],
    },
    {
      heading: 'Frameworks',
      body: [
        'Outcomes come in frameworks, such as the five of Every Child Matters. You may edit their words and add your own.',
      ],
    },
    {
      heading: 'Reading a chart',
      body: [
        'The sentence above a chart says what it shows; the table below has every figure. Points that lie on their own may be chance: look at several periods before you draw a conclusion.',
      ],
    },
  ],
}

export const figures: Chapter = {
  title: 'Entering figures',
  opening:
    'A grid with one row for each indicator and one column for each period. Type and press Enter, as in a spreadsheet.',
  parts: [
    {
      heading: 'Numerator and denominator',
      body: [
        'Where an indicator is a share, enter both numbers: how many, and out of how many. The percentage is worked out for you and always shows what it rests on.',
      ],
    },
    {
      heading: 'Not there yet',
      body: ['Leave a cell empty when the figure has not arrived. Nought means nought.'],
    },
    {
      heading: 'Small numbers',
      body: [
        'Enter true figures here. Numbers small enough to point at a family are hidden in the pack, not in your records.',
      ],
    },
  ],
}

export const packs: Chapter = {
  title: 'Quarterly evaluation packs',
  opening:
    'Everything the steering group needs for a quarter, put together from the live records, frozen, and handed over encrypted.',
  parts: [
    {
      heading: 'From records to pack',
      body: [
        {
          steps: [
            'Start the pack for the quarter and read the preview.',
            'Write the commentary: what changed, why, and what you will do about it.',
            'Freeze it. From now on it shows the quarter as it was, whatever is changed later.',
            'Export it with a passphrase. The file is opened again and checked before you are told it is done.',
          ],
        },
      ],
    },
    {
      heading: 'Which file for whom',
      body: [
        {
          points: [
            'The self-opening page: for a member on any computer, without installing anything.',
            'The PDF: for reading and printing on paper.',
            'The .age file: for keeping, or for a data officer who wants the figures as well.',
          ],
        },
      ],
    },
    {
      heading: 'The passphrase',
      body: [
        'Hand it over separately: print the slip and give it in person, or say it on the telephone. Never send it in the same message as the file. It is not stored here; if it is lost, export again.',
      ],
    },
  ],
}

export const imports: Chapter = {
  title: 'Importing from a spreadsheet',
  opening:
    'Brings in people or figures from Excel, LibreOffice or a CSV file, row by row, and lets you look before anything is changed.',
  parts: [
    {
      heading: 'Step by step',
      body: [
        {
          steps: [
            'Choose the file, the sheet and the row with the headings.',
            'Check which column goes where. What can be guessed is filled in.',
            'Read the preview: new, changed, the same, or in error, with the reason beside the cell.',
            'Put right what you can there and then.',
            'Import. The whole batch can be undone in one go.',
          ],
        },
      ],
    },
    {
      heading: 'Rows in error',
      body: [
        'Good rows come in; rows in error stay out and are listed with reasons. Nothing is brought in by halves.',
      ],
    },
  ],
}
