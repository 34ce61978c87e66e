/**
 * The guard before pictures: what kind of picture the model takes it for. A hint that leads to a refusal and an
 * explanation, never a verdict about a person. Loaded only when somebody brings pictures.
 */
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { load } from 'nsfwjs/core'
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2'
import { readingAsset } from './assets.ts'

/** One of the model's classes and how likely it takes it to be, 0…1. */
export interface PictureClass {
  readonly className: string
  readonly probability: number
}

/** Judges a picture; keeps nothing of it. */
export type Guard = (picture: ImageData) => Promise<readonly PictureClass[]>

/** Loads the model and its WebAssembly from our own origin. Rejects where they cannot be loaded. */
export async function createGuard(): Promise<Guard> {
  setWasmPaths(readingAsset('tensorflow/'))
  if (!(await tf.setBackend('wasm'))) throw new Error('the guard could not start')
  const model = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] })
  return (picture) => model.classify(picture)
}
