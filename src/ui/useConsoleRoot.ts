import { createContext, use } from 'react'

export const ConsoleRootContext = createContext<HTMLElement | null>(null)

/** The element that contains the console. Popups, copies and focus stay inside it. */
export function useConsoleRoot(): HTMLElement {
  const root = use(ConsoleRootContext)
  if (!root) throw new Error('a component was rendered outside a console')
  return root
}
