import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface Props {
  to: string
  primary?: boolean
  children: ReactNode
}

/** A link among the actions of a page, which looks like a button. */
export function LinkButton({ to, primary, children }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  return (
    <Button type={primary ? 'primary' : 'default'} href={href} onClick={follow}>
      {children}
    </Button>
  )
}
