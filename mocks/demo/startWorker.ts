/** Starts the worker of the demo. The product is built without this file: its build would make the worker a part of it. */
export const startWorker = () =>
  new Worker(new URL('./demo.worker.ts', import.meta.url), { type: 'module' })
