/** Which of Meta's apps wrote a file. Both write the same shape, so paths and a few keys have to tell. */

export type MetaApp = 'instagram' | 'messenger'

/** Folders that only one of the apps writes; they stand in the file's path and in the paths of its media. */
const FOLDERS: readonly (readonly [folder: string, app: MetaApp])[] = [
  ['your_instagram_activity', 'instagram'],
  ['your_activity_across_facebook', 'messenger'],
  ['your_facebook_activity', 'messenger'],
  ['e2ee_cutover', 'messenger'],
  ['filtered_threads', 'messenger'],
]

/** Keys, and names of deleted accounts, that only one of the apps writes. */
const SIGNS: readonly (readonly [sign: string, app: MetaApp])[] = [
  ['"Instagram User"', 'instagram'],
  ['"original_content_owner"', 'instagram'],
  ['"profile_share_username"', 'instagram'],
  ['"Facebook User"', 'messenger'],
  ['"Facebook user"', 'messenger'],
  ['"sticker":', 'messenger'],
  ['"gifs":', 'messenger'],
  ['"bumped_message_metadata"', 'messenger'],
  ['"is_taken_down"', 'messenger'],
  ['"ip":', 'messenger'],
]

/** The app by the path and else by the beginning of the text; undefined where neither tells. */
export function appOf(path: string, sample: string): MetaApp | undefined {
  for (const [folder, app] of FOLDERS) if (path.includes(folder)) return app
  for (const [folder, app] of FOLDERS) if (sample.includes(`${folder}/`)) return app
  for (const [sign, app] of SIGNS) if (sample.includes(sign)) return app
  return undefined
}

/**
 * The app of the files that do not tell: that of most files that do, since a person brings one export at a time, or else
 * `fallback`.
 */
export function appOfRest(known: readonly (MetaApp | undefined)[], fallback: MetaApp): MetaApp {
  const instagram = known.filter((app) => app === 'instagram').length
  const messenger = known.filter((app) => app === 'messenger').length
  if (instagram === messenger) return fallback
  return instagram > messenger ? 'instagram' : 'messenger'
}
