/**
 * The part of libheif's C interface that is used, as libheif-js compiled it to WebAssembly. Runs in Node and in a browser's
 * worker: whoever opens it brings the compiled module, so that it lies beside the program as a file of its own.
 */
import factory from 'libheif-js/libheif-wasm/libheif.js'

/** An address in the memory of the WebAssembly. */
export type Address = number

/** One instance with a memory of its own. Structures come back by address; an error is three words of 32 bits. */
export interface Libheif {
  /** The whole memory; another one after each call that made it grow. */
  readonly HEAPU8: Uint8Array
  readonly _malloc: (bytes: number) => Address
  readonly _heif_context_alloc: () => Address
  readonly _heif_context_get_security_limits: (context: Address) => Address
  readonly _heif_context_read_from_memory_without_copy: (
    error: Address,
    context: Address,
    bytes: Address,
    length: number,
    options: 0,
  ) => void
  readonly _heif_context_get_primary_image_handle: (
    error: Address,
    context: Address,
    handle: Address,
  ) => void
  readonly _heif_image_handle_get_width: (handle: Address) => number
  readonly _heif_image_handle_get_height: (handle: Address) => number
  readonly _heif_decode_image: (
    error: Address,
    handle: Address,
    image: Address,
    colours: number,
    order: number,
    options: 0,
  ) => void
  /** Copies at most so many, from the one of this number on; how many it copied. */
  readonly _heif_image_get_decoding_warnings: (
    image: Address,
    first: number,
    errors: Address,
    most: number,
  ) => number
  readonly _heif_image_get_width: (image: Address, channel: number) => number
  readonly _heif_image_get_height: (image: Address, channel: number) => number
  readonly _heif_image_get_plane_readonly: (
    image: Address,
    channel: number,
    stride: Address,
  ) => Address
}

interface Instance {
  readonly exports: object
}

/** Makes an instance of the compiled module with these imports. */
export type Instantiate = (imports: object) => Instance

/** A platform global that is in none of the types that Node and browsers share; the part that is used. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => Instance
}

/**
 * Takes the bytes of `libheif-wasm/libheif.wasm`, which libheif-js ships.
 * @throws where they are something else, or WebAssembly is missing or forbidden
 */
export function compileLibheif(bytes: Uint8Array): Instantiate {
  const compiled = new WebAssembly.Module(bytes)
  return (imports) => new WebAssembly.Instance(compiled, imports)
}

type Factory = (options: {
  readonly instantiateWasm: (imports: object, ready: (instance: Instance) => void) => object
  readonly print: () => void
  readonly printErr: () => void
}) => Libheif

/** A new instance. It writes nothing to the console: what it says of a file may hold something of the file. */
export function openLibheif(instantiate: Instantiate): Libheif {
  // The package's types say `export default`; what Node and the bundler import is `module.exports`, the function itself.
  const open = factory as unknown as Factory
  return open({
    instantiateWasm: (imports, ready) => {
      const instance = instantiate(imports)
      ready(instance)
      return instance.exports
    },
    print: () => undefined,
    printErr: () => undefined,
  })
}
