/** Rehearsing a no: scenes as data, played by pure functions. */
export { findSceneFaults } from './find-scene-faults.ts'
export { answerScene, beginScene, isSceneEnd } from './play-scene.ts'
export * from './types.ts'
