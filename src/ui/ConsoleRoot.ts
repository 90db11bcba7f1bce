import { createContext, use } from 'react'

/** The element a console lives in: popups, copies and focus stay inside it. */
export const ConsoleRoot = createContext<HTMLElement | null>(null)

export function useConsoleRoot(): HTMLElement {
  const root = use(ConsoleRoot)
  if (!root) throw new Error('a console piece was rendered outside a console')
  return root
}
