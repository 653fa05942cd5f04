import type { BuildSection } from './section.ts'

export const buildInductions: BuildSection = () => []
