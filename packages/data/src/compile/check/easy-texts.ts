/** The texts of `data/easy`. Whom they speak to is whom what they restate speaks to. */
import type { Role } from '@holdfast/engine/plan'
import type { EasyWords } from '../../easy.ts'
import type { Tree } from '../shapes.ts'
import type { PlacedText } from './placed-text.ts'

export function easyTexts(tree: Tree): readonly PlacedText[] {
  return [...tree['easy-steps'], ...tree['easy-tell']].flatMap(({ file, value }) =>
    value.wording.flatMap((words, index) =>
      textsOf(file, words, `wording.${String(index)}.`, words.for),
    ),
  )
}

function textsOf(
  file: string,
  { title, lines }: EasyWords,
  place: string,
  roles: readonly Role[],
): readonly PlacedText[] {
  return [
    { file, place: `${place}title`, kind: 'easy title', text: title, roles },
    ...lines.map(({ text }, index): PlacedText => ({
      file,
      place: `${place}lines.${String(index)}`,
      kind: 'easy line',
      text,
      roles,
    })),
  ]
}
