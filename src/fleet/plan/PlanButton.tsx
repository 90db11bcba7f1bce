import type { ReactNode } from 'react'
import { ActionButton } from '../../ui/ActionButton'
import { usePlanner, type PlanRequest } from './planner'

interface Props {
  /** names the act: "Stop", not "OK" */
  children: ReactNode
  request: () => PlanRequest
  /** why this cannot be done now, in the user's words */
  reason?: string | null
  danger?: boolean
}

/** Leads to the preview of a plan; where it cannot, it says why. */
export function PlanButton({ children, request, reason = null, danger }: Props) {
  const { open, blocked } = usePlanner()
  return (
    <ActionButton reason={blocked ?? reason} danger={danger} onAction={() => open(request())}>
      {children}
    </ActionButton>
  )
}
