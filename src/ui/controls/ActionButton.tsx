import { Button } from 'antd'
import { useId, type ReactNode } from 'react'
import styles from './ActionButton.module.css'

interface Props {
  children: ReactNode
  onAction: () => void
  /** why it cannot be done now: the button stays in sight and in reach, and says so */
  reason?: string | null
  danger?: boolean
  primary?: boolean
  /** It is being done. */
  busy?: boolean
  size?: 'small' | 'middle'
}

/** A button that names an act. One that cannot be pressed is not taken away: it tells its reason on hover and on focus. */
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
        className={reason === null ? undefined : styles.off}
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
