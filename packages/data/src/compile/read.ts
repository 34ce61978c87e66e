/** Reads the YAML files of `data/`. It knows folders and names, not what the files mean. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseDocument } from 'yaml'
import { error, type Problem } from './problem.ts'
import type { Authored, Folder } from './shapes.ts'

export interface RawFile extends Authored<unknown> {
  readonly folder: Folder
}

/** Every folder, and the schema of the same name. A table over the union: a new folder makes the compiler ask. */
const KNOWN: Readonly<Record<Folder, true>> = {
  sources: true,
  tactics: true,
  slots: true,
  concepts: true,
  countries: true,
  disputes: true,
  roles: true,
  situations: true,
  steps: true,
  platforms: true,
  services: true,
  places: true,
  stopping: true,
  signs: true,
  exposure: true,
  'learn-cards': true,
  'learn-talks': true,
  'learn-starters': true,
  'learn-activities': true,
  'learn-lessons': true,
  profile: true,
  practise: true,
  tell: true,
  'easy-steps': true,
  'easy-tell': true,
  posts: true,
  money: true,
  statistics: true,
  text: true,
  'short-codes': true,
}

/** Ids, as `data/README.md` says them: `de-formal` matches, `De_formal` and `-de` do not. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** A data file's path: `steps/do-not-pay.yml` and `text/en/plan.yml` match, `steps/notes.txt` does not. */
const DATA_FILE = /^(?:[^/]+\/){0,2}[^/]+\.yml$/u

/** What is in `data/` beside the data. */
const BESIDE = /^(?:README\.md|schema\/.*|(?:.*\/)?\.gitkeep)$/u

function isFolder(name: string): name is Folder {
  return Object.hasOwn(KNOWN, name)
}

/** The files below `root`, sorted, and what could not be read. */
export function readData(root: string): {
  readonly files: readonly RawFile[]
  readonly problems: readonly Problem[]
} {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !BESIDE.test(path))
    .sort()
  const files: RawFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const read = DATA_FILE.test(path)
      ? readFile(root, path)
      : error(path, '', 'not a data file: data files end in .yml')
    if ('value' in read) files.push(read)
    else problems.push(read)
  }
  return { files, problems }
}

/** What has kinds, in folders of its own. */
const NESTED: readonly string[] = ['learn', 'easy']

/** `learn/cards/who` is an entry of `learn-cards`. */
function foldersOf(path: string): readonly string[] {
  const [first = '', second = '', ...rest] = path.slice(0, -'.yml'.length).split('/')
  return NESTED.includes(first)
    ? [`${first}-${second}`, ...rest]
    : [first, second, ...rest].filter(Boolean)
}

function readFile(root: string, path: string): RawFile | Problem {
  const [first = '', ...rest] = foldersOf(path)
  if (!isFolder(first)) return error(path, '', 'unknown folder: see the table in data/README.md')
  const names = rest.length === 0 ? [first] : rest
  if (names.length !== (first === 'text' ? 2 : 1))
    return error(path, '', 'too deep or not deep enough: see the table in data/README.md')
  if (!names.every((name) => ID.test(name)))
    return error(path, '', 'the file name is the id: small letters, digits and single hyphens')
  const document = parseDocument(readFileSync(join(root, path), 'utf8'))
  const [broken] = document.errors
  if (broken !== undefined) {
    const [reason = broken.code] = broken.message.split('\n')
    const hint = broken.code === 'DUPLICATE_KEY' ? '' : ' A text with ": " or " #" needs quotes'
    return error(path, '', `not YAML: ${reason}${hint}`)
  }
  return { folder: first, id: names.join('/'), file: path, value: document.toJS() }
}
