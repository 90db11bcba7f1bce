/** An expected failure. Its message says what is wrong and what to do. */
export class Stop extends Error {}

/** Runs the main function of a script. A `Stop` prints its message, any other error its stack; both exit with 1. */
export async function main(run) {
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
