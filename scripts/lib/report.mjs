/** A step that cannot go on: what is wrong, and what to do about it. */
export class Stop extends Error {}

/** Runs a script's main function; a `Stop` ends it with its words, anything else with its stack. */
export async function main(run) {
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
