/** `npm run dev`: the pages with live reload. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './_process.ts'

spawn('vite', ['dev', ...process.argv.slice(2)], { cwd: join(ROOT, 'apps/web'), stdio: 'inherit' })
