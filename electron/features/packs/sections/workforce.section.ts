import type { BuildSection } from './section.ts'

export const buildWorkforce: BuildSection = () => []
