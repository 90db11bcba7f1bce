import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element, px, as it changes; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const take = () => setWidth(current.clientWidth)
    const observer = new ResizeObserver(take)
    observer.observe(current)
    take()
    return () => observer.disconnect()
  }, [element])
  return width
}
