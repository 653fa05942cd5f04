import { Component, type ReactNode } from 'react'

import { Problem } from '../ui/Problem.tsx'

/** A page that fails says so; the navigation and everything else stay usable. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div style={{ padding: '0 1.5rem' }}>
        <Problem error={this.state.error} retry={() => this.setState({ error: null })} />
      </div>
    )
  }
}
