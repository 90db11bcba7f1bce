/**
 * A step: its name, the script of its tool, arguments, and advice for when it fails.
 * @typedef {[name: string, script: string, args: string[], advice: string]} Step
 *
 * A stage: `hidden` groups of steps run side by side, the steps of a group one after the other, and the output of a step
 * is printed in one piece. A `shown` step beside them has the screen: their output follows. It is interrupted when one of
 * them fails.
 * @typedef {{shown?: Step, hidden: Step[][]}} Stage
 */

/**
 * Runs stages until one fails.
 * @param {Stage[]} stages
 * @param {(script: string, args: string[], options: object) => Promise<number>} start runs a tool, and returns its exit
 *   code; the options are those of `run`
 * @param {(text: string | Uint8Array) => void} print
 * @returns {Promise<string[]>} the advice of the steps that failed
 */
export async function runStages(stages, start, print) {
  for (const stage of stages) {
    const problems = await runStage(stage, start, print)
    if (problems.length > 0) return problems
  }
  return []
}

async function runStage({ shown, hidden }, start, print) {
  const interruption = new AbortController()
  const kept = []
  const tell = shown ? (text) => kept.push(text) : print
  const groups = hidden.map(async (group) => {
    const advice = await runGroup(group, start, tell)
    if (advice) interruption.abort()
    return advice
  })
  const { signal } = interruption
  const problem = shown ? await runShown(shown, start, print, signal) : ''
  const problems = [problem, ...(await Promise.all(groups))]
  kept.forEach((text) => print(text))
  return problems.filter(Boolean)
}

async function runShown([name, script, args, advice], start, print, signal) {
  print(title(name))
  const started = performance.now()
  const code = await start(script, args, { signal })
  print(result(name, started))
  // A step that was interrupted has not failed.
  return code === 0 || signal.aborted ? '' : `${name} failed. ${advice}`
}

async function runGroup(steps, start, print) {
  for (const [name, script, args, advice] of steps) {
    const said = []
    const started = performance.now()
    const code = await start(script, args, { said })
    print(title(name))
    print(Buffer.concat(said))
    print(result(name, started))
    if (code !== 0) return `${name} failed. ${advice}`
  }
  return ''
}

const title = (name) => `\n== ${name}\n`

const result = (name, started) =>
  `== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`
