import { useMemo, useState } from 'react'
import { useCall } from '../../api/query'
import { ApiError } from '../../api/errors'
import { grok } from '../../contract/grok'
import { encodeBase64 } from '../../lib/text/base64'
import { useGrokClient } from './grokClient'
import { useAbortController } from '../../lib/hooks/useAbortController'
import type { WorkbenchModel } from './useWorkbench'

/** The server's result for a line, compared with the preview's. The server's result counts. */
export interface ServerAnswer {
  is: 'same' | 'other' | 'failed'
  /** as the server sent them; null: no pattern matched */
  fields: Record<string, string> | null
  /** index of the pattern that matched on the server */
  pattern: number
  error: ApiError | null
  /** what the server says of a line without a match; null: nothing */
  words: string | null
}

export interface CheckState {
  /** by the line's index; only answers about the current pattern set and sample */
  answers: ReadonlyMap<number, ServerAnswer>
  running: { done: number; total: number } | null
  start: (indexes: readonly number[]) => void
  cancel: () => void
}

/** ms: a slow server is waited for, and the user can cancel */
const timeout = 60_000

/** requests at a time */
const concurrency = 4

/**
 * Some servers report a line without a match as error E1038, others as an empty answer. The text of the error is the server's
 * own: a pattern that it refuses has the same code.
 */
const isRefusal = (error: ApiError) => error.code === 'E1038'

/** Checks lines on the server, one request for each line and pattern. */
export function useServerCheck({ patternSet, parsedSample }: WorkbenchModel): CheckState {
  const call = useCall()
  const grokClient = useGrokClient()
  const newController = useAbortController()
  const key = useMemo(
    () => JSON.stringify([patternSet, parsedSample?.id]),
    [patternSet, parsedSample],
  )
  const [state, setState] = useState<{
    key: string
    answers: ReadonlyMap<number, ServerAnswer>
    running: CheckState['running']
  }>({ key, answers: new Map(), running: null })
  const isCurrent = state.key === key

  const check = async (line: string, signal: AbortSignal): Promise<ServerAnswer> => {
    const custom_pattern = encodeBase64(patternSet.custom)
    // A match without a field is one for the server, also where a runner makes no record of it.
    const checked = { ...patternSet, inRunner: false }
    const { extracted = [] } = await grokClient.run(
      { is: 'extract', patternSet: checked, lines: [line] },
      signal,
    )
    const preview = extracted[0] ?? null
    let words: string | null = null
    for (const [index, pattern] of patternSet.patterns.entries()) {
      if (pattern.trim() === '') continue
      const input = { log: line, pattern: encodeBase64(pattern), custom_pattern }
      try {
        const answer = await call(grok.check, { body: input }, { signal, timeout })
        if (!answer) continue
        const fields = Object.fromEntries(
          (preview?.fields ?? []).map(({ name, value }) => [name, value]),
        )
        const matched = preview ? line.slice(preview.from, preview.to) : ''
        const same =
          preview?.pattern === index &&
          (answer.matched === '' || matched === answer.matched) &&
          hasSameFields(fields, answer.fields)
        return {
          is: same ? 'same' : 'other',
          fields: answer.fields,
          pattern: index,
          error: null,
          words,
        }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (!isRefusal(error)) return { is: 'failed', fields: null, pattern: index, error, words }
        words = error.message
      }
    }
    return {
      is: preview ? 'other' : 'same',
      fields: null,
      pattern: -1,
      error: null,
      words,
    }
  }

  const start = async (indexes: readonly number[]) => {
    const { signal } = newController()
    const isAborted = () => signal.aborted
    const answers = new Map(isCurrent ? state.answers : [])
    const queue = [...indexes]
    let done = 0
    const publish = () =>
      setState({
        key,
        answers: new Map(answers),
        running: done < indexes.length && !isAborted() ? { done, total: indexes.length } : null,
      })
    const worker = async () => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        if (isAborted()) return
        try {
          answers.set(index, await check(parsedSample?.lines[index] ?? '', signal))
        } catch (error) {
          if (!isAborted()) throw error
          return
        }
        done++
        if (!isAborted()) publish()
      }
    }
    publish()
    await Promise.all(Array.from({ length: concurrency }, worker))
  }
  return {
    answers: isCurrent ? state.answers : noAnswers,
    running: isCurrent ? state.running : null,
    start: (indexes) => void start(indexes),
    cancel: () => {
      newController()
      setState((state) => ({ ...state, running: null }))
    },
  }
}

function hasSameFields(one: Record<string, string>, other: Record<string, string>) {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  )
}

const noAnswers: ReadonlyMap<number, ServerAnswer> = new Map()
