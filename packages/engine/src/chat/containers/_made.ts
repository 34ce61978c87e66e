/** Containers as other programs write them, for tests. */
const encoder = new TextEncoder()

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Fields of two, four or eight bytes. */
function fields(list: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, size] of list) {
    if (size === 2) view.setUint16(at, value, true)
    else if (size === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += size
  }
  return bytes
}

const MAX = 0xffffffff

/** A zip of one stored entry whose sizes and places all stand in 64-bit fields; the checksum is as given. */
export function makeZip64(name: string, text: string, sum: number): Uint8Array {
  const data = encoder.encode(text)
  const named = encoder.encode(name)
  const size = data.length
  const large = fields([
    [1, 2],
    [24, 2],
    [size, 8],
    [size, 8],
    [0, 8],
  ])
  const local = concat([
    fields([
      [0x04034b50, 4],
      [45, 2],
      [0x800, 2],
      [0, 2],
      [0, 4],
      [sum, 4],
      [MAX, 4],
      [MAX, 4],
    ]),
    fields([
      [named.length, 2],
      [20, 2],
    ]),
    named,
    fields([
      [1, 2],
      [16, 2],
      [size, 8],
      [size, 8],
    ]),
    data,
  ])
  const directory = concat([
    fields([
      [0x02014b50, 4],
      [45, 2],
      [45, 2],
      [0x800, 2],
      [0, 2],
      [0, 4],
      [sum, 4],
    ]),
    fields([
      [MAX, 4],
      [MAX, 4],
      [named.length, 2],
      [large.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ]),
    fields([
      [0, 4],
      [MAX, 4],
    ]),
    named,
    large,
  ])
  const at = local.length + directory.length
  return concat([
    local,
    directory,
    fields([
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [1, 8],
      [1, 8],
    ]),
    fields([
      [directory.length, 8],
      [local.length, 8],
    ]),
    fields([
      [0x07064b50, 4],
      [0, 4],
      [at, 8],
      [1, 4],
    ]),
    fields([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [0xffff, 2],
      [0xffff, 2],
      [MAX, 4],
      [MAX, 4],
      [0, 2],
    ]),
  ])
}

function header(name: string, size: number, type: string): Uint8Array {
  const block = new Uint8Array(512)
  const put = (text: string, at: number): void => {
    block.set(encoder.encode(text), at)
  }
  put(name, 0)
  put('0000644\0', 100)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put('        ', 148)
  put(type, 156)
  put('ustar\u000000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function padded(data: Uint8Array): Uint8Array {
  return concat([data, new Uint8Array((512 - (data.length % 512)) % 512)])
}

/** A tar of files; names beyond 100 bytes go into a pax header. */
export function makeTar(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const data = encoder.encode(text)
    const own = [header(name.slice(0, 100), data.length, '0'), padded(data)]
    if (name.length <= 100) return own
    const rest = ` path=${name}\n`
    const digits = String(rest.length + 3)
    const record = encoder.encode(`${digits}${rest}`)
    return [header('PaxHeaders/x', record.length, 'x'), padded(record), ...own]
  })
  return concat([...blocks, new Uint8Array(1_024)])
}
