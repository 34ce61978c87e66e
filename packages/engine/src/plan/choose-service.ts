/** Which service fits a picture, and why: answers in, every service with a judgement and its reasons out. */
import type { Place, StoppingService } from './stopping-types.ts'

/** What the person said. Nothing has to be answered. */
export interface PictureAnswers {
  /** How old the person in the picture was when it was made. */
  readonly pictured?: 'under-18' | 'adult' | 'unknown'
  readonly today?: 'under-18' | 'adult'
  /** Id of a country of the guidance. */
  readonly country?: string
  /** A picture of oneself, a fake or changed picture of oneself, or either of somebody else. */
  readonly whose?: 'mine' | 'fake' | 'other' | 'other-fake'
  /** Whether the picture lies on a device of the person's own. */
  readonly holds?: 'yes' | 'no'
  /** Id of a place, or `nowhere` that the person knows of. */
  readonly place?: string
}

/**
 * Each names a sentence about the service. The first five speak against it, those from `age-open` to `fakes-unsaid` leave it
 * open, the rest is good to know.
 */
export type ServiceReason =
  | 'was-under-18'
  | 'was-adult'
  | 'is-adult'
  | 'other-country'
  | 'picture-needed'
  | 'age-open'
  | 'today-open'
  | 'country-open'
  | 'fakes-unsaid'
  | 'age-fits'
  | 'fakes-taken'
  | 'they-do-it'
  | 'place-takes-part'
  | 'place-not-named'
  | 'place-private'

export interface ServiceFit {
  /** Its id. */
  readonly service: string
  /** `open` while an answer is missing, or where nobody can say. */
  readonly fit: 'fits' | 'open' | 'not'
  readonly reasons: readonly ServiceReason[]
}

/** What there is to know of a service to judge it. */
export type JudgedService = Pick<
  StoppingService,
  'id' | 'pictured' | 'today' | 'countries' | 'needs' | 'fakes'
>

/** What there is to know of a place. */
export interface JudgedPlace extends Pick<Place, 'id' | 'kind'> {
  readonly takesPart: readonly { readonly service: string }[]
}

interface Judgement {
  readonly against: readonly ServiceReason[]
  readonly open: readonly ServiceReason[]
  readonly known: readonly ServiceReason[]
}

const ORDER: readonly ServiceFit['fit'][] = ['fits', 'open', 'not']

/** Every service, those that fit first. It promises nothing: what a service takes, its own people decide. */
export function chooseServices(
  {
    services,
    places,
  }: {
    readonly services: readonly JudgedService[]
    readonly places: readonly JudgedPlace[]
  },
  answers: PictureAnswers,
): readonly ServiceFit[] {
  return services
    .map((service) => judge(service, places, answers))
    .toSorted((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit))
}

function judge(
  service: JudgedService,
  places: readonly JudgedPlace[],
  answers: PictureAnswers,
): ServiceFit {
  const judgements = [
    judgeAge(service, answers),
    judgePerson(service, answers),
    judgePicture(service, answers),
    { against: [], open: [], known: judgePlace(service, places, answers) },
  ]
  const against = judgements.flatMap((one) => one.against)
  const open = judgements.flatMap((one) => one.open)
  const known = judgements.flatMap((one) => one.known)
  // What is against it settles the matter; the rest would only be more to read.
  if (against.length > 0) return { service: service.id, fit: 'not', reasons: against }
  return {
    service: service.id,
    fit: open.length > 0 ? 'open' : 'fits',
    reasons: [...open, ...known],
  }
}

/** Whoever is under 18 today was so when the picture was made. */
function judgeAge(
  { pictured }: JudgedService,
  { pictured: said, today }: PictureAnswers,
): Judgement {
  const was = today === 'under-18' ? 'under-18' : said
  if (was === undefined || was === 'unknown') return { against: [], open: ['age-open'], known: [] }
  if (was === pictured) return { against: [], open: [], known: ['age-fits'] }
  return { against: [was === 'adult' ? 'was-adult' : 'was-under-18'], open: [], known: [] }
}

function judgePerson(service: JudgedService, { today, country }: PictureAnswers): Judgement {
  const young = service.today === 'under-18'
  const tooOld = young && today === 'adult'
  const elsewhere =
    service.countries !== undefined && country !== undefined && !service.countries.includes(country)
  return {
    against: [
      ...(tooOld ? ['is-adult' as const] : []),
      ...(elsewhere ? ['other-country' as const] : []),
    ],
    open: [
      ...(young && today === undefined ? ['today-open' as const] : []),
      ...(service.countries !== undefined && country === undefined
        ? ['country-open' as const]
        : []),
    ],
    known: [],
  }
}

function judgePicture(service: JudgedService, { holds, whose }: PictureAnswers): Judgement {
  const fake = whose === 'fake' || whose === 'other-fake'
  const other = whose === 'other' || whose === 'other-fake'
  return {
    against: service.needs === 'picture' && holds === 'no' ? ['picture-needed'] : [],
    open: fake && service.fakes === 'unsaid' ? ['fakes-unsaid'] : [],
    known: [
      ...(fake && service.fakes === 'taken' ? ['fakes-taken' as const] : []),
      ...(other ? ['they-do-it' as const] : []),
    ],
  }
}

function judgePlace(
  { id }: JudgedService,
  places: readonly JudgedPlace[],
  { place: said }: PictureAnswers,
): readonly ServiceReason[] {
  const place = places.find((one) => one.id === said)
  if (place === undefined) return []
  if (place.kind === 'private') return ['place-private']
  // Of some services no page names the companies.
  if (!places.some(({ takesPart }) => takesPart.some(({ service }) => service === id))) return []
  return place.takesPart.some(({ service }) => service === id)
    ? ['place-takes-part']
    : ['place-not-named']
}
