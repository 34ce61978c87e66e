/** What every scene must hold, whoever writes it: the compiler refuses one that does not. */
import { isSceneEnd } from './play-scene.ts'
import type { Playable, SceneFault } from './types.ts'

/**
 * Answers lead on to later turns alone, so every path ends. Each turn is reached, and from each there is a path of clear answers
 * or calls for help to an end that is not `help-after`: nobody is stuck, wherever they got to.
 */
export function findSceneFaults({ turns }: Playable): readonly SceneFault[] {
  const ids = turns.map(({ id }) => id)
  const good = new Set<string>(['said-no', 'got-help'])
  for (const { id, answers } of turns.toReversed())
    if (answers.some(({ does, to }) => refuses(does) && good.has(to))) good.add(id)
  const reached = new Set(ids.slice(0, 1))
  for (const { id, answers } of turns)
    if (reached.has(id)) for (const { to } of answers) reached.add(to)
  return turns.flatMap(({ id, answers }, at): readonly SceneFault[] => [
    ...(isSceneEnd(id) ? [{ code: 'name-of-an-end', turn: id } as const] : []),
    ...(ids.indexOf(id) === at ? [] : [{ code: 'twice', turn: id } as const]),
    ...answers
      .filter(({ to }) => !isSceneEnd(to) && !ids.slice(at + 1).includes(to))
      .map(() => ({ code: 'leads-nowhere', turn: id }) as const),
    ...(reached.has(id) ? [] : [{ code: 'not-reached', turn: id } as const]),
    ...(good.has(id) ? [] : [{ code: 'no-way-out', turn: id } as const]),
  ])
}

function refuses(does: string): boolean {
  return does === 'firm' || does === 'asks-for-help'
}
