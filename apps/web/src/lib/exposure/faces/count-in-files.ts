/**
 * Counts faces in files, one after the other. What was read and decoded here is overwritten before the next one is opened.
 * The browser's decoder and the network's bytes come in as arguments.
 */
import { countFaces, openFaceNet, type FaceNet, type FacePicture } from '@holdfast/engine/faces'
import { BYTES_TO_RECOGNISE, measurePicture, recognisePicture } from '@holdfast/engine/image'
import { MOST_BYTES } from '../look.ts'
import type { FaceCount, FacesReply } from './protocol.ts'

export interface FaceTools {
  /** The network's bytes. Rejects where they can't be loaded. */
  readonly load: () => Promise<Uint8Array>
  /** One picture in the sizes that `countFaces` takes. Rejects what it can't decode. */
  readonly decode: (file: Blob) => Promise<readonly FacePicture[]>
}

/** Larger pictures take more memory than a phone has while the browser decodes them. */
const MOST_PIXELS = 50_000_000

/** Says for each file what was found through `reply`. Never rejects for what is in a file. */
export async function countInFiles(
  files: readonly Blob[],
  tools: FaceTools,
  reply: (reply: FacesReply) => void,
): Promise<void> {
  const net = await tools.load().then(openFaceNet, () => null)
  if (net === null) {
    reply({ kind: 'not-loaded' })
    return
  }
  for (const file of files) reply({ kind: 'picture', count: await countInOne(file, net, tools) })
  reply({ kind: 'done' })
}

async function countInOne(file: Blob, net: FaceNet, { decode }: FaceTools): Promise<FaceCount> {
  if (!(await canBeHeld(file))) return { kind: 'not-opened' }
  const sizes = await decode(file).catch(() => null)
  if (sizes === null) return { kind: 'not-opened' }
  try {
    return { kind: 'counted', faces: countFaces(net, sizes) }
  } finally {
    for (const { data } of sizes) data.fill(0)
  }
}

/** Whether it is a picture whose pixels fit into memory, by what its file says. */
async function canBeHeld(file: Blob): Promise<boolean> {
  if (file.size > MOST_BYTES) return false
  const read = await file.arrayBuffer().catch(() => null)
  if (read === null) return false
  const bytes = new Uint8Array(read)
  const format = recognisePicture(bytes.subarray(0, BYTES_TO_RECOGNISE))
  const size = format === null ? null : measurePicture(bytes, format)
  bytes.fill(0)
  return size !== null && size.width * size.height <= MOST_PIXELS
}
