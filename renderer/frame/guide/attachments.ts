import type { Chapter } from './chapter.ts'

export const attachments: Chapter = {
  title: 'Attached files',
  opening:
    'The signed agreement, the job description, the letter from the home agency: kept with the record they belong to, encrypted like everything else.',
  parts: [
    {
      heading: 'Attaching',
      body: [
        {
          steps: [
            'Open the person, secondment, agency, post, vacancy, location, induction, terms or pack.',
            'Choose “Attach a file…”, or drop the file onto “Attached files”.',
            'Say what it is with “Describe or rename…” in the menu beside it. The words are found with Ctrl+K.',
          ],
        },
        'PDF, pictures, text, Word, Excel and OpenDocument files are kept, up to 20 MB each. What a file is, Centreboard judges by what is in it and not by its name. Programs, scripts, web pages, documents with macros and anything locked with a password are refused, with the reason.',
        'Everybody who may see the record may open its files. Put nothing here about pay or supervision that not all of them may read.',
      ],
    },
    {
      heading: 'Looking and taking out',
      body: [
        'PDFs, pictures and texts open inside Centreboard, and nothing readable is written to the disk. Word and Excel files need their own program: save a readable copy, and remember that the copy is not encrypted. The history says who took one.',
        'A file cannot be changed here. Attach the new version and delete the old one.',
      ],
    },
    {
      heading: 'Letting go',
      body: [
        {
          points: [
            'A deleted file waits in the bin with everything in it. Deleting a record takes its files to the bin, and bringing it back brings them too.',
            '“Keep until” puts the file on This week when the day has come.',
            '“Delete for good” leaves nothing to bring back. Backups that exist already still hold the file until they make way for newer ones.',
            'Never keep what stands on a criminal-record certificate. If somebody agreed to a copy, it goes within six months.',
          ],
        },
        'Every backup holds all files, so large ones make every backup larger. The Backups page says how much they take.',
      ],
    },
  ],
}
