import { describe, expect, it } from 'vitest'
import { appOf, appOfRest } from './app.ts'

describe('appOf', () => {
  it('believes the path before the content', () => {
    expect(appOf('your_instagram_activity/messages/inbox/a/message_1.json', '"sticker":')).toBe(
      'instagram',
    )
    expect(appOf('x.zip/your_facebook_activity/messages/a/message_1.json', '')).toBe('messenger')
  })

  it('knows keys and media of one of the apps', () => {
    expect(appOf('message_1.json', '{"bumped_message_metadata":{}}')).toBe('messenger')
    expect(appOf('message_1.json', '{"uri":"your_instagram_activity/x.jpg"}')).toBe('instagram')
  })

  it('does not guess', () => {
    expect(appOf('messages/inbox/a/message_1.json', '{"type":"Generic"}')).toBeUndefined()
  })
})

describe('appOfRest', () => {
  it('follows most of the others', () => {
    expect(appOfRest(['messenger', undefined, 'messenger', 'instagram'], 'instagram')).toBe(
      'messenger',
    )
    expect(appOfRest([undefined], 'instagram')).toBe('instagram')
  })
})
