/**
 * A platform global of the engine: `WebAssembly` exists in Node and in every browser but not in ES2023. Declares the part
 * that is used, nothing more. A page may run it only where its content security policy says so.
 */
interface Instance {
  readonly exports: Readonly<Record<string, unknown>>
}

interface Platform {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => Instance
}

declare const WebAssembly: Platform | undefined

/** What the module exports; null where WebAssembly, or what the module asks of it, is missing or forbidden. */
export function openModule(bytes: Uint8Array): Instance['exports'] | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports
  } catch {
    return null
  }
}
