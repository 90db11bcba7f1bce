import { createContext } from 'react'

/** Closes the panel that something stands in. */
export const PanelClose = createContext(() => {})
