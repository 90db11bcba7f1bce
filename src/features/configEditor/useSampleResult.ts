import { useMemo, useRef, useState } from 'react'
import { runInSlices } from '../../lib/async/runInSlices'
import { useDebouncedChange } from '../../lib/hooks/useDebouncedChange'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import {
  parseSample,
  type SampleResult,
  type SampleSetting,
} from '../../domain/sample/sampleParser'

/** the pause of typing, in ms, after which the sample is parsed */
const pauseMs = 300

export type SampleParts = Omit<SampleSetting, 'now'> & { text: string }

/** The result of a sample: the last one until typing pauses and the lines are parsed; null before the first. */
export function useSampleResult({ text, parser, reader, nginxConfiguration }: SampleParts) {
  const [result, setResult] = useState<SampleResult | null>(null)
  const run = useRef(0)
  const parts = useMemo(
    () => ({ text, parser, reader, nginxConfiguration }),
    [text, parser, reader, nginxConfiguration],
  )
  const parse = ({ text, ...setting }: SampleParts) => {
    const own = ++run.current
    const now = new Date().toISOString()
    void runInSlices(parseSample(text, { ...setting, now })).then((parsed) => {
      // A later run has begun meanwhile.
      if (own === run.current) setResult(parsed)
    })
  }
  // A sample that is still there when the form is shown again is parsed at once.
  useOnTrue(true, () => parse(parts))
  useDebouncedChange(parts, parse, pauseMs)
  return result
}
