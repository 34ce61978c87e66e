import { describe } from 'vitest'
import { itFinds } from '../_breaking.ts'
import { PLACE, PLATFORM } from '../_made.ts'

const [SECTION] = PLATFORM.sections

const [SERVICE] = PLATFORM.services

describe('checkPlatforms', () => {
  itFinds([
    [
      'a section that is there twice',
      platform({ sections: [SECTION, { ...SECTION, sources: ['station', 'paper'] }] }),
      'sections: report is there twice',
    ],
    [
      'a service that is there twice',
      platform({ services: [SERVICE, { ...SERVICE, reach: 'out-of-reach' }] }),
      'services: take-it-down is there twice',
    ],
    [
      'a service that is missing',
      platform({ services: [SERVICE] }),
      'platforms/example.yml services: ',
    ],
    [
      'a section that should not be there',
      platform({ without: ['report'] }),
      'without: report has a section',
    ],
    [
      'a place that says of a service what its platform does not',
      { 'places/example.yml': { ...PLACE, takesPart: [] } },
      'platforms/example.yml services: take-it-down: places/example.yml says otherwise',
    ],
    [
      'a platform that says of a service what its place does not',
      {
        'places/example.yml': {
          ...PLACE,
          takesPart: ['take-it-down', 'stopncii'].map((service) => ({
            service,
            sources: ['station'],
          })),
        },
      },
      'platforms/example.yml services: stopncii: places/example.yml says otherwise',
    ],
  ])
})

function platform(change: object): Readonly<Record<string, unknown>> {
  return {
    'platforms/example.yml': { ...PLATFORM, ...change },
    'sources/paper.yml': {
      title: 'News',
      publisher: 'The paper',
      url: 'https://paper.example/',
      kind: 'press',
      read: '2026-11-20',
    },
  }
}
