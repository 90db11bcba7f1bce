interface Row {
  key: string
  gone?: true
}

/**
 * Rows that stay in their places while a hand is on them, so that nobody presses the wrong one: what they say is
 * renewed, those that are gone stay and say so, new ones wait. Another address is another list.
 */
export function createHolder<R extends Row>() {
  let last: { address: string; rows: R[] } = { address: '', rows: [] }
  return (rows: R[], address: string, held: boolean): R[] => {
    const stays = held && address === last.address && last.rows.length > 0
    last = { address, rows: stays ? renewed(last.rows, rows) : rows }
    return last.rows
  }
}

function renewed<R extends Row>(before: R[], now: readonly R[]): R[] {
  const known = new Map(now.map((row) => [row.key, row]))
  const rows = before.map(
    (row) => known.get(row.key) ?? (row.gone ? row : { ...row, gone: true as const }),
  )
  return rows.some((row, index) => row !== before[index]) ? rows : before
}
