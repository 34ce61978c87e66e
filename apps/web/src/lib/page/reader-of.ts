/** Which of two pages is for a role. A file of its own, since most pages that name a reader know no roles in the browser. */
import { REGISTER, type Role } from '@holdfast/engine/plan'
import type { Reader } from './readers.ts'

/** Friends are spoken to as young people are. */
export function readerOf(role: Role): Reader {
  return REGISTER[role] === 'formal' ? 'adult' : 'young-person'
}

/** Adults who look after somebody: whom to tell, and whether to post, is not theirs to choose. */
export function looksAfter(role: Role): boolean {
  return role === 'parent' || role === 'professional'
}
