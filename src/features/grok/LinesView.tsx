import { memo, useCallback, useMemo, useState } from 'react'
import { chunk } from '../../lib/collections/chunks'
import { useFrameDelayedValue } from './useFrameDelayedValue'
import { useFrameBatchedMap } from './useFrameBatchedMap'
import { useShallowStable } from './useShallowStable'
import { LineDetail } from './LineDetail'
import { LineList, type LineSelection } from './LineList'
import styles from './Results.module.css'
import type { UpdateGrokSearch } from './grokSearch'
import type { CheckState } from './useServerCheck'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** index of the line whose details are shown */
  selected: number | undefined
  /** index of the pattern that new fields are added to */
  active: number
  onActive: (index: number) => void
  check: CheckState
  update: UpdateGrokSearch
}

/** lines drawn in one frame; each has some ten coloured segments */
const linesPerFrame = 4
/** frames in which only lines are drawn; the details follow in the next one */
const framesBeforeDetail = 3

/** The lines of each frame, with an empty frame for the details. */
function batchesOf(indexes: readonly number[]) {
  const batches = chunk(indexes, linesPerFrame)
  return [...batches.slice(0, framesBeforeDetail), [], ...batches.slice(framesBeforeDetail)]
}

/** The lines of the page, and one of them in detail. After a key press they are drawn over several frames, none of them long. */
export const LinesView = memo(function LinesView(props: Props) {
  const { workbench, selected, active, onActive, check, update } = props
  const { visible, matches } = workbench.visibleLines
  const batches = useMemo(() => batchesOf(visible), [visible])
  const drawn = useFrameBatchedMap(matches, batches)
  const [selection, setSelection] = useState<LineSelection | null>(null)
  const select = useCallback(
    (index: number) => update({ line: index + 1 }, { replace: true }),
    [update],
  )
  const next = useShallowStable({
    workbench,
    index: selected,
    match: selected === undefined ? undefined : matches.get(selected),
    active,
    onActive,
    check,
    selection: selection?.index === selected ? selection : null,
  })
  const { index, ...detailProps } = useFrameDelayedValue(next, framesBeforeDetail)
  return (
    <div className={styles.lines}>
      <LineList
        workbench={workbench}
        matches={drawn}
        indexes={visible}
        selected={selected}
        check={check}
        onSelect={select}
        onSelectText={setSelection}
      />
      {index !== undefined && <LineDetail {...detailProps} index={index} />}
    </div>
  )
})
