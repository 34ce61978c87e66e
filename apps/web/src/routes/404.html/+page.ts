/** The server answers with this page where there is none. */
export const trailingSlash = 'never'
