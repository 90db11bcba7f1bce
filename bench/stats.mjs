/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {number[]} values one for each round */
const spread = (values) => ({
  median: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
})

/**
 * A result that is compared with a peer measured in the same rounds.
 * @param {{name: string, unit: string, measured: number[], beside?: [string, number[]], limit?: number}} line
 *   `limit`: the maximum ratio of the medians
 */
export function compared({ name, unit, measured, beside: [peer, others], limit }) {
  const ratio = rounded(median(measured) / median(others))
  const values = { measured: spread(measured), peer, beside: spread(others) }
  return { name, unit, ...values, ratio, ...judged(ratio, limit) }
}

/**
 * A result without a peer. A count must be within `limit` in every round. A time must be within it in the median round,
 * because the slowest round depends on other load of the machine.
 */
export function bounded({ name, unit, measured, limit }) {
  const value = unit === 'ms' ? median(measured) : Math.max(...measured)
  return { name, unit, measured: spread(measured), ...judged(value, limit) }
}

const judged = (value, limit) => (limit === undefined ? {} : { limit, ok: value <= limit })

/** Rounds to four decimals. */
const rounded = (value) => Math.round(value * 1e4) / 1e4

/**
 * Takes each measure once in each round, so that a busy moment of the machine affects all of them. The first round is a
 * warm-up and does not count.
 * @param {number} rounds
 * @param {Record<string, () => Promise<Record<string, number>>>} measures
 * @returns {Promise<Record<string, Record<string, number[]>>>} one value for each round
 */
export async function inTurn(rounds, measures) {
  const names = Object.keys(measures)
  const results = Object.fromEntries(names.map((name) => [name, {}]))
  for (let round = 0; round <= rounds; round++) {
    // The order rotates, so that no measure always follows the same one.
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length]
      const values = await measures[name]()
      if (round === 0) continue
      for (const [key, value] of Object.entries(values)) (results[name][key] ??= []).push(value)
    }
  }
  return results
}
