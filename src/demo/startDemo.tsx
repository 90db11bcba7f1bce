import { startWorld, type DemoWorld, type WorldSettings } from '../../mocks/demo/startWorld'
import type { ConsoleDemo } from '../app/consoleOptions'
import { lazyComponent } from '../common/page/lazyComponent'
import { createLab } from './createLab'

const DemoBanner = lazyComponent(async () => (await import('./DemoBanner')).DemoBanner)
const LabButton = lazyComponent(async () => (await import('./LabButton')).LabButton)
const TourButton = lazyComponent(async () => (await import('./TourButton')).TourButton)

/** Makes what the demo adds to the console, over the world that `startEarly` has started. */
export async function startDemo(settings: WorldSettings): Promise<ConsoleDemo> {
  const world = window.logkitConsoleDemo ?? (await startLate(settings))
  if (!world) throw new Error('the demo has not started: demo-start.js is missing or blocked')
  const lab = createLab(world)
  return {
    Banner: () => <DemoBanner lab={lab} />,
    HeaderTools: () => <LabButton lab={lab} />,
    AccountTools: () => <TourButton lab={lab} />,
    attach: lab.attach,
  }
}

/** While developing there is no script before the boot script. */
async function startLate(settings: WorldSettings): Promise<DemoWorld | undefined> {
  if (!import.meta.env.DEV) return undefined
  const { startWorker } = await import('../../mocks/demo/startWorker')
  const world = startWorld(settings, startWorker(), window.fetch.bind(window))
  window.fetch = world.fetch
  return world
}
