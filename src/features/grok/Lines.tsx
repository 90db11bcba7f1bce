import { memo, useCallback, useMemo, useState } from 'react'
import { chunksOf } from '../../lib/collections/chunks'
import { useFramesLater } from './useFramesLater'
import { useGradually } from './useGradually'
import { useSameMembers } from './useSameMembers'
import { LineDetail } from './LineDetail'
import { LineList, type Picked } from './LineList'
import styles from './Results.module.css'
import type { UpdateGrokSearch } from './search'
import type { CheckState } from './useServerCheck'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  /** the place of the line whose details are shown */
  chosen: number | undefined
  active: number
  onActive: (place: number) => void
  check: CheckState
  update: UpdateGrokSearch
}

/** Lines whose fields are drawn in one frame: some ten coloured pieces each. */
const aFrame = 4
/** Frames that the lines on top have to themselves; the next one belongs to the details. */
const onTop = 3

/** When each line is drawn. */
function turnsOf(places: readonly number[]) {
  const turns = chunksOf(places, aFrame)
  return [...turns.slice(0, onTop), [], ...turns.slice(onTop)]
}

/** The lines in sight, and one of them in detail. What a key changes is drawn over some frames, for none to be long. */
export const Lines = memo(function Lines(props: Props) {
  const { of, chosen, active, onActive, check, update } = props
  const { inSight, taken } = of.sight
  const turns = useMemo(() => turnsOf(inSight), [inSight])
  const drawn = useGradually(taken, turns)
  const [picked, pick] = useState<Picked | null>(null)
  const choose = useCallback(
    (place: number) => update({ line: place + 1 }, { replace: true }),
    [update],
  )
  const detail = useSameMembers({
    of,
    place: chosen,
    taken: chosen === undefined ? undefined : taken.get(chosen),
    active,
    onActive,
    check,
    picked: picked?.place === chosen ? picked : null,
  })
  const { place, ...shown } = useFramesLater(detail, onTop)
  return (
    <div className={styles.lines}>
      <LineList
        of={of}
        taken={drawn}
        places={inSight}
        chosen={chosen}
        check={check}
        onChoose={choose}
        onPick={pick}
      />
      {place !== undefined && <LineDetail {...shown} place={place} />}
    </div>
  )
})
