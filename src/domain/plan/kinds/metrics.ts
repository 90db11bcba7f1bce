import { openAt } from '../../../contract/metrics'
import type { Kinds } from './kind'

const needs = () => ({ monitored: true })

/** Opening the monitoring of all machines. The API knows no way to close it. */
export const metricsKinds: Pick<Kinds, 'openMetrics'> = {
  openMetrics: {
    wave: 1,
    needs,
    proof: needs,
    look({ path, form }, { monitored }) {
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
    group: ({ path }) => path,
    room: () => ({ most: 1 }),
    label: ({ path }) => `POST ${path}`,
    send: (call, changes) =>
      Promise.all(changes.map(({ path, form }) => call(openAt(path), { body: form }))),
  },
}
