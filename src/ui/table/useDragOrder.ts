import { useRef, useState, type PointerEvent } from 'react'

/**
 * Puts the items of a list into another order by dragging their grips; the first keeps its place. `onDrop` is told
 * when one is let go. Meanwhile `orderOf` says where each item shows: the elements themselves stay where they are,
 * since one that is moved loses the pointer.
 */
export function useDragOrder(keys: string[], onDrop: (key: string, place: number) => void) {
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<{ key: string; place: number } | null>(null)
  const order = drag ? withMoved(keys, drag.key, drag.place) : keys

  const placeAt = (key: string, y: number) => {
    const others = [...(list.current?.children ?? [])].filter((_, index) => keys[index] !== key)
    const above = others.filter((item) => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2 < y
    })
    return Math.max(1, above.length)
  }
  const grip = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ key, place: keys.indexOf(key) })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (drag?.key === key) setDrag({ key, place: placeAt(key, clientY) })
    },
    onPointerUp: () => {
      if (drag && drag.place !== keys.indexOf(key)) onDrop(key, drag.place)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { list, grip, dragged: drag?.key, orderOf: (key: string) => order.indexOf(key) }
}

function withMoved(keys: string[], key: string, place: number): string[] {
  const rest = keys.filter((one) => one !== key)
  return [...rest.slice(0, place), key, ...rest.slice(place)]
}
