import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useConsole } from './consoleContext'

/** Tells the page around the console which page is open, with each change of the address. */
export function useReportPage(title: string): void {
  const { onPage } = useConsole()
  const { pathname, search, hash } = useLocation()
  useEffect(() => onPage?.(title), [onPage, title, pathname, search, hash])
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
