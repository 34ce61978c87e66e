/**
 * Whose account an export is of: from the profile in the export, or from the one name that all its chats share. Where
 * neither tells, the person is asked, since a wrong owner turns victim and blackmailer around.
 */
import { isList, isRecord, recordIn, stringIn, type JsonRecord } from '../json.ts'
import type { MetaApp } from './app.ts'
import type { ThreadPart } from './threads.ts'

/** The owner's names as a profile gives them, the likeliest first. */
export interface Profile {
  readonly app: MetaApp
  /** The archive or folder in which it lay. */
  readonly source: string
  readonly names: readonly string[]
}

/** What Instagram calls the field of the display name and that of the account's name, by language of the account. */
const NAME_KEYS: readonly ReadonlySet<string>[] = [
  new Set([
    'Name',
    'Nom',
    'Nombre',
    'Nome',
    'Naam',
    'Imię i nazwisko',
    'Namn',
    'Navn',
    'Név',
    'Ad',
    '姓名',
    '名前',
    '이름',
  ]),
  new Set([
    ...['Username', 'Benutzername', "Nom d'utilisateur", 'Nombre de usuario', 'Nome utente'],
    ...[
      'Nome de usuário',
      'Nome de utilizador',
      'Gebruikersnaam',
      'Nazwa użytkownika',
      'Användarnamn',
    ],
    ...['Brugernavn', 'Felhasználónév', 'Kullanıcı Adı', '用户名', 'ユーザーネーム', '사용자 이름'],
  ]),
]

/** Chats with different people that must share a name before it counts as the owner's. */
const ENOUGH_CHATS = 3

/** The archive or folder that an export lies in: what stands before its `messages` folder. */
export function sourceOf(name: string): string {
  const at = name.search(EXPORT_FOLDER)
  return at < 0 ? '' : name.slice(0, at)
}

/**
 * Matches the first folder of an export: `a.zip/your_instagram_activity/`, `messages/inbox/`,
 * `personal_information/`; not `photos/`.
 */
const EXPORT_FOLDER =
  /(?:your_instagram_activity|your_activity_across_facebook|your_facebook_activity|messages|personal_information|account_information|profile_information)\//u

/** The owner's names in a profile file; empty where it holds none. */
export function namesInProfile(
  value: unknown,
  app: MetaApp,
  repair: (text: string) => string,
): readonly string[] {
  if (!isRecord(value)) return []
  if (app === 'messenger') {
    const profile = recordIn(value, 'profile_v2') ?? recordIn(value, 'profile')
    const name = profile === undefined ? undefined : recordIn(profile, 'name')
    const full = name === undefined ? undefined : stringIn(name, 'full_name')
    return full === undefined || full === '' ? [] : [repair(full)]
  }
  const [user] = isList(value['profile_user']) ? value['profile_user'] : []
  const fields = isRecord(user) ? recordIn(user, 'string_map_data') : undefined
  return fields === undefined ? [] : instagramNames(fields, repair)
}

function instagramNames(fields: JsonRecord, repair: (text: string) => string): readonly string[] {
  const known = NAME_KEYS.map((): string[] => [])
  for (const [key, field] of Object.entries(fields)) {
    const value = isRecord(field) ? repair(stringIn(field, 'value') ?? '') : ''
    const place = NAME_KEYS.findIndex((keys) => keys.has(repair(key).replaceAll('’', "'")))
    if (value !== '') known[place]?.push(value)
  }
  return known.flat()
}

/** The owner's name in a thread; undefined where it is not known, or another has the same. */
export function ownerOf(
  parts: readonly ThreadPart[],
  profiles: readonly Profile[],
  shared: ReadonlyMap<string, string>,
): string | undefined {
  const [part] = parts
  if (part === undefined) return undefined
  const source = sourceOf(part.file.name)
  const fitting = profiles.filter(({ app }) => app === part.app)
  // One profile speaks for all parts of an export; of several accounts' profiles, the one that lies beside the thread.
  const accounts = new Set(fitting.map(({ names }) => JSON.stringify(names)))
  const near = accounts.size > 1 ? fitting.filter((each) => each.source === source) : fitting
  const candidates = near.length === 0 ? [shared.get(source)] : (near[0]?.names ?? [])
  return candidates.find(
    (name) => name !== undefined && part.names.filter((each) => each === name).length === 1,
  )
}

/**
 * For each archive or folder the name that all its chats of two share, where there are at least three with different
 * people: a fact of the export, since each of its chats is one of the owner's. Files without the export's folders do not
 * count: they may come from several people, who share not the owner but the one who wrote to them all.
 */
export function sharedNames(
  threads: readonly (readonly ThreadPart[])[],
): ReadonlyMap<string, string> {
  const pairs = new Map<string, Set<string>[]>()
  for (const [part] of threads) {
    if (part === undefined || part.shape === 'before-2021') continue
    if (!HAS_FOLDERS.test(part.file.path)) continue
    const names = new Set(part.names)
    if (names.size !== 2 || part.names.length !== 2) continue
    const source = sourceOf(part.file.name)
    const known = pairs.get(source)
    if (known === undefined) pairs.set(source, [names])
    else known.push(names)
  }
  const found = new Map<string, string>()
  for (const [source, list] of pairs) {
    const others = new Set(list.flatMap((names) => [...names])).size - 1
    const common = [...(list[0] ?? [])].filter((name) => list.every((names) => names.has(name)))
    const [name] = common
    if (others >= ENOUGH_CHATS && common.length === 1 && name !== undefined) found.set(source, name)
  }
  return found
}

/** Matches the folders of a thread: `messages/inbox/mia_1/message_1.json`; not `message_1.json`. */
const HAS_FOLDERS = /(?:^|\/)messages\/[^/]+\/[^/]+\/[^/]+$/u
