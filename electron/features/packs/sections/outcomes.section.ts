import type { BuildSection } from './section.ts'

export const buildOutcomes: BuildSection = () => []
