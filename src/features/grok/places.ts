import { shapeOf } from '../../lib/grok/shape'
import type { GrokSearch } from './search'
import type { Outcome } from './useOutcome'

/** The places of the lines that are shown, of those that were looked at. @param all nothing tells them apart yet */
export function placesOf(
  outcome: Outcome | undefined,
  { show, shape }: Pick<GrokSearch, 'show' | 'shape'>,
  lines: readonly string[],
  all: boolean,
): number[] {
  const places: number[] = []
  for (const [place, verdict] of (outcome?.verdicts ?? []).entries()) {
    const fits = all || show === 'all' || (show === 'matched') === verdict >= 0
    if (fits && (shape === '' || (verdict < 0 && shapeOf(lines[place] ?? '') === shape)))
      places.push(place)
  }
  return places
}
