import { useEffect } from 'react'
import { createPath, useLocation, useNavigation } from 'react-router'
import { useConsole } from './consoleContext'

/** Tells the page around the console which page is open, with each change of its address or title. */
export function useReportPage(title: string): void {
  const { onPage } = useConsole()
  const path = createPath(useLocation())
  // Until the next page is loaded, its heading is shown at the address of this one.
  const isLeaving = useNavigation().location !== undefined
  useEffect(() => {
    if (!isLeaving) onPage?.(path, title)
  }, [onPage, path, title, isLeaving])
}

/** Tells the page around the console while something has unsaved changes. */
export function useReportUnsaved(unsaved: boolean): void {
  const { onUnsaved } = useConsole()
  useEffect(() => {
    if (!unsaved) return
    onUnsaved?.(true)
    return () => onUnsaved?.(false)
  }, [unsaved, onUnsaved])
}
