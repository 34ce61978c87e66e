/** Planning a response: role, country and situations in, ordered steps out. */
export * from './types.ts'
