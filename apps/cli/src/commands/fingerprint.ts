/** `holdfast fingerprint`: what a platform or a service keeps of a picture instead of it. */
import { createPdqHasher } from '@holdfast/engine/image'
import type { Command } from '../command.ts'
import { InputError } from '../errors.ts'
import { collecting } from '../files.ts'
import { makeFingerprint, pictureError } from '../fingerprints.ts'
import { openPictures } from '../pictures.ts'
import { fingerprintLine, fingerprintText } from '../print/fingerprint.ts'
import { print } from '../terminal.ts'

export const fingerprint: Command = {
  usage: ['FILE… [--turned] [--language L] [--json]'],
  files: true,
  options: { turned: {} },
  run: async ({ files, given }, voice) => {
    if (files.length === 0) {
      throw new InputError('cli.error.no-picture', { command: 'fingerprint' })
    }
    const errors: InputError[] = []
    const options = { hasher: createPdqHasher(), turned: given.has('turned') }
    for await (const file of openPictures(files, errors)) {
      const made = await collecting(errors, () => makeFingerprint(file, options))
      if (made === null) continue
      const { issue } = made
      if (issue !== null) errors.push(pictureError(file.name, issue, voice.say))
      if (given.has('json')) await print(fingerprintLine(made))
      // The sums of a picture that can not be decoded are worth having; those of anything else are not.
      else if (made.picture !== null || made.video !== null || hasSums(issue?.code)) {
        await print(fingerprintText(made, voice))
      }
    }
    return errors
  },
}

function hasSums(code: string | undefined): boolean {
  return code === 'no-decoder' || code === 'too-small'
}
