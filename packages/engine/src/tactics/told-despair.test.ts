import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../tests/_knowledge.ts'
import { assess } from './assess.ts'
import { compileTactics } from './reader.ts'

const reader = compileTactics(readKnowledge())

/** As parents, schools and friends write about somebody else. */
const DESPAIR = [
  'he says he wants to die',
  'my daughter wants to kill herself because of those pictures',
  'told me last night she wishes she would not wake up',
  'er sagt, er will sterben',
  'sagt ohne ihn wären alle besser dran',
  "il dit qu'il veut mourir",
  "elle a dit à l'infirmière qu'elle voulait en finir",
  'ma fille veut se suicider à cause de ces photos',
  'dice que se quiere matar',
  'mi hija dice que no quiere vivir por culpa de esas fotos',
  'mi hijo dice que quiere morir',
  'dice che si vuole ammazzare',
  'mia figlia vuole morire per colpa di quelle foto',
  'dice che non vuole più svegliarsi domattina',
]
const HARMLESS = [
  'she wants to dye her hair blue',
  'he wants to live in spain',
  'my brother wants to kill time before the match',
  'ohne ihn wird das nichts',
  'er sagt, ohne milch ist der kaffee besser',
  'elle veut en finir avec ce dossier',
  'il veut vivre à lyon',
  'dice que quiere vivir en madrid',
  'mi hermana dice que no quiere vivir en el centro',
  'dice che vuole vivere da sola',
  'mio figlio non vuole più svegliarsi presto',
]

describe('what is told of somebody else’s despair', () => {
  const isRisk = (text: string): boolean => {
    const participants = [
      { id: 'me', name: 'Me', owner: true },
      { id: 'them', name: 'Them' },
    ] as const
    return assess({ id: '', participants, messages: [{ from: 'me', text }] }, reader).selfHarmRisk
  }

  it.each(DESPAIR)('comes first: %s', (text) => {
    expect(isRisk(text)).toBe(true)
  })

  it.each(HARMLESS)('is not heard in: %s', (text) => {
    expect(isRisk(text)).toBe(false)
  })
})
