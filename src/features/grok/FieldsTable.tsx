import { Button, Radio } from 'antd'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chunk } from '../../lib/collections/chunks'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { useFrameBatchedMap } from './useFrameBatchedMap'
import { useFormat } from '../../ui/useFormat'
import { PanelButton } from '../../ui/panel/PanelButton'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { TypedValue } from './LineFields'
import panel from './Panel.module.css'
import styles from './FieldsTable.module.css'
import { fieldColumnWidths } from './fieldWidths'
import { styleVariables } from './fieldStyles'
import { VisibleText } from './VisibleText'
import { useFieldsExport } from './useFieldsExport'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
}

/** Field values as text, or as a runner sends them. */
type ValueKind = 'raw' | 'typed'

/** characters of a value that are shown in a cell */
const maxShown = 300

/** Rows that are drawn in one frame. */
const linesPerFrame = 8

/** The lines of the page as rows and their fields as columns. */
export function FieldsTable({ workbench }: Props) {
  const { t } = useTranslation('grok')
  const [kind, setKind] = useState<ValueKind>('raw')
  const { exporting, start, cancel } = useFieldsExport(workbench)
  const { visible, matches } = workbench.visibleLines
  const batches = useMemo(() => chunk(visible, linesPerFrame), [visible])
  const drawn = useFrameBatchedMap(matches, batches)
  const names = useMemo(() => [...workbench.fieldStyles.keys()], [workbench.fieldStyles])
  const widths = useMemo(
    () => fieldColumnWidths(names, matches.values(), kind),
    [names, matches, kind],
  )
  return (
    <>
      <div className={styles.tools}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          size="small"
          aria-label={t('fields.kind')}
          value={kind}
          options={(['raw', 'typed'] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
          onChange={({ target }) => setKind(target.value === 'typed' ? 'typed' : 'raw')}
        />
        {exporting ? (
          <ProgressLine
            text={t('fields.exporting', exporting)}
            share={exporting.done / Math.max(1, exporting.total)}
            onCancel={cancel}
          />
        ) : (
          <PanelButton label={t('fields.export')}>
            <div className={panel.panel}>
              <p>{t('fields.exportHelp', { count: workbench.matchRun.results?.matched ?? 0 })}</p>
              <Button onClick={() => start('csv', kind)}>CSV</Button>
              <Button onClick={() => start('json', kind)}>JSON</Button>
            </div>
          </PanelButton>
        )}
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('fields.label')}>
        <table className={styles.table}>
          <colgroup>
            <col className={styles.number} />
            {names.map((name, i) => (
              <col key={name} style={{ width: widths[i] }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('fields.line')}</th>
              {names.map((name) => {
                const fieldStyle = workbench.fieldStyles.get(name)
                return (
                  <th key={name} scope="col">
                    {fieldStyle && (
                      <span
                        aria-hidden
                        className={styles.letter}
                        style={styleVariables(fieldStyle)}
                      >
                        {fieldStyle.letter}
                      </span>
                    )}
                    {name}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {visible.map((index) => (
              <Row
                key={index}
                index={index}
                match={drawn.get(index) ?? null}
                names={names}
                kind={kind}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface RowProps {
  index: number
  match: ExtractedMatch
  names: readonly string[]
  kind: ValueKind
}

const Row = memo(function Row({ index, match, names, kind }: RowProps) {
  const format = useFormat()
  return (
    <tr>
      <td>{format.number(index + 1)}</td>
      {names.map((name) => {
        const field = match?.fields.find((one) => one.name === name)
        return (
          <td key={name}>
            {field &&
              (kind === 'raw' ? (
                <code>
                  <VisibleText text={field.value.slice(0, maxShown)} />
                </code>
              ) : (
                <TypedValue field={field} />
              ))}
          </td>
        )
      })}
    </tr>
  )
})
