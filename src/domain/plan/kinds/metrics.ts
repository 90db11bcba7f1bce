import { openAt } from '../../../contract/metrics'
import type { Kinds, Needs } from './kind'

const needs = (): Needs => ({ monitored: true })

/** Turns on the monitoring of all machines. The API has no request to turn it off. */
export const metricsKinds: Pick<Kinds, 'openMetrics'> = {
  openMetrics: {
    wave: 1,
    needs,
    verifyNeeds: needs,
    assess({ path, form }, { monitored }) {
      const values = Object.entries(form).map(([name, value]) => `${name}: ${value}`)
      return {
        target: { name: path, sub: '', object: '' },
        before: monitored === null ? { is: 'text' } : { is: monitored ? 'with' : 'without' },
        after: { is: 'text', value: values.join(', ') },
        ...(monitored !== false && { skip: monitored ? 'already' : 'unread' }),
        warnings: [],
        effects: [],
      }
    },
    inverse: () => 'monitoring',
    batchKey: ({ path }) => path,
    batchLimit: () => ({ count: 1 }),
    label: ({ path }) => `POST ${path}`,
    send: (call, changes) =>
      Promise.all(changes.map(({ path, form }) => call(openAt(path), { body: form }))),
  },
}
