import { useEffect } from 'react'
import { useConsole } from './consoleContext'

/** Tells the page around the console while something has unsaved changes. */
export function useReportUnsaved(unsaved: boolean): void {
  const { onUnsaved } = useConsole()
  useEffect(() => {
    if (!unsaved) return
    onUnsaved?.(true)
    return () => onUnsaved?.(false)
  }, [unsaved, onUnsaved])
}
