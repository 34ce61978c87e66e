/** A tool: this page hydrates itself. Without scripts all of its guidance is there. */
export const csr = true
