/**
 * Opens the engine once in a process of its own: `open-child.ts patterns`, or anything else for the opinion with them. Prints
 * milliseconds and bytes of memory that it took, as JSON.
 */
import { opinionWeights, packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics } from '@holdfast/engine/tactics'

const [what] = process.argv.slice(2)
const before = process.memoryUsage.rss()
const start = performance.now()
const learned = what === 'patterns' ? undefined : opinionWeights
const reader = openTactics(packedTactics, tacticGuides, learned)
const milliseconds = performance.now() - start
const memory = process.memoryUsage.rss() - before
console.log(JSON.stringify({ milliseconds, memory, rules: reader.rules.length }))
