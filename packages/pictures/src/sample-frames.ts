/** Which frames of a moving picture stand for it. */

/** To open a frame, all frames before it are decoded. */
const MOST_SAMPLED = 16

/** Numbers from 0, evenly over all frames, with the first and the last; all where they are few. Empty where there are none. */
export function sampleFrames(frames: number, most: number = MOST_SAMPLED): readonly number[] {
  if (frames <= most) return Array.from({ length: frames }, (_, frame) => frame)
  return Array.from({ length: most }, (_, step) => Math.round((step * (frames - 1)) / (most - 1)))
}
