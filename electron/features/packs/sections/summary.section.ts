import type { BuildSection } from './section.ts'

export const buildSummary: BuildSection = () => []
