import type { ReactNode } from 'react'

/** Drawn for this app on a 20 × 20 grid with one weight of line. Decorative: the word beside it carries the meaning. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {drawings[name]}
    </svg>
  )
}

const drawings = {
  home: <path d="M3 9.2 10 3l7 6.2M5 8v8.5h10V8M8.3 16.5v-5h3.4v5" />,
  people: (
    <>
      <circle cx="7.3" cy="6.8" r="2.8" />
      <path d="M2 16.5c.3-3.2 2.4-5 5.3-5s5 1.8 5.3 5" />
      <path d="M12.6 4.3a2.7 2.7 0 0 1 0 5.2M14.5 11.9c2 .6 3.2 2.2 3.5 4.6" />
    </>
  ),
  exchange: <path d="M3 7h12.5M12.5 4l3 3-3 3M17 13H4.5M7.5 10l-3 3 3 3" />,
  scales: <path d="M10 3v14M6.5 17h7M4 5.5h12M4 5.5 2 11h4L4 5.5ZM16 5.5 14 11h4l-2-5.5Z" />,
  calendar: <path d="M3.5 5h13v11.5h-13V5ZM3.5 8.5h13M7 3v3.5M13 3v3.5" />,
  shield: <path d="M10 2.8 4 5v4.8c0 3.6 2.4 6 6 7.4 3.6-1.4 6-3.8 6-7.4V5l-6-2.2ZM7.3 10l2 2 3.6-3.9" />,
  conversation: <path d="M3 4h11v7.5H7.5L4.5 14v-2.5H3V4ZM16 7.5h1v7h-1.5V17l-3-2.5H9" />,
  book: (
    <path d="M10 5.2C8.3 4 6 3.5 3 3.7v11.5c3-.2 5.3.3 7 1.6 1.7-1.3 4-1.8 7-1.6V3.7c-3-.2-5.3.3-7 1.5Zm0 0v11.6" />
  ),
  checklist: <path d="m3 5.2 1.3 1.3L6.5 4M3 10.7 4.3 12l2.2-2.5M3.5 16h2M9 5.5h8M9 10.8h8M9 16h8" />,
  star: <path d="m10 2.8 2.2 4.7 5.1.6-3.8 3.5 1 5.1L10 14.2l-4.5 2.5 1-5.1-3.8-3.5 5.1-.6L10 2.8Z" />,
  certificate: (
    <>
      <circle cx="10" cy="7.5" r="4.5" />
      <path d="m7.2 11.3-1 6 3.8-2 3.8 2-1-6" />
    </>
  ),
  building: <path d="M4 17V3.5h8V17M12 8h4v9M2.5 17h15M6.5 6.5h3M6.5 9.5h3M6.5 12.5h3" />,
  document: <path d="M5 2.8h6.5l3.5 3.5v11H5V2.8ZM11.5 2.8v3.5H15M7.5 10h5M7.5 13h5" />,
  table: <path d="M3 4h14v12H3V4ZM3 8h14M3 12h14M8 8v8" />,
  chart: <path d="M3 3.5V16.5h14M6 13l3.3-4 2.5 2 4.2-5.5" />,
  target: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 10h.01" />
    </>
  ),
  hands: <path d="M6.5 10 10 6.5l2 .5 3.5 3.5-5 5.5-5.5-4.5L6.5 10ZM2.5 6 5 4l2.5 1.5M17.5 6 15 4l-3 1.5" />,
  survey: <path d="M4 3h12v14H4V3ZM7 7h1M10.5 7H13M7 10.5h1M10.5 10.5H13M7 14h1M10.5 14H13" />,
  pack: <path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5v-7ZM3 6.5l7 3.5 7-3.5M10 10v7M6.5 4.8l7 3.5" />,
  compass: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="m12.8 7.2-1.5 4.1-4.1 1.5 1.5-4.1 4.1-1.5Z" />
    </>
  ),
  lock: <path d="M4.5 9h11v8h-11V9ZM7 9V6.3a3 3 0 0 1 6 0V9M10 12.5v1.5" />,
  transfer: <path d="M6 13V4M3 7l3-3 3 3M14 7v9M11 13l3 3 3-3" />,
  disk: <path d="M3.5 3.5h10.5l2.5 2.5v10.5h-13v-13ZM6.5 3.5v4h6v-4M6.5 16.5v-5.5h7v5.5" />,
  key: (
    <>
      <circle cx="6.8" cy="13.2" r="3.3" />
      <path d="m9.2 10.8 7.3-7.3M13.5 6.5l2 2M11.5 8.5l1.5 1.5" />
    </>
  ),
  history: <path d="M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3.5v3h3M10 6.5V10l2.5 1.5" />,
  settings: (
    <>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  help: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.9 8.2c0-1.3.9-2.1 2.1-2.1s2.1.8 2.1 1.9c0 1.5-2.1 1.7-2.1 3.2M10 13.9v.01" />
    </>
  ),
  keyboard: (
    <path d="M2.5 5h15v10h-15V5ZM5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M5.5 11.8h.01M14.5 11.8h.01M8 11.8h4" />
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4 4" />
    </>
  ),
  print: <path d="M6 7V3h8v4M6 14H3.5V7h13v7H14M6 12h8v5H6v-5Z" />,
  download: <path d="M10 3v9.5M6.5 9 10 12.5 13.5 9M3.5 16.5h13" />,
  columns: <path d="M3 4h14v12H3V4ZM7.7 4v12M12.3 4v12" />,
  filter: <path d="M3 4.5h14l-5.5 6.2v5.3l-3-1.7v-3.6L3 4.5Z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  team: <path d="M7 3h6v4H7V3ZM10 7v3M4.2 13v-3h11.6v3M2 13h4.4v4H2v-4ZM13.6 13H18v4h-4.4v-4Z" />,
  pin: (
    <>
      <path d="M10 17.5c-3.6-4-5.4-6.9-5.4-9.3a5.4 5.4 0 0 1 10.8 0c0 2.4-1.8 5.3-5.4 9.3Z" />
      <circle cx="10" cy="8.2" r="2" />
    </>
  ),
  back: <path d="M16.5 10h-13M8 5l-5 5 5 5" />,
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  more: <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.2" />,
  undo: <path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8" />,
  bulb: <path d="M7.5 14.5c0-2-2.5-3-2.5-6.2a5 5 0 0 1 10 0c0 3.2-2.5 4.2-2.5 6.2h-5ZM8 17.3h4" />,
  person: (
    <>
      <circle cx="10" cy="6.5" r="3.2" />
      <path d="M3.8 17c.4-3.7 2.8-5.7 6.2-5.7s5.8 2 6.2 5.7" />
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.3" />
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
    </>
  ),
  up: <path d="M10 16V4.5M5.5 9 10 4.5 14.5 9" />,
  down: <path d="M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings
