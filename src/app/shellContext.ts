import { createContext, use } from 'react'
import type { ColorScheme } from '../ui/theme'
import type { HostControls } from '../common/hostControls'
import type { ConsoleProps } from './Console'

/** The parts of the console for the components of the shell. Pages use `ConsoleContext`. */
export interface ShellContextValue extends Omit<ConsoleProps, 'controls'> {
  colorScheme: ColorScheme
  controls: HostControls
}

export const ShellContext = createContext<ShellContextValue | null>(null)

export function useShellContext(): ShellContextValue {
  const value = use(ShellContext)
  if (!value) throw new Error('a component of the shell was rendered outside a console')
  return value
}
