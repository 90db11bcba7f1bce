import { Button } from 'antd'
import { use, type ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'
import { ActionMenuContext, ActionMenuItem } from '../../ui/panel/ActionMenu'
import { useIsHidden } from './Link'

interface Props {
  to: string
  primary?: boolean
  children: ReactNode
}

/** A link among the actions of a page, which looks like a button, or like an item of the menu it is in. */
export function LinkButton({ to, primary, children }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  const isHidden = useIsHidden(to)
  const isInMenu = use(ActionMenuContext)
  if (isHidden) return null
  if (isInMenu)
    return (
      <ActionMenuItem href={href} onAction={follow}>
        {children}
      </ActionMenuItem>
    )
  return (
    <Button type={primary ? 'primary' : 'default'} href={href} onClick={follow}>
      {children}
    </Button>
  )
}
