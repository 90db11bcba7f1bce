import { lazy, type ComponentType } from 'react'

/**
 * A small part that its surroundings can do without, such as a handle or a mark. Its code is loaded when it is first
 * rendered; nothing stands in its place where that fails. What a user has asked for says so instead: `lazyComponent`.
 */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch((): ComponentType<Props> => () => null) }))
