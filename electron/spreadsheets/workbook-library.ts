import {
  EncryptedFileError,
  HucreError,
  ParseError,
  UnsupportedFormatError,
  XmlError,
  ZipError,
  read,
  writeXlsx,
} from 'hucre'
import type { CellValue, WriteOptions } from 'hucre'

/**
 * The only file that knows which library reads and writes workbooks. It is young, so a replacement must fit here alone
 * (read-excel-file to read and exceljs to write were tried as well).
 */
export type {
  CellValue as WorkbookValue,
  CellStyle as WorkbookStyle,
  WriteSheet as WorkbookSheetOut,
} from 'hucre'

export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
}

export type WorkbookFailure = 'protected' | 'damaged' | 'notASpreadsheet' | 'tooManyCells'

/** Values only: with styles the library keeps an object for every cell, which a long list cannot afford. */
export const readWorkbook = async (bytes: Uint8Array, maxRows: number): Promise<readonly WorkbookSheet[]> =>
  (await read(bytes, { maxRows })).sheets

/** `null` when the failure is not the file's but ours. */
export function whyUnreadable(error: unknown): WorkbookFailure | null {
  if (error instanceof EncryptedFileError) return 'protected'
  if (error instanceof UnsupportedFormatError) return 'notASpreadsheet'
  if (error instanceof ParseError && /cells?, over the|supported sheet bounds|\d+ cells/.test(error.message))
    return 'tooManyCells'
  if (error instanceof ZipError || error instanceof XmlError || error instanceof HucreError) return 'damaged'
  return null
}

export const writeWorkbook = (options: WriteOptions): Promise<Uint8Array> => writeXlsx(options)
