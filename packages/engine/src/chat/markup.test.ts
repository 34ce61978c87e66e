import { describe, expect, it } from 'vitest'
import {
  findElement,
  findElements,
  hasClass,
  joinSurrogateReferences,
  textOf,
  walkMarkup,
  type MarkupElement,
} from './markup.ts'

function records(text: string, xml = false): readonly MarkupElement[] {
  const found: MarkupElement[] = []
  walkMarkup(text, {
    xml,
    isRecord: ({ name, attributes }) => name === 'sms' || hasClass({ attributes }, 'message'),
    visit: (record) => found.push(record),
    goOn: () => true,
  })
  return found
}

describe('walking markup', () => {
  it('hands over each record with its words and its line', () => {
    const [first, second] = records(
      '<html><body>\n<div class="a message">hi <b>you</b><br>there</div>\n<div class="message">&lt;3 &amp; more</div>',
    )
    expect(first?.line).toBe(2)
    expect(first && textOf(first)).toBe('hi you\nthere')
    expect(second && textOf(second)).toBe('<3 & more')
  })

  it('reads attributes of XML as written, with line ends and joined characters', () => {
    const text = joinSurrogateReferences(
      '<smses><sms body="a&#10;b &#55357;&#56838; &quot;" Date="1"/></smses>',
    )
    expect(records(text, true)[0]?.attributes).toEqual({ body: 'a\nb 😆 "', Date: '1' })
  })

  it('changes pieces on the way, without cutting what belongs together, and keeps lines', () => {
    const one = '<sms body="a\n&#55357;&#56838;"/>\n'
    const found: string[] = []
    const lines: number[] = []
    walkMarkup(one.repeat(20_000), {
      xml: true,
      prepare: joinSurrogateReferences,
      isRecord: ({ name }) => name === 'sms',
      visit: ({ attributes, line }) => {
        found.push(attributes['body'] ?? '')
        lines.push(line)
      },
      goOn: () => true,
    })
    expect(new Set(found)).toEqual(new Set(['a\n😆']))
    expect(lines).toEqual(Array.from({ length: 20_000 }, (_, index) => 1 + 2 * index))
  })

  it('joins only what is a pair', () => {
    expect(joinSurrogateReferences('&#55357; &#56838;')).toBe('&#55357; &#56838;')
    expect(joinSurrogateReferences('&#56838;&#55357;')).toBe('&#56838;&#55357;')
  })

  it('says when the text ends inside a record', () => {
    const walk = { isRecord: () => true, visit: () => undefined, goOn: () => true }
    expect(walkMarkup('<div>a</div>', walk)).toBe(true)
    expect(walkMarkup('<div>a', walk)).toBe(false)
  })

  it('resolves no entity of a document type', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y SYSTEM "file:///etc/passwd">]><sms body="&x;&y;"/>'
    expect(records(bomb, true)[0]?.attributes['body']).toBe('&x;&y;')
  })

  it('survives what is nested without end, and what never closes', () => {
    const deep = records(
      `<div class="message">${'<i>'.repeat(50_000)}x${'</i>'.repeat(50_000)}</div>`,
    )
    expect(deep).toHaveLength(1)
    expect(records(`<div class="message">${'<b>x'.repeat(50_000)}`)).toHaveLength(1)
  })

  it('finds elements inside', () => {
    const [record] = records(
      '<div class="message"><p><i class="t">1</i></p><i class="t">2</i></div>',
    )
    if (record === undefined) throw new Error('no record')
    expect(findElement(record, (one) => hasClass(one, 't'))?.children).toEqual(['1'])
    expect(findElements(record, ({ name }) => name === 'i')).toHaveLength(2)
  })

  it('shows words as a browser does', () => {
    const [record] = records(
      '<div class="message">\n  <div>one\n   two</div>\n  <div>three<script>no</script></div> </div>',
    )
    expect(record && textOf(record)).toBe('one two\nthree')
  })
})

describe('records that never lie inside one another', () => {
  it('are read one by one where an end tag is missing', () => {
    const found: string[] = []
    walkMarkup('<all><sms a="1"><b>x</b><sms a="2"/><sms a="3"></all>', {
      xml: true,
      flat: true,
      isRecord: ({ name }) => name === 'sms',
      visit: ({ attributes, children }) =>
        found.push(`${attributes['a'] ?? ''}:${String(children.length)}`),
      goOn: () => true,
    })
    expect(found).toEqual(['1:1', '2:0', '3:0'])
  })
})

describe('the words of an element', () => {
  it('have one space where two pieces meet', () => {
    const [record] = records('<p class="message">see \n <a>\n  this</a> \n</p>')
    expect(record && textOf(record)).toBe('see this')
  })
})

describe('time', () => {
  it('does not grow with the square of the depth, nor of a single line', () => {
    const deep = '<a>'.repeat(200_000)
    expect(records(`<div class="message">${deep}`)).toHaveLength(1)
    expect(records(`<all>${'<sms/>'.repeat(100_000)}</all>`, true)).toHaveLength(100_000)
  })
})
