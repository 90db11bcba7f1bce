import { createContext, use } from 'react'
import type { Mode } from './theme'

/** Light or dark, as it is painted now. */
export const ModeContext = createContext<Mode>('light')

export const useMode = (): Mode => use(ModeContext)
