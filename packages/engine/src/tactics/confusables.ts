/**
 * Letters of other scripts that look like Latin ones. A table only: `spelling.ts` decides where it applies.
 * Chosen by hand from the shapes that mail filters meet; the source of the idea is UTS #39 (Unicode Security Mechanisms).
 */
const PAIRS =
  'аa вb сc ԁd еe ёe ғf һh іi їi јj кk ӏl мm нh оo рp ԛq гr ѕs тt υu ѵv ԝw хx уy ўy ʏy ' +
  'αa βb ϲc εe ηn ιi κk λl μu νv οo ρp σo τt χx γy ωw ζz ' +
  'ɑa ƅb ɡg ɢg ʜh ıi ɪi ʝj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ᴊj օo սu ոn հh'

/** From the look-alike, in lower case, to the Latin letter. */
export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => {
    const [from = '', to = ''] = pair
    return [from, to]
  }),
)
