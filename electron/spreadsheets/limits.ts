/** A file beyond these is refused before much work is done; each is far above an honest staff list or data return. */
export const limits = {
  fileBytes: 50_000_000,
  /** Unzipped size of one part of a workbook, and of all parts together. */
  partBytes: 64_000_000,
  totalBytes: 200_000_000,
  parts: 2_000,
  rows: 60_000,
  columns: 1_000,
  cells: 4_000_000,
  /** The most that Excel itself can hold in a cell. */
  cellCharacters: 32_767,
  milliseconds: 15_000,
  megabytes: 512,
} as const
