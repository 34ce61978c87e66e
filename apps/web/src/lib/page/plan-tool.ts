/** What the tool on the page of one's own plan needs of the guidance: the titles of steps and who sees them, in one language. */
import type { Guidance, Step, StepWording } from '@holdfast/engine/plan'
import type { Language, Text } from '@holdfast/engine/text'
import { omit } from '#lib/omit.ts'

/** Guidance that `planResponse` takes, without texts, reasons, sources and channels: a page carries it to the device. */
export function slimGuidance(guidance: Guidance, language: Language): Guidance {
  return {
    sources: [],
    disputes: [],
    platforms: [],
    roles: guidance.roles.map(({ id, name }) => ({
      id,
      name: only(name, language),
      hint: NOTHING,
    })),
    situations: guidance.situations.map(({ id, wording }) => ({
      id,
      wording: wording.map((words) => ({
        for: words.for,
        name: only(words.name, language),
        hint: NOTHING,
      })),
    })),
    countries: guidance.countries.map(({ id, name, disputes }) => ({
      id,
      name: only(name, language),
      languages: [],
      channels: [],
      disputes: disputes.map(({ dispute, follows }) => ({
        dispute,
        follows,
        why: NOTHING,
        sources: [],
      })),
      law: [],
    })),
    steps: guidance.steps.map((step) => slimStep(step, language)),
  }
}

const NOTHING: Text = { en: '', de: '' }

function slimStep(step: Step, language: Language): Step {
  return {
    ...omit(step, 'channels', 'dispute'),
    wording: step.wording.map((words): StepWording => ({
      for: words.for,
      title: only(words.title, language),
      text: NOTHING,
      why: NOTHING,
    })),
    sources: [],
  }
}

/** The text in one language, with both ways of speaking to the reader. */
function only(text: Text, language: Language): Text {
  if (language !== 'de') return { ...NOTHING, [language]: text[language] }
  const formal = text['de-formal']
  return { en: '', de: text.de, ...(formal !== undefined && { 'de-formal': formal }) }
}
