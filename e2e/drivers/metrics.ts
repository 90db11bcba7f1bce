import type { Page } from '@playwright/test'
import type { World } from '../../mocks/world/World'
import { table } from './table'

/** One panel with a chart. */
export function panel(page: Page, name: string) {
  const root = page.getByRole('region', { name, exact: true })
  const legend = table(page, `Lines of ${name}`)
  return {
    root,
    chart: root.getByRole('img'),
    /** receives the keys */
    keyboard: root.getByRole('group', { name, exact: true }),
    announced: root.getByRole('status'),
    legend,
    /** the figures of a line: last, min, avg, max, missing and so on */
    figures: (line: string) => legend.row(line).getByRole('cell'),
    table: table(page, `${name} as a table`),
    runAction: async (action: string) => {
      await root.getByRole('button', { name: `More actions for ${name}` }).click()
      await page
        .getByRole('dialog', { name: `More actions for ${name}` })
        .getByRole('button', { name: action })
        .click()
    },
  }
}

/** Collects the spans of the requests for an agent's metrics, Unix s. */
export function recordSpans(page: Page, agent: string) {
  const spans: { begin: number; end: number }[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (!pathname.endsWith(`/metrics/${agent}`)) return
    spans.push({
      begin: Number(searchParams.get('beginTime')),
      end: Number(searchParams.get('endTime')),
    })
  })
  return spans
}

/** Makes the server answer requests for an agent's metrics with this data. */
export function answerMetrics(world: World, agent: string, data: object) {
  world.faults = [
    {
      match: ({ path }) => path === `/metrics/${agent}`,
      fault: { rewrite: () => ({ opened: true, data }) },
    },
  ]
}
