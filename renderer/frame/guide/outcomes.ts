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
      heading: 'From the library',
      body: [
        'Ready-made definitions save you the wording. Most come from general knowledge and are marked “check before use”: compare them with your authority’s own definition, then press “I have checked it”.',
        'Published figures of your authority come in through Import; the indicator is made on the way, with its earliest figure as the baseline. Name a place to compare with, such as England, and its figures become the targets.',
      ],
    },
    {
      heading: 'Frameworks',
      body: [
        'Outcomes come in frameworks, such as the five of Every Child Matters. Under Frameworks you switch aims on and off and put them in your own words. Nothing that is switched off is lost.',
        'One indicator may stand under several aims, in more than one framework. It is still counted once.',
      ],
    },
    {
      heading: 'How an indicator stands',
      body: [
        {
          points: [
            'Target met: as good as the target, or better, as printed.',
            'Near target: short of it by no more than the indicator’s tolerance.',
            'Off target: short of it by more.',
          ],
        },
        'A target can hold for good or for one period; the one for the period goes first.',
      ],
    },
    {
      heading: 'Reading a chart',
      body: [
        'The sentence above a chart says what it shows; the table below has every figure. A period without a figure is a gap, never a nought. Points that lie on their own may be chance: look at several periods before you draw a conclusion.',
        'From twelve figures on you can show limits. Within them, ups and downs are what chance does; a diamond marks a figure that chance seldom makes.',
      ],
    },
    {
      heading: 'Giving one up',
      body: [
        'Retire an indicator that you no longer collect: its figures stay. Only one without figures can be deleted.',
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
      heading: 'With the keyboard',
      body: [
        {
          points: [
            'Arrows move; typing replaces what is there; F2 changes it.',
            'Enter goes down, Tab goes on, Escape takes back what you are typing, Delete empties the cell.',
            'A block copied from Excel can be pasted, beginning at the cell you are in.',
            'Shift+F2 goes to the note of the figure.',
            'Ctrl+S saves everything at once. It is one change, and one Undo takes it back.',
          ],
        },
      ],
    },
    {
      heading: 'Numerator and denominator',
      body: [
        'Where an indicator is a share, enter both numbers: how many, and out of how many, in two cells or as 41/85 in one. The percentage is worked out for you and always shows what it rests on.',
        'When only the result was published, write it as 48.2%, or as =4.2 for a rate.',
      ],
    },
    {
      heading: 'Not there yet',
      body: [
        'Leave a cell empty when the figure has not arrived. Nought means nought. When a figure will not come, type the reason in words: it is shown wherever the figure would stand.',
      ],
    },
    {
      heading: 'Closing a period',
      body: [
        'When the figures of a period are agreed, close it from the head of its column. They can then be read but not changed, by an import or an undo either. It can be reopened with a reason.',
      ],
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
