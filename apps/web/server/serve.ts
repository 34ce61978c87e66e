/** Serves the built pages to this device. It keeps no log: who reads what is nobody's business. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { bestLanguage } from './language.ts'
import { headersFrom, type HeadersFor } from './policy.ts'

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of the built pages. */
  readonly folder: string
}

export interface RunningServer {
  /** With a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Only this device can reach it. */
const HOST = '127.0.0.1'

/** Serves until closed. Throws, with the remedy, when the pages are not there or the port is taken. */
export async function startServer({ port, folder }: ServeOptions): Promise<RunningServer> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`there are no pages in ${folder}; build them with: npm run build -w apps/web`)
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('the port must be a whole number from 0 to 65535: for example PORT=4600')
  }
  const headers = headersFrom(folder)
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value)
      response.setHeader('Cache-Control', cacheControl(path))
    },
  })
  const server = createServer((request, response) => {
    if (isStart(request)) sendOn(request, response, headers)
    else {
      files(request, response, () => {
        sendLost(response, folder, headers)
      })
    }
  })
  await listen(server, port)
  const address = server.address() as AddressInfo
  return {
    url: `http://${HOST}:${String(address.port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Files with a hash or a version in their path never change; everything else is asked for again. */
function cacheControl(path: string): string {
  return path.includes('/immutable/') || path.startsWith('/reading/')
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'
}

function isStart({ method, url }: IncomingMessage): boolean {
  // Not parsed as an address: a request may ask for anything, and `//` is no address.
  return (method === 'GET' || method === 'HEAD') && (url === '/' || url?.startsWith('/?') === true)
}

function sendOn(request: IncomingMessage, response: ServerResponse, headers: HeadersFor): void {
  response.writeHead(302, {
    ...headers('/'),
    Location: `/${bestLanguage(request.headers['accept-language'])}/`,
    Vary: 'Accept-Language',
    'Cache-Control': 'no-store',
  })
  response.end()
}

function sendLost(response: ServerResponse, folder: string, headers: HeadersFor): void {
  response.writeHead(404, {
    ...headers('/404.html'),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
  createReadStream(join(folder, '404.html')).pipe(response)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? taken(port, error) : error)
    })
    server.listen(port, HOST, resolve)
  })
}

function taken(port: number, cause: Error): Error {
  return new Error(
    `port ${String(port)} is taken by another program; choose another one with PORT=${String(port + 1)}`,
    { cause },
  )
}
