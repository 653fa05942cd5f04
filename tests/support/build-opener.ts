import { buildOpener } from '../../build/assets/opener.ts'

/** Exports read the opener from the build, also when they run from source. */
export default buildOpener
