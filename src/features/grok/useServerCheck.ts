import { useMemo, useState } from 'react'
import { useCall } from '../../api/query'
import { ApiError } from '../../api/errors'
import { grok } from '../../contract/grok'
import { encodeBase64 } from '../../lib/text/base64'
import { engine } from './engine'
import { useAborter } from '../../lib/hooks/useAborter'
import type { Workbench } from './useWorkbench'

/**
 * What the server said of a line, beside the preview: the same, another thing, or nothing that can be compared. Its word
 * is the one that counts.
 */
export interface ServerAnswer {
  is: 'same' | 'other' | 'failed'
  /** null: no pattern matched; fields as the server sent them */
  fields: Record<string, string> | null
  /** The pattern that matched there. */
  pattern: number
  error: ApiError | null
}

export interface CheckState {
  /** by the line's place; those of what was typed before are gone */
  answers: ReadonlyMap<number, ServerAnswer>
  running: { done: number; total: number } | null
  start: (places: readonly number[]) => void
  cancel: () => void
}

/** Requests at once. */
const lanes = 4

/** E1038 says that a line does not match, as some servers do with an empty answer. */
const isMismatch = (error: ApiError) =>
  error.code === 'E1038' && /no value was parsed/.test(error.message)

export function useServerCheck({ recipe, records, blind }: Workbench): CheckState {
  const call = useCall()
  const aborter = useAborter()
  const key = useMemo(() => JSON.stringify([recipe, records?.id]), [recipe, records])
  const [state, setState] = useState<{
    key: string
    answers: ReadonlyMap<number, ServerAnswer>
    running: CheckState['running']
  }>({ key, answers: new Map(), running: null })
  const own = state.key === key

  const ask = async (line: string, signal: AbortSignal): Promise<ServerAnswer> => {
    const custom_pattern = encodeBase64(recipe.custom)
    const { taken = [] } = await engine({ is: 'take', recipe, lines: [line] }, signal)
    const here = taken[0] ?? null
    for (const [nth, pattern] of recipe.patterns.entries()) {
      if (pattern.trim() === '') continue
      const input = { log: line, pattern: encodeBase64(pattern), custom_pattern }
      try {
        const answer = await call(grok.check, { body: input }, { signal })
        if (!answer) continue
        const own = Object.fromEntries((here?.fields ?? []).map(({ name, value }) => [name, value]))
        const matched = here ? line.slice(here.from, here.to) : ''
        const same =
          here?.pattern === nth && matched === answer.matched && sameFields(own, answer.fields)
        return { is: same ? 'same' : 'other', fields: answer.fields, pattern: nth, error: null }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (!isMismatch(error)) return { is: 'failed', fields: null, pattern: nth, error }
      }
    }
    return { is: here || blind ? 'other' : 'same', fields: null, pattern: -1, error: null }
  }

  const start = async (places: readonly number[]) => {
    const { signal } = aborter()
    const isOff = () => signal.aborted
    const answers = new Map(own ? state.answers : [])
    const queue = [...places]
    let done = 0
    const tell = () =>
      setState({
        key,
        answers: new Map(answers),
        running: done < places.length && !isOff() ? { done, total: places.length } : null,
      })
    const lane = async () => {
      for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
        if (isOff()) return
        try {
          answers.set(place, await ask(records?.lines[place] ?? '', signal))
        } catch (error) {
          if (!isOff()) throw error
          return
        }
        done++
        if (!isOff()) tell()
      }
    }
    tell()
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  return {
    answers: own ? state.answers : none,
    running: own ? state.running : null,
    start: (places) => void start(places),
    cancel: () => {
      aborter()
      setState((state) => ({ ...state, running: null }))
    },
  }
}

function sameFields(one: Record<string, string>, other: Record<string, string>) {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  )
}

const none: ReadonlyMap<number, ServerAnswer> = new Map()
