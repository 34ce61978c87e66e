/** Every page is made at build time and needs no scripts; the pages with a tool say otherwise themselves. */
export const prerender = true
export const csr = false
export const trailingSlash = 'always'
