/**
 * What opening HEIC, reading screenshots and counting faces need beside our own scripts: libheif, Tesseract, its language
 * data, TensorFlow's WebAssembly and a small network's weights, taken out of their packages and served from our own origin below `/reading/`, each under its version. Nothing of it
 * is loaded before somebody brings a picture.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

/** A package, the folder it gets below `/reading/`, and the files in it that are served. */
const PARTS: readonly {
  readonly package: string
  readonly folder: string
  readonly files: readonly string[]
}[] = [
  { package: 'tesseract.js', folder: 'tesseract', files: ['dist/worker.min.js'] },
  {
    package: 'tesseract.js-core',
    folder: 'tesseract',
    // With and without SIMD; old phones have none.
    files: ['simd-lstm', 'lstm'].flatMap((kind) => [
      `tesseract-core-${kind}.js`,
      `tesseract-core-${kind}.wasm`,
    ]),
  },
  ...['deu', 'eng', 'fra', 'ita', 'spa'].map((code) => ({
    package: `@tesseract.js-data/${code}`,
    folder: 'languages',
    files: [`4.0.0_best_int/${code}.traineddata.gz`],
  })),
  {
    package: '@tensorflow/tfjs-backend-wasm',
    folder: 'tensorflow',
    // The threaded kind needs headers that the pages do not send.
    files: ['dist/tfjs-backend-wasm.wasm', 'dist/tfjs-backend-wasm-simd.wasm'],
  },
  {
    package: 'libheif-js',
    folder: 'libheif',
    // As it was published, with its licence, so that anybody can put another build in its place (LGPL-3.0).
    files: ['libheif-wasm/libheif.wasm', 'libheif-wasm/LICENSE'],
  },
  {
    package: '@vladmandic/face-api',
    folder: 'faces',
    // Of all that the package holds only what finds faces: nothing that tells people apart (decision 0025).
    files: ['model/tiny_face_detector_model.bin', 'LICENSE'],
  },
]

/** Packages that are not our own dependencies, and whose they are. */
const BROUGHT_BY: ReadonlyMap<string, string> = new Map([
  ['tesseract.js-core', 'tesseract.js'],
  ['libheif-js', '@holdfast/pictures'],
])

/** Changes with every version of what is inside, so that a browser may keep the files for ever. */
const FOLDER = `reading/${versions()}`

function versions(): string {
  return [
    ...['tesseract.js', '@tesseract.js-data/eng', '@tensorflow/tfjs-backend-wasm', 'nsfwjs'],
    ...['libheif-js', '@vladmandic/face-api'],
  ]
    .map(
      (name) =>
        (JSON.parse(readFileSync(pathIn(name, 'package.json'), 'utf8')) as Versioned).version,
    )
    .join('-')
}

interface Versioned {
  readonly version: string
}

/** Copies the files into the build, and serves them while developing. */
export function readingAssets(): Plugin {
  const files: ReadonlyMap<string, string> = new Map(
    PARTS.flatMap((part) =>
      part.files.map((file) => {
        const name = file.slice(file.lastIndexOf('/') + 1)
        return [`${FOLDER}/${part.folder}/${name}`, pathIn(part.package, file)] as const
      }),
    ),
  )
  return {
    name: 'holdfast-reading-assets',
    config: () => ({ define: { __READING__: JSON.stringify(`/${FOLDER}`) } }),
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = files.get(request.url?.split('?')[0]?.slice(1) ?? '')
        if (path === undefined) next()
        else {
          if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript')
          if (path.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm')
          response.end(readFileSync(path))
        }
      })
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const [fileName, path] of files) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
      }
    },
  }
}

/** A file of an installed package, whether or not the package lists it among its exports. */
function pathIn(name: string, file: string): string {
  const bringer = BROUGHT_BY.get(name)
  const from = bringer === undefined ? require : createRequire(pathIn(bringer, 'x.js'))
  const folder = (from.resolve.paths(name) ?? [])
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')))
  if (folder === undefined) throw new Error(`${name} is not installed; run: npm ci`)
  return join(folder, file)
}
