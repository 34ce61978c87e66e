/**
 * The headers that keep a page to itself. A page's own policy stands in its HTML, with the hashes of its styles and
 * scripts; the server sends the same as a header, since some parts only count there.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Matches the policy that SvelteKit writes into a page, not another meta element. */
const IN_PAGE = /<meta http-equiv="content-security-policy" content="([^"]*)">/u

/** For everything that is not a page: scripts and workers may load from here, and nothing else. */
const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

/** For the workers that read pictures: they run WebAssembly, which no page may, and start a worker themselves. */
const READING = STRICT.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
)

/** For the worker that makes fingerprints: it runs WebAssembly, and starts nothing. */
const HASHING = STRICT.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

/** Matches `/_app/immutable/workers/fingerprint-worker-AbCd.js`; not `…/workers/worker-AbCd.js`. */
const MAKES_FINGERPRINTS = /\/workers\/fingerprint-worker-[^/]+$/u

/** `/reading/7.0.0/tesseract/worker.min.js`, `/_app/immutable/workers/picture-worker-AbCd.js`; not `…/workers/worker-AbCd.js`. */
const READS_PICTURES = /^\/reading\/|\/workers\/picture-worker-[^/]+$/u

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()',
}

/** Headers for one address of the built pages. */
export type HeadersFor = (path: string) => Readonly<Record<string, string>>

/** Reads every page's policy once. Throws when a page has none: such a page must not be served. */
export function headersFrom(folder: string): HeadersFor {
  const policies = new Map(
    globSync('**/*.html', { cwd: folder }).map((file) => {
      const policy = IN_PAGE.exec(readFileSync(join(folder, file), 'utf8'))?.[1]
      if (policy === undefined) throw new Error(`${file} carries no content security policy`)
      return [file, `${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`]
    }),
  )
  return (path) => {
    const file = path.replace(/^\//u, '')
    const page =
      policies.get(file) ??
      policies.get(`${file.replace(/\/?$/u, '')}/index.html`.replace(/^\//u, ''))
    return { ...ALWAYS, 'Content-Security-Policy': page ?? policyOfScript(path) }
  }
}

function policyOfScript(path: string): string {
  if (READS_PICTURES.test(path)) return READING
  return MAKES_FINGERPRINTS.test(path) ? HASHING : STRICT
}
