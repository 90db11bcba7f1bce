/**
 * A step: its name, the script of its tool, arguments, and advice for when it fails.
 * @typedef {[name: string, script: string, args: string[], advice: string]} Step
 *
 * A stage: groups of steps that run side by side; the steps of a group run one after the other.
 * @typedef {Step[][]} Stage
 */

/**
 * Runs stages until one fails. The output of a step beside others is printed in one piece at its end.
 * @param {Stage[]} stages
 * @param {(script: string, args: string[], options: object) => Promise<number>} start runs a tool, and returns its exit
 *   code; the options are those of `run`
 * @param {(text: string | Uint8Array) => void} print
 * @returns {Promise<string[]>} the advice of the steps that failed
 */
export async function runStages(stages, start, print) {
  for (const groups of stages) {
    const isAlone = groups.length === 1
    const advice = await Promise.all(groups.map((group) => runGroup(group, start, print, isAlone)))
    const problems = advice.filter(Boolean)
    if (problems.length > 0) return problems
  }
  return []
}

async function runGroup(steps, start, print, isAlone) {
  for (const [name, script, args, advice] of steps) {
    const said = []
    const title = `\n== ${name}\n`
    const started = performance.now()
    if (isAlone) print(title)
    const code = await start(script, args, isAlone ? {} : { said })
    if (!isAlone) {
      print(title)
      print(Buffer.concat(said))
    }
    print(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    if (code !== 0) return `${name} failed. ${advice}`
  }
  return ''
}
