import { useEffect, useEffectEvent } from 'react'

/** Calls `act` when a key is pressed anywhere in `source` but in a field that takes text. */
export function useKeyPress(source: EventTarget, key: string, act: () => void): void {
  const onKeyDown = useEffectEvent((event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== key) return
    if (event.defaultPrevented || isTyping(event.target)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: Event) => onKeyDown(event)
    source.addEventListener('keydown', listen)
    return () => source.removeEventListener('keydown', listen)
  }, [source])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))
