/** A tool: this page hydrates itself. */
export const csr = true
