/** Whose download it is: as its profile says, and as its chats show. */

/**
 * The one who writes in chats with others: a chat of two is named after the other side, so whoever writes beside the
 * person it is named after is the owner. Undefined where that points to nobody or to several.
 */
export function deduceOwner(
  chats: readonly { contact: string; senders: ReadonlySet<string> }[],
): string | undefined {
  const found = new Set<string>()
  for (const { contact, senders } of chats) {
    // Where the contact has not written under the name in the heading, the heading may be of another kind.
    if (contact === '' || !senders.has(contact)) continue
    for (const sender of senders) if (sender !== contact && sender !== '') found.add(sender)
  }
  const [only] = found
  return found.size === 1 ? only : undefined
}

/**
 * The user name of the profile, unless the chats show another owner and nothing of this one: people change their names,
 * and then nobody can tell which is which.
 */
export function ownerOf(
  userName: string | undefined,
  chats: readonly { contact: string; senders: ReadonlySet<string> }[],
): string | undefined {
  const deduced = deduceOwner(chats)
  if (userName === undefined || deduced === undefined) return userName ?? deduced
  return chats.some(({ senders }) => senders.has(userName)) ? userName : undefined
}

/** Whether a chat is one of several people, whose heading is a title and no name. */
export function isGroup({
  contact,
  senders,
}: {
  contact: string
  senders: Pick<ReadonlySet<string>, 'has' | 'size'>
}): boolean {
  return !senders.has(contact) && senders.size > 2
}
