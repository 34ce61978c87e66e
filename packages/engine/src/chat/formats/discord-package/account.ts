/** Who owns a Discord data package and whom they know, from the file about the account. */
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'

export interface Account {
  readonly id: string
  readonly name: string | undefined
  /** Names by account id. */
  readonly known: ReadonlyMap<string, string>
}

/** The account in a parsed `user.json`; null where it has no id. */
export function readAccount(value: unknown): Account | null {
  const id = isRecord(value) ? idIn(value) : undefined
  if (!isRecord(value) || id === undefined) return null
  const known = new Map<string, string>()
  for (const relation of listIn(value, 'relationships')) {
    if (!isRecord(relation)) continue
    const user = recordIn(relation, 'user') ?? {}
    const other = idIn(relation) ?? idIn(user)
    const name = notEmpty(stringIn(relation, 'nickname')) ?? nameOf(user)
    if (other !== undefined && name !== undefined) known.set(other, name)
  }
  return { id, name: nameOf(value), known }
}

/** An id is a text, or a number of few digits. */
export function idIn(record: JsonRecord): string | undefined {
  const id = record['id']
  return typeof id === 'number' ? String(id) : notEmpty(stringIn(record, 'id'))
}

export function nameOf(user: JsonRecord): string | undefined {
  return notEmpty(stringIn(user, 'global_name')) ?? notEmpty(stringIn(user, 'username'))
}

function notEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
