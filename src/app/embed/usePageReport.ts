import { useEffect } from 'react'
import { createPath, useLocation, useNavigation } from 'react-router'

/** Reports the open page with each change of its address or title. */
export function usePageReport(title: string, report: (path: string, title: string) => void): void {
  const path = createPath(useLocation())
  // Until the next page is loaded, its heading is shown at the address of this one.
  const isLeaving = useNavigation().location !== undefined
  useEffect(() => {
    if (!isLeaving) report(path, title)
  }, [report, path, title, isLeaving])
}
