// The door to every script: works on any system Node from 20 on, with nothing installed yet. It installs what the lock
// file asks for, finds the pinned Node, and hands over to tools/<command>.ts. Plain JavaScript, since an older Node
// cannot read TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command = '', ...args] = process.argv.slice(2)

install()
const node = pinnedNode()
if (!node) {
  console.error(
    'holdfast: this needs Node 24. The npm registry has none ready for this machine; install it from https://nodejs.org and run the same command again.',
  )
  process.exit(2)
}
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? '']
const run = spawnSync(node, [join(root, 'tools', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path.join(delimiter) },
})
process.exit(run.status ?? 1)

/** Runs `npm ci` unless what is installed is what the lock file says. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.holdfast-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('holdfast: installing (once, about a minute) …')
  const npm = process.env['npm_execpath']
  // On Node 20 npm warns of each package that wants a newer Node; the newer Node is one of the packages.
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: true })
  if (done.status !== 0) {
    console.error('holdfast: npm could not install the packages; its message is above.')
    process.exit(2)
  }
  writeFileSync(stamp, lock)
}

/** Path of a Node 24 or newer: this one, or the one that npm brought. */
function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidate = join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', file)
  return existsSync(candidate) ? candidate : undefined
}
