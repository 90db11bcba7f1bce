import type { Page } from '@playwright/test'
import type { World } from '../../mocks/world/World'
import { table } from './table'

/** One panel of charts. */
export function panel(page: Page, name: string) {
  const root = page.getByRole('region', { name, exact: true })
  const legend = table(page, `Lines of ${name}`)
  return {
    root,
    chart: root.getByRole('img'),
    /** takes the keys */
    keys: root.getByRole('group', { name, exact: true }),
    spoken: root.getByRole('status'),
    legend,
    /** the figures of a line: last, min, avg, max, missing, ... */
    figures: (line: string) => legend.row(line).getByRole('cell'),
    table: table(page, `${name} as a table`),
    act: async (what: string) => {
      await root.getByRole('button', { name: `More of ${name}` }).click()
      await page
        .getByRole('dialog', { name: `More of ${name}` })
        .getByRole('button', { name: what })
        .click()
    },
  }
}

/** The spans that were asked for of an agent, Unix s, as they come. */
export function spansOf(page: Page, agent: string) {
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

/** From now on the metrics of an agent are answered like this. */
export function answersOf(world: World, agent: string, data: object) {
  world.faults = [
    {
      match: ({ path }) => path === `/metrics/${agent}`,
      fault: { rewrite: () => ({ opened: true, data }) },
    },
  ]
}
