/** What makes one app's screen differ from another's, in numbers and colours. Types only. */

export interface Colours {
  readonly page: string
  /** Pattern or gradient over the page, as CSS `background-image`. */
  readonly wallpaper?: string
  readonly header: string
  readonly headerInk: string
  readonly left: string
  readonly leftInk: string
  /** A colour or gradient. */
  readonly right: string
  readonly rightInk: string
  /** Times, names without a colour, the small print. */
  readonly faint: string
  /** Times in bubbles on the right, where they differ. */
  readonly faintRight?: string
  readonly notice: string
  readonly noticeInk: string
  readonly quote: string
  readonly quoteRight: string
  readonly field: string
  /** Ink of the other people's names. */
  readonly names: readonly string[]
}

export interface Theme {
  readonly app: string
  readonly font: 'Roboto' | 'Inter'
  /** CSS pixels: width of the screen, size and height of a line of text. */
  readonly width: number
  readonly size: number
  readonly lineHeight: number
  readonly header: 'left' | 'centre'
  /** Bubbles, or lines under a name. */
  readonly layout: 'bubbles' | 'names'
  readonly radius: number
  readonly padding: readonly [number, number]
  /** Share of the width that a bubble may take. */
  readonly widest: number
  readonly margin: number
  readonly gap: number
  /** Space between messages of different people. */
  readonly turn: number
  readonly time: 'inside' | 'below' | 'none'
  /** Where names of a group stand; on screens of layout `names` they always do. */
  readonly names: 'inside' | 'above' | 'bar' | 'line'
  readonly avatar: 'none' | 'left' | 'both'
  readonly dayTime?: true
  readonly light: Colours
  readonly dark: Colours
}
