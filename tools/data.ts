/** `npm run data`: compiles data/ and says what is wrong with it. */
import '../packages/data/src/compile/main.ts'
