import { Button } from 'antd'
import { use, useId, type ReactNode } from 'react'
import { ActionMenuContext, ActionMenuItem } from '../panel/ActionMenu'
import styles from './ActionButton.module.css'

interface Props {
  children: ReactNode
  onAction: () => void
  /** Why the action is not possible now. The button stays visible and focusable, and shows the reason. */
  reason?: string | null
  /** the button that confirms what cannot be undone; elsewhere dangerous actions are in an `ActionMenu` */
  danger?: boolean
  /** the one main action of a page, drawer or dialog */
  primary?: boolean
  /** The action is running. */
  busy?: boolean
  size?: 'small' | 'middle'
  /** Called on hover and on focus, to load the code that the action needs. */
  onPreload?: (() => void) | undefined
}

/** A button for an action; in an `ActionMenu` it is an item. A disabled one shows its reason on hover and on focus. */
export function ActionButton(props: Props) {
  const { children, onAction, reason = null, danger, primary, busy, size = 'middle' } = props
  const id = useId()
  const inMenu = use(ActionMenuContext) !== null
  const act = () => {
    if (reason === null && !busy) onAction()
  }
  if (inMenu)
    return (
      <ActionMenuItem reason={reason} onAction={act}>
        {children}
      </ActionMenuItem>
    )
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger && reason === null}
        size={size}
        loading={busy}
        aria-disabled={reason !== null}
        aria-describedby={reason === null ? undefined : id}
        title={reason ?? undefined}
        className={reason === null ? undefined : styles.disabled}
        onClick={act}
        onPointerEnter={props.onPreload}
        onFocus={props.onPreload}
      >
        {children}
      </Button>
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  )
}
