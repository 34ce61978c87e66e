/** What a part of an address may be that is there or not: adults have a page of their own below the young person's. */
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  adult: (param) => (param === 'adult' ? param : undefined),
})
