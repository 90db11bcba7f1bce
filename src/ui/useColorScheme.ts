import { createContext, use } from 'react'
import type { ColorScheme } from './theme'

export const ColorSchemeContext = createContext<ColorScheme>('light')

/** The colour scheme that the console is painted in. */
export const useColorScheme = (): ColorScheme => use(ColorSchemeContext)
