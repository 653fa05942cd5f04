/** Everybody may know it: nothing in the demo centre is true. */
export const demoPassphrase = 'explore the demo centre'

/** In its own folder beside the others, so that removing it removes nothing else. */
export const demoFolderName = 'Demo centre'
