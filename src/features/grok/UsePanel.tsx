import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { finalName, parserOf } from './arrival'
import styles from './Panel.module.css'
import type { Workbench } from './useWorkbench'

/** Characters of a pattern that configs are searched for. */
const searched = 200

/** The patterns on their way into a config, or a search for configs that have one of them. */
export function UsePanel({ of, active }: { of: Workbench; active: number }) {
  const { t } = useTranslation('grokTools')
  const navigate = useNavigate()
  const parser = parserOf(of.bench)
  const state = { grokParser: parser }
  const pattern = of.bench.patterns[active]?.trim() ?? ''
  if (of.blank) return <p className={styles.panel}>{t('use.blank')}</p>
  return (
    <div className={styles.panel}>
      <p>{t('use.help')}</p>
      {parser.grok_custom_patterns.includes(finalName) && (
        <p>
          {t('use.comma')} <code>{parser.grok_patterns}</code>
        </p>
      )}
      <ConfigSelect onChoose={(config) => void navigate(paths.editConfig(config), { state })} />
      <Button onClick={() => void navigate(paths.newConfig, { state })}>{t('use.fresh')}</Button>
      <p>{t('use.findHelp')}</p>
      <LinkButton to={paths.configsWith(pattern.slice(0, searched))}>{t('use.find')}</LinkButton>
    </div>
  )
}
