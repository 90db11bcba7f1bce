import { Button } from 'antd'
import { useId, type ReactNode } from 'react'
import styles from './ActionButton.module.css'

interface Props {
  children: ReactNode
  onAction: () => void
  /** Why the action is not possible now. The button stays visible and focusable, and shows the reason. */
  reason?: string | null
  danger?: boolean
  primary?: boolean
  /** The action is running. */
  busy?: boolean
  size?: 'small' | 'middle'
}

/** A button for an action. A disabled one shows its reason on hover and on focus. */
export function ActionButton(props: Props) {
  const { children, onAction, reason = null, danger, primary, busy, size = 'middle' } = props
  const id = useId()
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
        onClick={() => {
          if (reason === null && !busy) onAction()
        }}
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
