/**
 * Reads the XML fragment of a message: the words with the marks that were typed around them, the quote that they answer,
 * and what the app adds. What is no such fragment stays as it is.
 */
import { walkMarkup, type MarkupElement } from '../../markup.ts'

export interface Fragment {
  readonly text: string
  readonly edited: boolean
  readonly quote?: { readonly text: string; readonly id: string | undefined }
  /** Elements by name, in lower case, the first of each; for notices, calls and media. */
  readonly elements: ReadonlyMap<string, MarkupElement>
  readonly all: readonly MarkupElement[]
}

/** Stands around a fragment, so that it is one element. */
const ROOT = 'holdfast-fragment'

/** Fragments beyond this are no message that a person wrote; they stay as they are. */
const MAX_LENGTH = 200_000

/** Elements that stand among words. Others in a text are words that look like one. */
const IN_TEXT: ReadonlySet<string> = new Set([
  ...['a', 'at', 'b', 'bdi', 'blink', 'br', 'center', 'code', 'div', 'e_m', 'em', 'flag', 'font'],
  ...['i', 'img', 'legacyquote', 'li', 'ol', 'p', 'pre', 'quote', 's', 'span', 'ss', 'strong'],
  ...['u', 'ul'],
])

interface Draft {
  readonly pieces: string[]
  readonly quoted: string[]
  readonly all: MarkupElement[]
  quoteId: string | undefined
  hasQuote: boolean
  edited: boolean
}

/**
 * A fragment taken apart.
 *
 * @param isText whether people write such messages: then unknown elements mean that it is no fragment at all
 */
export function readFragment(content: string, isText: boolean): Fragment {
  if (!content.includes('<') && !content.includes('&')) return plain(content)
  if (content.length > MAX_LENGTH || content.includes(ROOT)) return plain(content)
  let root: MarkupElement | undefined
  walkMarkup(`<${ROOT}>${content}</${ROOT}>`, {
    xml: true,
    isRecord: ({ name }) => name === ROOT,
    visit: (record) => {
      root ??= record
    },
    goOn: () => true,
  })
  if (root === undefined) return plain(content)
  const draft: Draft = {
    pieces: [],
    quoted: [],
    all: [],
    quoteId: undefined,
    hasQuote: false,
    edited: false,
  }
  collect(root, draft, draft.pieces)
  if (isText && draft.all.some(({ name }) => !IN_TEXT.has(name.toLowerCase()))) {
    return plain(content)
  }
  const elements = new Map<string, MarkupElement>()
  for (const element of draft.all) {
    const name = element.name.toLowerCase()
    if (!elements.has(name)) elements.set(name, element)
  }
  const { pieces, quoted, all, quoteId, hasQuote, edited } = draft
  return {
    // Line ends between a quote and its answer belong to neither.
    text: hasQuote ? pieces.join('').trim() : pieces.join(''),
    edited,
    ...(hasQuote ? { quote: { text: quoted.join('').trim(), id: quoteId } } : {}),
    elements,
    all,
  }
}

function plain(text: string): Fragment {
  return { text, edited: false, elements: new Map(), all: [] }
}

function collect(element: MarkupElement, draft: Draft, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      pieces.push(child)
      continue
    }
    draft.all.push(child)
    const { attributes } = child
    switch (child.name.toLowerCase()) {
      case 'e_m':
        draft.edited = true
        collect(child, draft, pieces)
        break
      case 'legacyquote':
        // For apps that know no quotes: who is quoted, and a mark at the end.
        break
      case 'quote':
        draft.hasQuote = true
        draft.quoteId ??= attributes['messageid']
        collect(child, draft, draft.quoted)
        break
      case 'br':
        pieces.push('\n')
        break
      case 'a':
        collectLink(child, draft, pieces)
        break
      default:
        // What was typed around bold words: `*now*`.
        pieces.push(attributes['raw_pre'] ?? '')
        collect(child, draft, pieces)
        pieces.push(attributes['raw_post'] ?? '')
    }
  }
}

/** A link whose words hide where it goes shows both. */
function collectLink(link: MarkupElement, draft: Draft, pieces: string[]): void {
  const words: string[] = []
  collect(link, draft, words)
  const text = words.join('')
  const address = link.attributes['href'] ?? ''
  const isShown = address === '' || address.includes(text) || text.includes(address)
  pieces.push(isShown ? text || address : `${text} (${address})`)
}

/** All words inside an element. */
export function wordsIn(element: MarkupElement | undefined): string {
  if (element === undefined) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : wordsIn(child)))
    .join('')
    .trim()
}
