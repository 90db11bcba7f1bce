import type { ReactNode } from 'react'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { usePlanner } from './usePlanner'

interface Props {
  /** the action as text, for example "Stop" */
  children: ReactNode
  request: () => PlanRequest
  /** why the action is not possible now, as text for the user */
  reason?: string | null
  primary?: boolean
  size?: 'small' | 'middle'
}

/** Opens the preview of a plan. Disabled with a reason where that is not possible. */
export function PlanButton({ children, request, reason = null, primary, size }: Props) {
  const { open, blocked } = usePlanner()
  return (
    <ActionButton
      size={size}
      reason={blocked ?? reason}
      primary={primary}
      onAction={() => open(request())}
    >
      {children}
    </ActionButton>
  )
}
