import { createContext } from 'react'

/** Closes the panel around a component. */
export const PanelCloseContext = createContext(() => {})
