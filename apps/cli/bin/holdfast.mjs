#!/usr/bin/env node
// The door to the command on any Node from 20 on. Plain JavaScript, since an older Node cannot read TypeScript: there
// it hands over to the Node that npm brought into the repository.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/main.ts', import.meta.url)
if (process.features.typescript) await import(main.href)
else handOver(fileURLToPath(main))

/** Runs the program with the repository's own Node, with the same streams, and ends as it ends. */
function handOver(program) {
  const node = findNode(dirname(program))
  if (!node) {
    console.error(
      'holdfast: this needs Node 24. Run "npm ci" in the repository, which brings it, or install it from https://nodejs.org.',
    )
    process.exit(2)
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl-C reaches both processes; this one waits, so that the child's answer is the answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(1))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** The Node package for this machine in the nearest node_modules above a folder. */
function findNode(folder) {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const candidate = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  return parent === folder ? undefined : findNode(parent)
}
