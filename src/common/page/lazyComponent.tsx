import { lazy, useSyncExternalStore, type ComponentType } from 'react'
import { whyMissing } from '../../lib/browser/whyMissing'
import { createStore } from '../../lib/store'
import { MissingCodeBanner } from './MissingCodeBanner'

/**
 * A component whose code is loaded when it is first rendered, or earlier by `preload`: while the page is idle, or when a
 * control that opens it is hovered. When the code cannot be loaded, a banner says why and offers what helps.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const create = () =>
    lazy(async (): Promise<{ default: ComponentType<Props> }> => {
      try {
        return { default: await load() }
      } catch (error) {
        const reason = await whyMissing(error)
        return {
          default: () => <MissingCodeBanner reason={reason} onRetry={() => lazies.set(create())} />,
        }
      }
    })
  const lazies = createStore(create())
  function Loaded(props: Props) {
    const Lazy = useSyncExternalStore(lazies.subscribe, lazies.get)
    return <Lazy {...props} />
  }
  // A failed preload is reported once the component is rendered.
  const preload = () => void load().catch(() => {})
  return Object.assign(Loaded, { preload })
}
