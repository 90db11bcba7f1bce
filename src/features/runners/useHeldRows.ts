import { useState, type FocusEvent, type PointerEvent } from 'react'
import { createHolder } from './holder'
import type { ListedRunner } from './listed'

/** Rows that keep their places while the pointer or the focus is in the body of their table; and what tells of it. */
export function useHeldRows(rows: ListedRunner[], address: string) {
  const [hold] = useState(() => createHolder<ListedRunner>())
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  return {
    rows: hold(rows, address, pointed || focused),
    hand: {
      onPointerOver: ({ target }: PointerEvent) => setPointed(isInBody(target)),
      onPointerLeave: () => setPointed(false),
      onFocus: ({ target }: FocusEvent) => setFocused(isInBody(target)),
      onBlur: ({ relatedTarget }: FocusEvent) => setFocused(isInBody(relatedTarget)),
    },
  }
}

const isInBody = (target: EventTarget | null) =>
  target instanceof Element && target.closest('tbody') !== null
