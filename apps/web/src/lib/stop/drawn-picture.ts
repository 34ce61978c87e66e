/**
 * When a player has drawn the picture of a moment. A busy browser says that it is at a moment while it still holds the picture before
 * (Chromium, one time in a thousand), and its fingerprint would be of another moment.
 */

/** What is needed of a `<video>`. Old browsers have neither. */
export type TellingPlayer = Partial<
  Pick<HTMLVideoElement, 'requestVideoFrameCallback' | 'cancelVideoFrameCallback'>
>

export interface ExpectedPicture {
  /** Once it is drawn, or has been waited for long enough from now on. */
  readonly wait: () => Promise<void>
  /** Asks no more. */
  readonly forget: () => void
}

/** Milliseconds that a picture is waited for at first. */
const LATE = 1_000

/**
 * Each wait in vain makes those after it so many times shorter: all of them together take a second and a third, however long the
 * video is, and a picture that was only late from loading does not end the waiting. Safari tells of no picture where the player is in no
 * document (WebKit bug 282782), or of the first one only; none tells of a new one while the same picture lasts for seconds.
 */
const SHORTER = 4

/** To be called with each moment, in their order, before the player is sent there. */
export function watchDrawing(player: TellingPlayer): (at: number) => ExpectedPicture {
  let patience = LATE
  let last = Number.NEGATIVE_INFINITY
  return (at) => {
    const after = last
    last = at
    const picture = hearPicture(player, after, at)
    return {
      wait: async () => {
        if (!isTold(player)) return
        const isDrawn = await within(patience, picture.drawn)
        if (!isDrawn && isTold(player)) patience /= SHORTER
      },
      forget: picture.forget,
    }
  }
}

/** A page that nobody sees is told of no picture. */
function isTold(player: TellingPlayer): boolean {
  return !document.hidden && player.requestVideoFrameCallback !== undefined
}

interface HeardPicture {
  readonly drawn: Promise<void>
  readonly forget: () => void
}

/**
 * Hears of the picture that is seen at a moment and was not yet seen at the moment before. Often it is drawn before the player says that it is
 * there; so the picture's own time, and not when it is told of, tells it from one that is still on its way from before, or from behind
 * the end. A file's first picture may begin a little after its moment.
 */
function hearPicture(player: TellingPlayer, after: number, at: number): HeardPicture {
  let asked: number | undefined
  const drawn = new Promise<void>((resolve) => {
    function ask(): void {
      asked = player.requestVideoFrameCallback?.((_, { mediaTime }) => {
        if (mediaTime > after && mediaTime < at + 1) resolve()
        else ask()
      })
    }
    ask()
  })
  return {
    drawn,
    forget: () => {
      if (asked !== undefined) player.cancelVideoFrameCallback?.(asked)
    },
  }
}

/** Whether it comes so soon. */
async function within(milliseconds: number, coming: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  return Promise.race([coming.then(() => true), late]).finally(() => {
    clearTimeout(timer)
  })
}
