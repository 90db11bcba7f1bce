export { mountConsole } from './mountConsole'
export type { ConsoleOptions, MountedConsole } from './options'
