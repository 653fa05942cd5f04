import type { ReactNode } from 'react'

import classes from './StatusBadge.module.css'

export const tones = ['red', 'amber', 'green', 'info', 'neutral'] as const
/** Red: act now. Amber: soon. Green: in order. Info: worth knowing. Neutral: nothing to do. */
export type Tone = (typeof tones)[number]
export type Shape = 'octagon' | 'triangle' | 'tick' | 'square' | 'ring' | 'clock' | 'dash'

export interface Badge {
  readonly tone: Tone
  readonly word: string
  readonly shape?: Shape
}

/** Meaning in three ways at once, word, shape and colour, so that it survives a grey print and colour blindness. */
export function StatusBadge({ tone, word, shape = usualShape[tone] }: Badge) {
  return (
    <span className={`${classes.badge} ${classes[tone]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" data-shape={shape}>
        {drawings[shape]}
      </svg>
      {word}
    </span>
  )
}

const usualShape: Record<Tone, Shape> = {
  red: 'octagon',
  amber: 'triangle',
  green: 'tick',
  info: 'square',
  neutral: 'ring',
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const drawings: Record<Shape, ReactNode> = {
  octagon: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5L5 .8Zm2 3v5.4h2V3.8H7Zm0 6.8v2h2v-2H7Z"
    />
  ),
  triangle: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1.2 15.6 15H.4L8 1.2ZM7.1 6v4.6h1.8V6H7.1Zm0 5.8v1.7h1.8v-1.7H7.1Z"
    />
  ),
  tick: <path {...line} d="m2.5 8.6 3.7 3.7 7.3-8" />,
  square: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M2 1.2h12a.8.8 0 0 1 .8.8v12a.8.8 0 0 1-.8.8H2a.8.8 0 0 1-.8-.8V2a.8.8 0 0 1 .8-.8Zm5 2.4v2h2v-2H7Zm0 3.4v5.4h2V7H7Z"
    />
  ),
  ring: <circle {...line} cx="8" cy="8" r="5.6" />,
  clock: (
    <>
      <circle {...line} cx="8" cy="8" r="6.4" />
      <path {...line} d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  dash: <path {...line} d="M3 8h10" />,
}
