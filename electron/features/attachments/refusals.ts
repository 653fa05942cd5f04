import { AppError } from '#shared/errors.ts'
import { attachmentLimits, sayBytes } from '#shared/features/attachments/attachments.rules.ts'

/** Why a file was not attached, in sentences ready for the screen. */
export const refusals = {
  empty: () => refusal('The file is empty.', 'Choose another file.'),
  tooLarge: () =>
    refusal(
      `The file is larger than ${sayBytes(attachmentLimits.fileBytes)}.`,
      'Scan it again with a lower quality, or split it.',
    ),
  program: () =>
    refusal('The file is a program, and opening it could do harm.', 'Only documents and pictures are kept.'),
  script: () =>
    refusal(
      'The file is a script, and opening it could do harm.',
      'Only documents and pictures are kept. If you need its text, paste it into a text file.',
    ),
  shortcut: () =>
    refusal(
      'The file only points to another file or address, and opening it could do harm.',
      'Attach the document itself.',
    ),
  webPage: () =>
    refusal(
      'The file is a web page or drawing that can hold scripts.',
      'Print it to PDF and attach the PDF.',
    ),
  archive: () =>
    refusal(
      'The file is an archive, and what is inside cannot be looked through.',
      'Unpack it and attach the documents one by one.',
    ),
  protectedArchive: () =>
    refusal(
      'Parts of the file are locked with a password, so nobody can tell what is inside.',
      'Save a copy without the password and attach that. Centreboard encrypts everything it keeps.',
    ),
  protectedDocument: () =>
    refusal(
      'The document is protected with a password, so nobody can tell what is inside.',
      'Save a copy without the password and attach that. Centreboard encrypts everything it keeps.',
    ),
  oldOffice: () =>
    refusal(
      'The file is in an old Office or Outlook format that can hold macros.',
      'Open it, save it as PDF or as .docx or .xlsx, and attach that.',
    ),
  macros: () =>
    refusal(
      'The document holds macros or other programs, and opening it could do harm.',
      'Save it as PDF, or as a document without macros, and attach that.',
    ),
  richText: () =>
    refusal(
      'The file is in rich text format (RTF), which can hold programs.',
      'Open it, save it as PDF or as a Word document, and attach that.',
    ),
  otherPicture: () =>
    refusal(
      'The file is a picture of a kind that is not kept here.',
      'Save it as JPEG or PNG and attach that.',
    ),
  hugePicture: () =>
    refusal(
      'The picture has so many points that drawing it would take all the memory of this computer.',
      'Make it smaller and attach that.',
    ),
  damaged: () =>
    refusal(
      'The file is damaged or was cut short.',
      'Open it in the program it was made with, save it again and attach that.',
    ),
  unpacksTooLarge: () =>
    refusal(
      'The file would grow far beyond its size when opened, which an honest document does not do.',
      'Save it as PDF and attach that.',
    ),
  unknown: () =>
    refusal(
      'Centreboard cannot tell what kind of file this is.',
      'PDF, Word (.docx), Excel (.xlsx), OpenDocument, pictures (JPEG, PNG, WebP, GIF) and text are kept.',
    ),
}

const refusal = (whatHappened: string, whatNext: string) =>
  new AppError('unavailable', `${whatHappened} Nothing was attached. ${whatNext}`)
