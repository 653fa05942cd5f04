/** One chapter of the user guide. */
export interface Chapter {
  readonly title: string
  /** What it is for, in a sentence or two. */
  readonly opening: string
  readonly parts: readonly ChapterPart[]
}

export interface ChapterPart {
  readonly heading: string
  readonly body: readonly (string | Steps | Points)[]
}

/** Done one after another. */
interface Steps {
  readonly steps: readonly string[]
}

/** In no order. */
interface Points {
  readonly points: readonly string[]
}
