import { Button, Radio } from 'antd'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chunksOf } from '../../lib/collections/chunks'
import type { Taken } from '../../lib/grok/work'
import { useGradually } from './useGradually'
import { useFormat } from '../../ui/Clock'
import { PanelButton } from '../../ui/panel/PanelButton'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Typed } from './LineFields'
import panel from './Panel.module.css'
import styles from './FieldsTable.module.css'
import { lookStyle } from './looks'
import { useExport } from './useExport'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
}

type Kind = 'raw' | 'typed'

/** Lines that are drawn in one frame. */
const aFrame = 8

/** Lines as rows and fields as columns: raw, or as a runner sends them. */
export function FieldsTable({ of }: Props) {
  const { t } = useTranslation('grok')
  const [kind, setKind] = useState<Kind>('raw')
  const { exporting, start, cancel } = useExport(of)
  const { inSight, taken } = of.sight
  const turns = useMemo(() => chunksOf(inSight, aFrame), [inSight])
  const drawn = useGradually(taken, turns)
  const names = useMemo(() => [...of.looks.keys()], [of.looks])
  return (
    <>
      <div className={styles.tools}>
        <Radio.Group
          optionType="button"
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
              <p>{t('fields.exportHelp', { count: of.run.outcome?.matched ?? 0 })}</p>
              <Button onClick={() => start('csv', kind)}>CSV</Button>
              <Button onClick={() => start('json', kind)}>JSON</Button>
            </div>
          </PanelButton>
        )}
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('fields.label')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('fields.line')}</th>
              {names.map((name) => {
                const look = of.looks.get(name)
                return (
                  <th key={name} scope="col">
                    {look && (
                      <span aria-hidden className={styles.letter} style={lookStyle(look)}>
                        {look.letter}
                      </span>
                    )}
                    {name}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {inSight.map((place) => (
              <Row
                key={place}
                place={place}
                match={drawn.get(place) ?? null}
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
  place: number
  match: Taken
  names: readonly string[]
  kind: Kind
}

const Row = memo(function Row({ place, match, names, kind }: RowProps) {
  const format = useFormat()
  return (
    <tr>
      <td>{format.number(place + 1)}</td>
      {names.map((name) => {
        const field = match?.fields.find((one) => one.name === name)
        return (
          <td key={name}>
            {field && (kind === 'raw' ? <code>{field.value}</code> : <Typed field={field} />)}
          </td>
        )
      })}
    </tr>
  )
})
