/** Holds each file against the schema of its folder, and says what is wrong in words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isDate } from './dates.ts'
import { error, type Problem } from './problem.ts'
import type { RawFile } from './read.ts'
import type { Authored, Folder, Shapes, Tree } from './shapes.ts'

/** An e-mail address: `help@example.org` matches, `help@example` does not. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u

/** What `URL` would mend silently: matches the space in `https://a.example/b c`; not `%20`. */
const SPACE = /\s/u

/** A branch of a choice between schemas: the choice's own error says it better. */
const BRANCH = '/anyOf/'

/** Every schema of the folder, ready to validate. */
export function loadSchemas(folder: string): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    formats: { date: isDate, https: isHttps, email: EMAIL },
  })
  for (const name of readdirSync(folder)) {
    const schema: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema, name)
  }
  return ajv
}

/** The files that have their folder's shape, and a problem for each place that has not. */
export function validateData(
  files: readonly RawFile[],
  schemas: Ajv2020,
): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  function pick<Name extends Folder>(folder: Name): readonly Authored<Shapes[Name]>[] {
    const validate: ValidateFunction<Shapes[Name]> | undefined = schemas.getSchema(
      `${folder}.schema.json`,
    )
    if (validate === undefined) throw new TypeError(`no schema for the folder ${folder}`)
    return files
      .filter((file) => file.folder === folder)
      .flatMap(({ id, file, value }) => {
        if (validate(value)) return [{ id, file, value }]
        problems.push(...explainAll(file, validate.errors ?? []))
        return []
      })
  }
  const tree: Tree = {
    sources: pick('sources'),
    tactics: pick('tactics'),
    slots: pick('slots'),
    concepts: pick('concepts'),
    countries: pick('countries'),
    disputes: pick('disputes'),
    roles: pick('roles'),
    situations: pick('situations'),
    steps: pick('steps'),
    platforms: pick('platforms'),
    services: pick('services'),
    places: pick('places'),
    stopping: pick('stopping'),
    signs: pick('signs'),
    exposure: pick('exposure'),
    'learn-cards': pick('learn-cards'),
    'learn-talks': pick('learn-talks'),
    'learn-starters': pick('learn-starters'),
    'learn-activities': pick('learn-activities'),
    'learn-lessons': pick('learn-lessons'),
    profile: pick('profile'),
    practise: pick('practise'),
    tell: pick('tell'),
    'easy-steps': pick('easy-steps'),
    'easy-tell': pick('easy-tell'),
    posts: pick('posts'),
    money: pick('money'),
    statistics: pick('statistics'),
    text: pick('text'),
    'short-codes': pick('short-codes'),
  }
  return { tree, problems }
}

/**
 * An address that we may link to: `https://example.org/help` is one; `http://example.org`, `https://x` and
 * `https://police.example@other.example` are not.
 */
function isHttps(text: string): boolean {
  if (!text.startsWith('https://') || SPACE.test(text) || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return hostname.includes('.') && username === '' && password === ''
}

function explainAll(file: string, errors: readonly ErrorObject[]): readonly Problem[] {
  return errors
    .filter(
      ({ schemaPath, propertyName }) => propertyName === undefined && !schemaPath.includes(BRANCH),
    )
    .map((one) => error(file, one.instancePath.slice(1).replaceAll('/', '.'), explain(one)))
}

function explain({ keyword, params, message = 'wrong' }: ErrorObject): string {
  const say = (key: string): string => String(params[key])
  switch (keyword) {
    case 'required':
      return `${say('missingProperty')} is missing: add it`
    case 'additionalProperties':
      return `${say('additionalProperty')} is not known here: remove it, correct it, or put quotes round a text with a comma`
    case 'propertyNames':
      return `${say('propertyName')} is not a name allowed here: correct it`
    case 'type':
      return `must be a ${say('type')}: a number or a word with : or # needs quotes to be text`
    case 'enum':
      return `must be one of ${String(params['allowedValues']).replaceAll(',', ', ')}`
    case 'pattern':
      return `must look like ${say('pattern')}, without space around it`
    case 'format':
      return `must be ${FORMATS[say('format')] ?? say('format')}`
    case 'anyOf':
      return 'has none of the forms allowed here: a channel needs phone, sms, url or email; a text needs words or { one, other }'
    default:
      return message
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date that exists, as 2026-11-21',
  https: 'an address that starts with https://',
  email: 'an e-mail address',
}
