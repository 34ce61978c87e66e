/** Photos can be chosen anew, or forgotten, while those before are still being read: only what was chosen last is told. */
import { lookInto, type Looked } from './look.ts'

export interface Looking {
  /** Looks into these photos in the place of those before. */
  readonly look: (files: readonly Blob[]) => Promise<void>
  readonly forget: () => void
}

/** Says through `tell` what is to be shown: nothing at first, and what was found when all photos were read. */
export function createLooking(tell: (looked: readonly Looked[]) => void): Looking {
  let last: readonly Blob[] = []
  const choose = (files: readonly Blob[]): void => {
    last = files
    tell([])
  }
  return {
    look: async (files) => {
      choose(files)
      const looked = await lookInto(files)
      if (files === last) tell(looked)
    },
    forget: () => {
      choose([])
    },
  }
}
