import { useEffect, useState } from 'react'

/** Where an element is in the window, px. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/** ms between two looks: pages change without a word */
const pause = 200

/**
 * Where the marked element of the page is: the first visible one of the first selector that finds any; null: nowhere yet. It is
 * scrolled into view once. @param scope the element of the console @param key begins anew when it changes
 */
export function useMarkedPlace(
  scope: Element,
  selectors: readonly string[],
  key: unknown,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    let shown: Element | undefined
    const look = () => {
      const found = selectors
        .flatMap((selector) => [...scope.querySelectorAll(`main ${selector}`)])
        .find((one) => one.checkVisibility())
      if (found && found !== shown) found.scrollIntoView({ block: 'nearest' })
      shown = found
      const rect = found?.getBoundingClientRect()
      const next = rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height }
      setPlace((before) => (isSame(before, next ?? null) ? before : (next ?? null)))
    }
    look()
    const timer = setInterval(look, pause)
    return () => {
      clearInterval(timer)
      setPlace(null)
    }
  }, [scope, selectors, key])
  return place
}

const isSame = (one: Place | null, other: Place | null) =>
  one?.x === other?.x &&
  one?.y === other?.y &&
  one?.width === other?.width &&
  one?.height === other?.height
