/** `npm test` is all that CI runs; `npm run check` is the same under the name that contributors look for. */
import './check.ts'
