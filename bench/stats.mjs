/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {number[]} values one a round */
const spread = (values) => ({
  median: tidy(median(values)),
  min: tidy(Math.min(...values)),
  max: tidy(Math.max(...values)),
})

/**
 * One line of the results: something measured, and what was measured beside it in the same rounds.
 * @param {{name: string, unit: string, measured: number[], beside?: [string, number[]], limit?: number}} line
 *   `limit`: of the ratio of the medians
 */
export function compared({ name, unit, measured, beside: [peer, others], limit }) {
  const ratio = tidy(median(measured) / median(others))
  const values = { measured: spread(measured), peer, beside: spread(others) }
  return { name, unit, ...values, ratio, ...judged(ratio, limit) }
}

/**
 * A line without a peer: what is counted keeps within `limit` in every round. A time does in the median round, as those of
 * ratios do: the greatest tells what else the machine was doing.
 */
export function bounded({ name, unit, measured, limit }) {
  const value = unit === 'ms' ? median(measured) : Math.max(...measured)
  return { name, unit, measured: spread(measured), ...judged(value, limit) }
}

const judged = (value, limit) => (limit === undefined ? {} : { limit, ok: value <= limit })

/** No more digits than tell values apart. */
const tidy = (value) => Math.round(value * 1e4) / 1e4

/**
 * Takes each measure once a round, in turn, so that a busy moment of the machine hits all of them. The first round warms
 * up and does not count.
 * @param {number} rounds
 * @param {Record<string, () => Promise<Record<string, number>>>} measures
 * @returns {Promise<Record<string, Record<string, number[]>>>} one value a round
 */
export async function inTurn(rounds, measures) {
  const names = Object.keys(measures)
  const results = Object.fromEntries(names.map((name) => [name, {}]))
  for (let round = 0; round <= rounds; round++) {
    // Nobody is always the one who comes after another.
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length]
      const values = await measures[name]()
      if (round === 0) continue
      for (const [key, value] of Object.entries(values)) (results[name][key] ??= []).push(value)
    }
  }
  return results
}
