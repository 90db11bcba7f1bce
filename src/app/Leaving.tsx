import type { ReactNode } from 'react'
import { useLocation, useNavigation } from 'react-router'
import { PageFrame } from './PageFrame'

/**
 * The open page, and above it the outline of the next one while that is loaded. Until it is there, this one is only out
 * of sight: if it never comes, nothing typed is lost.
 */
export function Leaving({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const next = useNavigation().location?.pathname
  const leaving = next !== undefined && next !== pathname
  return (
    <>
      {leaving && <PageFrame pathname={next} />}
      <div hidden={leaving}>{children}</div>
    </>
  )
}
