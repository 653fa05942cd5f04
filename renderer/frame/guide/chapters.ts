import { attachments } from './attachments.ts'
import { access, backups, history, settings } from './centre.ts'
import type { Chapter } from './chapter.ts'
import { checks } from './checks.ts'
import { cover } from './cover.ts'
import { figures, imports, indicators, packs } from './outcomes.ts'
import { agencies, bankHolidays, induction, people, secondments, thisWeek, words } from './people.ts'
import { leave, schoolTerms } from './leave.ts'
import { roles } from './roles.ts'
import { locations } from './locations.ts'
import { skillsBalance } from './skills-balance.ts'
import { teamChart } from './team-chart.ts'
import { vacancies } from './vacancies.ts'
import { terms } from './terms.ts'
import { forms, lists, start } from './using.ts'

/** The user guide, in reading order. */
export const chapters = {
  start,
  lists,
  forms,
  thisWeek,
  people,
  teamChart,
  locations,
  skillsBalance,
  vacancies,
  secondments,
  roles,
  terms,
  cover,
  leave,
  induction,
  checks,
  bankHolidays,
  schoolTerms,
  agencies,
  indicators,
  figures,
  packs,
  attachments,
  imports,
  backups,
  access,
  history,
  words,
  settings,
} as const satisfies Record<string, Chapter>

export type ChapterName = keyof typeof chapters

const isChapterName = (name: string): name is ChapterName => name in chapters

export const chapterNames = Object.keys(chapters).filter(isChapterName)

/** Chapters in which every word typed occurs, with the first sentence around the first word. */
export function searchGuide(text: string): { name: ChapterName; excerpt: string }[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return chapterNames.flatMap((name) => {
    const sentences = sentencesOf(chapters[name])
    const whole = sentences.join(' ').toLowerCase()
    if (!words.every((word) => whole.includes(word))) return []
    const excerpt =
      sentences.find((sentence) => sentence.toLowerCase().includes(words[0] ?? '')) ?? sentences[0] ?? ''
    return [{ name, excerpt }]
  })
}

function sentencesOf({ title, opening, parts }: Chapter): string[] {
  const body = parts.flatMap((part) => [
    part.heading,
    ...part.body.flatMap((piece) => {
      if (typeof piece === 'string') return [piece]
      return 'steps' in piece ? piece.steps : piece.points
    }),
  ])
  return [title, opening, ...body]
}
