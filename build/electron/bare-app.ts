import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { root } from '../bootstrap/project.mjs'
import { launchOptions } from './launch-options.ts'

/** An Electron program that is nothing but this one CommonJS file; what the benches compare with. */
export function makeBareApp(folder: string, main: string): string {
  const app = join(folder, 'bare')
  mkdirSync(app)
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(join(app, 'main.cjs'), main)
  return app
}

export function startBareApp(app: string, profileFolder: string): Promise<ElectronApplication> {
  const options = launchOptions(profileFolder)
  return _electron.launch({ ...options, args: options.args.map((word) => (word === root ? app : word)) })
}
