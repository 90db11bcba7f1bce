import { useCallback } from 'react'
import { joinSentences } from '../../lib/text/joinSentences'
import { useTranslation } from 'react-i18next'
import { isUnreachable } from '../../contract/agents'
import type { RunnerFailure } from '../../domain/runners/runnerFailure'
import { StatusMark } from '../../ui/feedback/StatusMark'
import { useFormat } from '../../ui/useFormat'

interface Props {
  /** as the server names it; unknown states are shown unchanged */
  state: string
  /** of its agent; undefined or '' where it is not known */
  agentState?: string | undefined
  /** why it fails now */
  failure?: RunnerFailure | undefined
}

/**
 * The state of a runner as a shape and a word. On an agent that is not online it is grey, since nobody knows what runs there
 * now; a running runner that fails now is red.
 */
export function RunnerStateLabel({ state, agentState = '', failure }: Props) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const word = useRunnerStateWord()({ state, agentState, failure })
  const known = state === 'running' || state === 'stopped' ? state : undefined
  if (agentState === 'register') {
    return (
      <StatusMark shape="question" tone="unknown" title={t('runnerStateHelp.unseen')}>
        {word}
      </StatusMark>
    )
  }
  if (isUnreachable(agentState)) {
    return (
      <StatusMark
        shape={known ? shapes[known] : 'question'}
        tone="unknown"
        title={t('runnerStateHelp.lastKnown')}
      >
        {word}
      </StatusMark>
    )
  }
  if (known === 'running' && failure) {
    const { grown, at } = failure
    const help = [
      grown > 0 && t('runnerStateHelp.grown', { count: grown }),
      at !== null && t('runnerStateHelp.recent', { time: format.dateTime(at) }),
      grown === 0 && at === null && t('runnerStateHelp.broken'),
    ]
    return (
      <StatusMark shape="ring" tone="error" title={joinSentences(...help)}>
        {word}
      </StatusMark>
    )
  }
  return (
    <StatusMark
      shape={known ? shapes[known] : 'question'}
      tone={known ? tones[known] : 'unknown'}
      title={known && t(`runnerStateHelp.${known}`)}
    >
      {word}
    </StatusMark>
  )
}

const shapes = { running: 'play', stopped: 'square' } as const
const tones = { running: 'ok', stopped: 'warning' } as const

/** Returns the word of the label. The function is stable until the language changes. */
export function useRunnerStateWord(): (props: Props) => string {
  const { t } = useTranslation('lists')
  return useCallback(
    ({ state, agentState = '', failure }) => {
      const known = state === 'running' || state === 'stopped' ? state : undefined
      const word = known ? t(`runnerState.${known}`) : state || t('agentState.empty')
      if (agentState === 'register') return t('runnerState.unseen')
      if (isUnreachable(agentState)) return t('runnerState.lastKnown', { state: word })
      return known === 'running' && failure ? t('runnerState.failing') : word
    },
    [t],
  )
}
