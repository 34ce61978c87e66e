/**
 * The words of an element as Telegram wrote them: line ends are `<br>`, all other white space is the person's own, save
 * for the line ends and the indentation around the tags.
 */
import type { MarkupElement } from '../../markup.ts'

/** Matches a line end of the page with the indentation behind it. */
const PAGE_LINE = /\n[\t ]*/gu

/** The words of an element, without those of inner elements that `skip` names. */
export function wordsOf(
  element: MarkupElement,
  skip: (element: MarkupElement) => boolean = () => false,
): string {
  const pieces: string[] = []
  collect(element, skip, pieces)
  return pieces.join('').trim()
}

function collect(
  element: MarkupElement,
  skip: (element: MarkupElement) => boolean,
  pieces: string[],
): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      pieces.push(child.includes('\n') ? child.replaceAll(PAGE_LINE, ' ') : child)
    } else if (child.name === 'br') {
      pieces.push('\n')
    } else if (!skip(child)) {
      // As deep as the walk lets elements lie in one another.
      collect(child, skip, pieces)
    }
  }
}
