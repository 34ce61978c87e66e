/** `npm run bench`: speed and memory beside the rivals, in the same run. */
import '../bench/src/main.ts'
