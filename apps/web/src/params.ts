/** What a part of an address may be that is there or not: adults have a page of their own below the young person's. */
import type { ParamMatcher } from '@sveltejs/kit/params'

/** A matcher as `defineParams` makes it from a function, which would come with it into every page with a tool. */
const adult: ParamMatcher<'adult'> = {
  '~standard': {
    version: 1,
    vendor: 'holdfast',
    validate: (param) =>
      param === 'adult' ? { value: param } : { issues: [{ message: 'not adult' }] },
  },
}

export const params = { adult }
