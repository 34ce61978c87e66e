/** What Takeout's files about people tell: the account's owner, and addresses. */
import { isRecord, recordIn, stringIn, type JsonRecord } from '../../json.ts'

/** The address of a person; undefined where there is none. */
export function emailOf(user: JsonRecord | undefined): string | undefined {
  const email = user === undefined ? undefined : stringIn(user, 'email')
  return email === '' ? undefined : email
}

/** The owner's address in the parsed files about the owner. Two owners mean two accounts' exports: whose this is, nothing tells. */
export function ownerIn(values: readonly unknown[]): string | undefined {
  const emails = values.flatMap((value) => {
    const email = isRecord(value) ? emailOf(recordIn(value, 'user')) : undefined
    return email === undefined ? [] : [email]
  })
  const [owner, other] = new Set(emails)
  return other === undefined ? owner : undefined
}
