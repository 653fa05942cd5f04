import './print.css'

import { type ReactNode, useEffect } from 'react'

import { useIsDemo } from '../frame/session.tsx'

interface Props {
  readonly centreName: string
  readonly title: string
  readonly subtitle?: string
  readonly landscape?: boolean
  readonly paper?: 'A4' | 'A3'
  readonly children: ReactNode
}

/** A document of A4 sheets, unless said otherwise: who it is from, what it is, then the content. Page numbers come from the printing side. */
export function PrintLayout({
  centreName,
  title,
  subtitle,
  landscape = false,
  paper = 'A4',
  children,
}: Props) {
  const isDemo = useIsDemo()
  useEffect(() => {
    const before = document.title
    document.title = `${title}, ${centreName}`
    return () => {
      document.title = before
    }
  }, [title, centreName])

  return (
    <article className="cb-print" data-landscape={landscape ? '' : undefined}>
      <style>{`@page { size: ${paper} ${landscape ? 'landscape' : 'portrait'}; ${isDemo ? '@top-right { content: "Demonstration"; font: 9pt system-ui, sans-serif; }' : ''} }`}</style>
      <header className="cb-print-head">
        <p className="cb-print-centre">{centreName}</p>
        {isDemo && <p className="cb-print-demo">Demonstration: nothing here is real</p>}
        <h1>{title}</h1>
        {subtitle !== undefined && <p className="cb-print-subtitle">{subtitle}</p>}
      </header>
      {children}
    </article>
  )
}

/** Stays whole: a table row's worth of meaning, a chart with its sentence, a signature block. */
export function KeepTogether({ children }: { children: ReactNode }) {
  return <div className="cb-print-whole">{children}</div>
}

/** A line to sign on, at least 12 mm high, with what belongs under it. */
export function SignatureBox({ label }: { label: string }) {
  return (
    <div className="cb-print-signature">
      <div className="cb-print-signature-line" />
      <p>{label}</p>
    </div>
  )
}
