/** `Profile Info.txt`, in the languages in which its path and its first field are known. */
import type { TextFile } from '../../format.ts'

/** What the name of the file holds: `Profile Info.txt`, `Profielinformatie.txt`; not `Post.txt`. */
const FILE_NAMES: readonly string[] = ['profil', 'profiel', 'perfil']

/** Matches the field with the name: `Username: kay`, `Gebruikersnaam: kay`; not `Email: kay`. */
const FIELD =
  /^\uFEFF?(?:User ?name|Gebruikersnaam|Nombre de usuario|Benutzername|Nom d[’']utilisateur|Nome utente)[ \t]*:[ \t]*(?<name>\S{1,60})[ \t]*\r?$/imu

/** Characters at the start in which the field must appear. */
const SAMPLE = 4_000

/** The owner's name, where the file is a profile. */
export function userNameOf({ path, text }: Pick<TextFile, 'path' | 'text'>): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (!FILE_NAMES.some((word) => name.includes(word))) return undefined
  return FIELD.exec(text.slice(0, SAMPLE))?.groups?.['name']
}
