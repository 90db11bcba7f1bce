import { useRef, useState, type PointerEvent } from 'react'

/**
 * Reorders the items of a list by dragging their grips. The first item cannot move. `onDrop` is called with the new index
 * when an item is dropped. During the drag `orderOf` gives the CSS order of each item: the elements themselves are not
 * moved, because a moved element loses the pointer.
 */
export function useDragOrder(keys: string[], onDrop: (key: string, index: number) => void) {
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<{ key: string; index: number } | null>(null)
  const order = drag ? withMoved(keys, drag.key, drag.index) : keys

  const indexAt = (key: string, y: number) => {
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
      setDrag({ key, index: keys.indexOf(key) })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (drag?.key === key) setDrag({ key, index: indexAt(key, clientY) })
    },
    onPointerUp: () => {
      if (drag && drag.index !== keys.indexOf(key)) onDrop(key, drag.index)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { list, grip, dragged: drag?.key, orderOf: (key: string) => order.indexOf(key) }
}

function withMoved(keys: string[], key: string, index: number): string[] {
  const rest = keys.filter((one) => one !== key)
  return [...rest.slice(0, index), key, ...rest.slice(index)]
}
