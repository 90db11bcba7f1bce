import { createContext, use } from 'react'
import type { Mode } from '../ui/theme'
import type { ConsoleProps } from './Console'

/** What the frame's own pieces need of the console; pages see `ConsoleContext` only. */
export interface ShellContextValue extends ConsoleProps {
  mode: Mode
}

export const ShellContext = createContext<ShellContextValue | null>(null)

export function useShellContext(): ShellContextValue {
  const frame = use(ShellContext)
  if (!frame) throw new Error('a piece of the frame was rendered outside a console')
  return frame
}
