import { createContext, use } from 'react'
import type { Mode } from '../ui/theme'
import type { ConsoleProps } from './Console'

/** What the frame's own pieces need of the console; pages see `ConsoleContext` only. */
export interface Frame extends ConsoleProps {
  mode: Mode
}

export const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = use(FrameContext)
  if (!frame) throw new Error('a piece of the frame was rendered outside a console')
  return frame
}
