/** Words and tables of docs/chat-formats.md. */
import { CAPABILITIES, NOT_IN_FORMAT, type Capability } from './conformance.ts'

/** What was read of a file by others, kept here because the file may not be. */
export interface OtherFile {
  /** `<folder>/<file>` as its collection names it. */
  readonly file: string
  /** Format id; empty where no format knows it. */
  readonly format: string
  readonly shows: readonly Capability[]
  readonly conversations: number
  readonly messages: number
  readonly people: number
  readonly issues: readonly string[]
}

/** The page. */
export function conformancePage(
  ours: ReadonlyMap<string, readonly ReadonlySet<Capability>[]>,
  others: readonly OtherFile[],
): string {
  return `# Chat formats

What Holdfast reads, and what proves it. This page is written by a test (\`packages/engine/src/chat/conformance.test.ts\`) from the examples
under \`fixtures/chats\` and from files by others, which are not in this repository.

## What is read of each format

Each cell counts the examples that show it: ours, then, behind a plus, files by others. A dash means that the format's files do not hold it;
the reasons are below. _Owner_: the file itself says whose chat it is; otherwise the person is asked. _Zone_: times are known in UTC; otherwise the
person can say which zone the phone was in.

${table(
  ['format', ...CAPABILITIES],
  [...ours].map(([id, examples]) => [
    `\`${id}\``,
    ...CAPABILITIES.map((capability) => cell(id, capability, examples, others)),
  ]),
)}

## What a format does not hold

${[...ours.keys()]
  .filter((id) => Object.keys(NOT_IN_FORMAT[id] ?? {}).length > 0)
  .map((id) => `- \`${id}\`: ${reasons(id)}.`)
  .join('\n')}

## Files by others

${String(others.length)} files, each read alone; ${String(others.filter(({ messages }) => messages > 0).length)} of them hold messages that could be read. A code names
what could not be read, or was read with doubt; its words are in \`data/text/en/reading.yml\`.

${table(
  ['file', 'format', 'chats', 'messages', 'people', 'issues'],
  others.map(({ file, format, conversations, messages, people, issues }) => [
    file,
    format === '' ? '–' : `\`${format}\``,
    String(conversations),
    String(messages),
    String(people),
    issues.join(', '),
  ]),
)}
`
}

function cell(
  id: string,
  capability: Capability,
  examples: readonly ReadonlySet<Capability>[],
  others: readonly OtherFile[],
): string {
  if (NOT_IN_FORMAT[id]?.[capability] !== undefined) return '–'
  const own = examples.filter((shown) => shown.has(capability)).length
  const foreign = others.filter(({ format, shows }) => format === id && shows.includes(capability))
  return foreign.length === 0 ? String(own) : `${String(own)} + ${String(foreign.length)}`
}

/** Capabilities that share a reason are named together. */
function reasons(id: string): string {
  const byReason = new Map<string, string[]>()
  for (const [capability, reason] of Object.entries(NOT_IN_FORMAT[id] ?? {})) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), capability])
  }
  return [...byReason]
    .map(([reason, capabilities]) => `${capabilities.join(', ')}: ${reason}`)
    .join('; ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
