import { AppError } from '#shared/errors.ts'

import { limits } from './limits.ts'

const count = new Intl.NumberFormat('en-GB')

/** Why a file was not read, in sentences ready for the screen. The file's name is put in front where the file is known. */
export const refusals = {
  empty: () => refusal('The file is empty.', 'Choose another file.'),
  notASpreadsheet: () =>
    refusal(
      'This is not a spreadsheet that can be read here.',
      'Choose an Excel (.xlsx or .xls), OpenDocument (.ods) or CSV file.',
    ),
  protected: () =>
    refusal(
      'The file is protected with a password.',
      'Open it in Excel, save a copy without the password, and choose that copy.',
    ),
  damaged: () =>
    refusal(
      'The file is damaged or incomplete.',
      'Open it in Excel, save it again under a new name, and choose that copy.',
    ),
  tooLarge: () =>
    refusal(
      `The file is too large (the limit is ${count.format(limits.fileBytes / 1_000_000)} MB).`,
      'Delete sheets and pictures that are not needed, or split it into several files.',
    ),
  tooLargeUnpacked: () =>
    refusal(
      'The file would grow far beyond its size when opened, which an honest spreadsheet does not do.',
      'Copy the rows you need into a new workbook and choose that.',
    ),
  tooManyCells: () =>
    refusal(
      'The sheets reach over more cells than can be read.',
      'Delete empty rows and columns beyond your data, save, and choose the file again.',
    ),
  tooManyColumns: () =>
    refusal(
      `A sheet has more than ${count.format(limits.columns)} columns.`,
      'Delete the columns that are not needed, save, and choose the file again.',
    ),
  cellTooLong: (row: number) =>
    refusal(
      `A cell in row ${count.format(row)} holds more than ${count.format(limits.cellCharacters)} characters.`,
      'Shorten it, save, and choose the file again.',
    ),
  openQuote: (row: number) =>
    refusal(
      `A quotation mark opened in row ${count.format(row)} is never closed, so the rows after it cannot be told apart.`,
      'Correct that row, save, and choose the file again.',
    ),
  tooSlow: () =>
    refusal('The file took too long to read.', 'Copy the rows you need into a new workbook and choose that.'),
  cancelled: () => new AppError('cancelled', 'Reading the file was stopped. Nothing was imported.'),
}

const refusal = (whatHappened: string, whatNext: string) =>
  new AppError('unavailable', `${whatHappened} Nothing was imported. ${whatNext}`)
