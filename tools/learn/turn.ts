/** The process of one turn; see `held-out.ts`. */
import { takeTurn } from './held-out.ts'

const [turn = '', file = ''] = process.argv.slice(2)
takeTurn(Number(turn), file)
