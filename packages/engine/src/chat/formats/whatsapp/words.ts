/**
 * The words that stand in the headers of WhatsApp exports, language by language. Data only.
 * Keys are lower case without spaces, dots and marks.
 */

/** Words for the half of the day, with the hour at which that half begins. */
export const DAY_PERIODS: ReadonlyMap<string, 0 | 12> = new Map([
  ['am', 0],
  ['pm', 12],
  ['vorm', 0],
  ['nachm', 12],
  ['damadrugada', 0],
  ['damanhã', 0],
  ['datarde', 12],
  ['danoite', 12],
  ['πμ', 0],
  ['μμ', 12],
  ['ص', 0],
  ['م', 12],
  ['पूर्वाह्न', 0],
  ['अपराह्न', 12],
  ['오전', 0],
  ['오후', 12],
  ['午前', 0],
  ['午後', 12],
  ['凌晨', 0],
  ['早上', 0],
  ['上午', 0],
  ['中午', 12],
  ['下午', 12],
  ['晚上', 12],
])

/** Words between date and time: Finnish, French, German, English, Danish, Italian. */
export const JOINT_WORDS: ReadonlySet<string> = new Set(['klo', 'à', 'um', 'at', 'kl', 'alle'])
