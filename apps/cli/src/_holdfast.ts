/** Runs the command as a process, as a person or a script does. For tests. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { vi } from 'vitest'

// On a busy machine a process takes seconds to start; what is waited for here is an end, not a speed.
vi.setConfig({ testTimeout: 60_000 })

// What Node makes of the program's files, kept between the many starts of a test run: a quarter of the time of each.
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/holdfast-cli')
const PROGRAM = join(import.meta.dirname, '../bin/holdfast.mjs')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  /** Flags for Node itself. */
  readonly node?: readonly string[]
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** English unless the test says otherwise, whatever the machine speaks. */
export function start(args: readonly string[], { node = [], env = {}, cwd }: Surroundings = {}) {
  return spawn(process.execPath, [...node, PROGRAM, ...args], {
    cwd,
    env: {
      ...{ PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', NODE_COMPILE_CACHE: COMPILED },
      ...env,
    },
  })
}

export function holdfast(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const child = start(args, surroundings)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A command that needs no input closes the pipe before all is written.
  child.stdin.on('error', () => undefined)
  child.stdin.end(surroundings.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      })
    })
  })
}

/** A JSON document or line, as unknown: what comes out of a process has no type. */
export function parse(text: string): unknown {
  return JSON.parse(text)
}

/** The lines of a text without the last end of line. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n')
}
