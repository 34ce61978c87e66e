/** CSV with a header row: rows as records by column, each with its line. Knows no chat. */
import Papa from 'papaparse'

export interface TableRow {
  /** Line at which the row begins, from 1. */
  readonly line: number
  /** By the column's name as in the header, in lower case. */
  readonly cells: Readonly<Record<string, string>>
}

/** The names of the columns; empty where the text has none. */
export function columnsOf(head: string): readonly string[] {
  const { data } = Papa.parse<readonly string[]>(head, { preview: 1 })
  return (data[0] ?? []).map(nameOf)
}

/**
 * Walks the rows below the header. Cells beyond the header are dropped, missing ones are left out.
 *
 * @param visit takes a row and the share of the text that is read, 0…1; false stops
 */
export function walkTable(text: string, visit: (row: TableRow, share: number) => boolean): void {
  let columns: readonly string[] | undefined
  let line = 1
  let at = 0
  // The parser counts from behind a byte order mark.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  Papa.parse<readonly string[]>(body, {
    step: ({ data, meta }, parser) => {
      const start = line
      for (
        let next = body.indexOf('\n', at);
        next >= 0 && next < meta.cursor;
        next = body.indexOf('\n', at)
      ) {
        line += 1
        at = next + 1
      }
      if (columns === undefined) {
        columns = data.map(nameOf)
        return
      }
      if (data.length === 1 && data[0] === '') return
      const cells: Record<string, string> = Object.create(null) as Record<string, string>
      for (const [index, name] of columns.entries()) {
        const cell = data[index]
        if (cell !== undefined) cells[name] = cell
      }
      if (!visit({ line: start, cells }, meta.cursor / body.length)) parser.abort()
    },
  })
}

function nameOf(column: string): string {
  return column.trim().toLowerCase()
}
