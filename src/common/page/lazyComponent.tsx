import { lazy, type ComponentType } from 'react'
import { NewVersionBanner } from './NewVersionBanner'

/**
 * A component whose code is loaded when it is first rendered, or earlier by `preload`: while the page is idle, or when a
 * control that opens it is hovered. When the code cannot be loaded, a banner offers a reload.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Lazy = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: NewVersionBanner }
    }
  })
  // A failed preload is reported once the component is rendered.
  const preload = () => void load().catch(() => {})
  return Object.assign(Lazy, { preload })
}
