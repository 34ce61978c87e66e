import { describe } from 'vitest'
import { itFinds } from './_breaking.ts'
import { STEP } from './_made.ts'

describe('readData', () => {
  itFinds([
    ['a file name that is no id', { 'steps/Stop_Now.yml': STEP }, 'the file name is the id'],
    ['a folder that is unknown', { 'stories/one.yml': {} }, 'stories/one.yml: unknown folder'],
    ['a file too deep', { 'steps/gb/one.yml': STEP }, 'steps/gb/one.yml: too deep'],
    ['a file that is no data file', { 'steps/notes.txt': 'x' }, 'not a data file'],
    ['a file that is no YAML', { 'steps/stop.yml': 'title: a: b' }, 'steps/stop.yml: not YAML'],
    [
      'a key used twice',
      { 'slots/en.yml': 'number: [two]\nnumber: [three]\n' },
      'slots/en.yml: not YAML',
    ],
  ])
})
