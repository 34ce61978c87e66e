/** Whose download it is where the profile is not in it. */

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
