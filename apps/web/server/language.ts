/** Which of the languages a browser asks for. */
import { LANGUAGES, isLanguage, type Language } from '@holdfast/engine/text'

/**
 * The best language for an `Accept-Language` header (RFC 9110): the wanted ones by weight, then by order. English where
 * there is none that exists.
 */
export function bestLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/;\s*q=/u)
    return { tag: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
  })
  const best = wanted
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .find(({ tag }) => isLanguage(tag))?.tag
  return best !== undefined && isLanguage(best) ? best : LANGUAGES[0]
}
