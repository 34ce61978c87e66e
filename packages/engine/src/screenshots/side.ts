/** What the size of letters, bubbles and gaps on a picture goes by. */

interface Size {
  readonly width: number
  readonly height: number
}

/** Height from which a wide picture is a computer's screen and no piece cut out of a phone's. */
const COMPUTER = 600

export function isComputerScreen({ width, height }: Size): boolean {
  return width > height && height > COMPUTER
}

/** Pixels across the screen that the picture shows, or across as much of a computer's screen as a phone's holds. */
export function sideOf({ width, height }: Size): number {
  return isComputerScreen({ width, height }) ? height : width
}
