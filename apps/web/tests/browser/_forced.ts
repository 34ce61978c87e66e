/** What forced colours take from a page: backgrounds, shadows, and the colours of drawings that keep their own. */
import type { Page } from 'playwright-core'

/** Boxes that have a ground of their own and no edge: in forced colours nobody sees where they begin. */
export async function boxesWithoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nothing = /^rgba\(.*, 0\)$/u
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.matches('.seen-by-none, mark') && element.checkVisibility())
      .flatMap((element) => ['', '::before', '::after'].map((part) => ({ element, part })))
      .filter(({ element, part }) => {
        const style = getComputedStyle(element, part)
        if (part !== '' && style.content === 'none') return false
        const { borderTopWidth, borderBottomWidth, borderLeftWidth, outlineStyle } = style
        const widths = [borderTopWidth, borderBottomWidth, borderLeftWidth]
        const edged = outlineStyle !== 'none' || widths.some((width) => width !== '0px')
        return !nothing.test(style.backgroundColor) && !edged
      })
      .map(({ element, part }) => `${element.outerHTML.slice(0, 100)} ${part}`)
  })
}

/** Drawings in colours that are not the system's, or of which nothing stands out from the ground. */
export async function lostDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const colourOf = (name: string): string => {
      probe.style.color = name
      return getComputedStyle(probe).color
    }
    const ground = colourOf('Canvas')
    const system = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText'].map(colourOf)
    probe.remove()
    const lost = (svg: SVGElement): boolean => {
      const paints = [...svg.querySelectorAll('path, rect, circle, ellipse, line, polyline')]
        .flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape)
          return [fill, stroke]
        })
        .filter((paint) => paint !== 'none')
      const foreign = paints.some((paint) => paint !== ground && !system.includes(paint))
      return foreign || !paints.some((paint) => paint !== ground)
    }
    return [...document.querySelectorAll('svg')]
      .filter((svg) => svg.checkVisibility() && lost(svg))
      .map((svg) => svg.outerHTML.slice(0, 100))
  })
}

/** What can be reached by keyboard and shows no ring when it is, neither itself nor the label around it. */
export async function withoutRing(page: Page): Promise<string[]> {
  // A key tells the browser that somebody uses the keyboard: only then does it show rings.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const ringed = (element: Element | null): boolean => {
      if (element === null) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      return (
        outlineStyle !== 'none' && outlineWidth !== '0px' && !/^rgba\(.*, 0\)$/u.test(outlineColor)
      )
    }
    const shown: string[] = []
    const reachable = 'a[href], button, input, select, textarea, summary'
    for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
      element.focus({ preventScroll: true })
      if (document.activeElement !== element) continue
      if (!ringed(element) && !ringed(element.closest('label'))) {
        shown.push(element.outerHTML.slice(0, 100))
      }
    }
    return shown
  })
}

/** Buttons and fields of which nothing but a colour says where they are. */
export async function withoutShape(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.button, .pill, .leave, select, textarea')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element)
        return (
          borderTopStyle === 'none' ||
          borderTopWidth === '0px' ||
          /^rgba\(.*, 0\)$/u.test(borderTopColor)
        )
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
}

/** Pressed buttons that look like their neighbours. */
export async function pressedAlike(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[aria-pressed="true"]')]
      .filter((button) => {
        const other = button.parentElement?.querySelector('[aria-pressed="false"]')
        if (other === null || other === undefined) return false
        return getComputedStyle(button).backgroundColor === getComputedStyle(other).backgroundColor
      })
      .map((button) => button.outerHTML.slice(0, 100)),
  )
}
