import { useEffect, useRef, type ReactNode, type RefObject } from 'react'

interface Props {
  ref: RefObject<HTMLElement | null>
  /** Another key is another page. */
  pageKey: string
  className?: string
  children: ReactNode
}

/** The page's own region. Another page begins at its top, and keyboard and screen reader begin there too. */
export function MainRegion({ ref, pageKey, className, children }: Props) {
  const shown = useRef(pageKey)
  useEffect(() => {
    if (shown.current === pageKey) return
    shown.current = pageKey
    ref.current?.scrollTo(0, 0)
    ref.current?.focus({ preventScroll: true })
  }, [pageKey, ref])
  return (
    <main ref={ref} tabIndex={-1} className={className}>
      {children}
    </main>
  )
}
