/** Reading a line's opening hours, which people wrote as words. */

/** Matches `Telefon Tag und Nacht` and `day and night`, not `täglich 7 bis 22 Uhr`. */
const ALWAYS = /day and night|Tag und Nacht/u

/** Whether somebody answers at two in the morning. Hours that nobody noted count as "perhaps not". */
export function isAlwaysOpen({ hours }: { readonly hours?: string }): boolean {
  return hours !== undefined && ALWAYS.test(hours)
}

/** The hours as the beginning of a sentence. */
export function asSentence(hours: string): string {
  return `${hours.charAt(0).toUpperCase()}${hours.slice(1)}.`
}
