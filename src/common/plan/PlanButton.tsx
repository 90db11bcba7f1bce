import type { ReactNode } from 'react'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { usePlanner } from './usePlanner'

interface Props {
  /** names the act: "Stop", not "OK" */
  children: ReactNode
  request: () => PlanRequest
  /** why this cannot be done now, in the user's words */
  reason?: string | null
  danger?: boolean
  size?: 'small' | 'middle'
}

/** Leads to the preview of a plan; where it cannot, it says why. */
export function PlanButton({ children, request, reason = null, danger, size }: Props) {
  const { open, blocked } = usePlanner()
  return (
    <ActionButton
      size={size}
      reason={blocked ?? reason}
      danger={danger}
      onAction={() => open(request())}
    >
      {children}
    </ActionButton>
  )
}
