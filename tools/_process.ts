/** Running other programs from the repository's scripts. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const ROOT: string = join(import.meta.dirname, '..')

export interface Ran {
  readonly code: number
  readonly output: string
}

/** Runs a program in the repository and collects what it prints. */
export function run(command: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env } })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => {
      resolve({ code: 1, output: `${program}: ${error.message}` })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
