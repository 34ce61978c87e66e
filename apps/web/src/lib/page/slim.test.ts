import { describe, expect, it } from 'vitest'
import { slim } from './slim.ts'

describe('slim', () => {
  it('leaves out hydration marks and the space between tags, and keeps every word', () => {
    const html = '<body>\n  <!--[--><p>Call <a href="tel:1">1</a> now</p>\n  <!--]-->\n</body>'
    expect(slim(html)).toBe('<body><p>Call <a href="tel:1">1</a> now</p></body>')
  })

  it('leaves one space of those that marks stood in', () => {
    expect(slim('<b>147</b> <!--[--> <!--]--> <small>Tag und Nacht</small>')).toBe(
      '<b>147</b> <small>Tag und Nacht</small>',
    )
  })

  it('leaves out the style link that is already inside the page', () => {
    const html = '<link href="/a.css" rel="stylesheet" disabled media="(max-width: 0)"><p>x</p>'
    expect(slim(html)).toBe('<p>x</p>')
  })

  it('gives no leave of a style attribute that only hydrated pages have', () => {
    const html = `<meta content="style-src 'self'; style-src-attr 'unsafe-hashes' 'sha256-x'; base-uri 'none'"><p>x</p>`
    expect(slim(html)).toBe(`<meta content="style-src 'self'; base-uri 'none'"><p>x</p>`)
  })

  it('does not touch a page that hydrates itself', () => {
    const html = '<!--[--><p>x</p><!--]--><script>__sveltekit_1 = {}</script>'
    expect(slim(html)).toBe(html)
  })
})
