/** The JSON of a file: whole, or what could be saved of it with an issue that says so. */
import type { FormatContext, TextFile } from './format.ts'
import { parseJson } from './json.ts'
import { salvageJson } from './salvage-json.ts'

/** The value in a file; undefined, with the issue `broken-json` reported, where nothing of it could be understood. */
export function readJson(file: TextFile, { report }: Pick<FormatContext, 'report'>): unknown {
  const value = parseJson(file.text)
  if (value !== undefined) return value
  report({ code: 'broken-json', place: { file: file.name } })
  return salvageJson(file.text)
}
