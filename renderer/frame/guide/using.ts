import type { Chapter } from './chapter.ts'

export const start: Chapter = {
  title: 'Finding your way',
  opening:
    'Centreboard keeps the records of a team whose members are employed by different organisations. Everything stays on this computer, encrypted; nothing is sent anywhere.',
  parts: [
    {
      heading: 'The window',
      body: [
        'The rooms are on the left, in groups. The page you are on has its title at the top, with what you can do there on the right. The line at the bottom says whose centre this is, when a backup was last checked and who is signed in.',
        'When the window is narrow, or you have enlarged the text, the rooms move behind the Menu button.',
      ],
    },
    {
      heading: 'Going straight to something',
      body: [
        'Press Ctrl+K and type a few letters: of a person, an agency, a page, or of something you want to do. Choose with the arrows and press Enter.',
        'Press F1 on any page to read about that page here. Press ? to see which keys work.',
      ],
    },
    {
      heading: 'How it looks',
      body: [
        'Centreboard follows the light or dark setting of Windows. To choose for yourself, press Ctrl+K and type “appearance”. There is a high-contrast look as well. Ctrl and + enlarges everything.',
      ],
    },
    {
      heading: 'Leaving your desk',
      body: [
        'Lock Centreboard with Ctrl+L. It also locks by itself when nobody has touched it for a while. Locking closes the records completely; only a passphrase opens them again.',
      ],
    },
  ],
}

export const lists: Chapter = {
  title: 'Working with lists',
  opening:
    'Every list works the same way: narrow it down, put it in order, open a row, print or export what you see.',
  parts: [
    {
      heading: 'Narrowing a list down',
      body: [
        'Type in “Filter this list” (Ctrl+F). Each word may stand anywhere in the row. For one column only, point at its heading and press the funnel. The count says how many of how many are shown, and Show all brings the rest back.',
      ],
    },
    {
      heading: 'Order and columns',
      body: [
        'Press a heading to sort by it, and again to turn the order round. What is missing always comes last. Under Columns you choose what is shown.',
        'A list keeps its order and filters until Centreboard is locked.',
      ],
    },
    {
      heading: 'Moving by keyboard',
      body: [
        'The arrows move from row to row, Enter opens, Space ticks where rows can be ticked, Esc closes what is open beside the list.',
      ],
    },
    {
      heading: 'Printing and exporting a list',
      body: [
        'Print (Ctrl+P) and Export give you exactly what you see: the same rows, in the same order, with the same columns.',
        'An exported file is not encrypted any more. Save it only where it is meant to be, and delete it when it has done its work.',
      ],
    },
  ],
}

export const forms: Chapter = {
  title: 'Entering and changing records',
  opening:
    'Forms save with one key, never lose what you typed without asking, and say beside the field what is wrong.',
  parts: [
    {
      heading: 'Saving',
      body: [
        'Press Ctrl+S, or the button at the end. When something is missing or cannot be right, nothing is saved yet: a short list at the top names each field, and pressing a name takes you there.',
        'Leaving a changed form asks first.',
      ],
    },
    {
      heading: 'Dates, hours and money',
      body: [
        {
          points: [
            'Dates: 1/4/2026, 01-04-26 or 1 April 2026. A day that does not exist, such as 31/02/2026, is refused and stays for you to correct.',
            'Hours: 37, 18.5 or 18:30.',
            'Money: 1250, 1,250.50 or £12.',
          ],
        },
      ],
    },
    {
      heading: 'When something is not known',
      body: [
        'Fields marked “optional” may stay empty. Leave them empty rather than guessing: what is missing is shown as missing, here and in the pack.',
      ],
    },
    {
      heading: 'Undo',
      body: [
        'After each change a message offers Undo. Ctrl+Z does the same, as long as the cursor is not in a text field, where it undoes typing. The history keeps who changed what and when.',
      ],
    },
    {
      heading: 'Children are never named',
      body: [
        'Write about children in counts and reference numbers only. Do not put a child’s name or date of birth into notes.',
      ],
    },
  ],
}
