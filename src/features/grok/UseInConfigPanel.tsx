import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { LinkButton } from '../../common/page/LinkButton'
import { useIsHidden } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { commaPatternName, toGrokParser } from './grokParser'
import styles from './Panel.module.css'
import type { WorkbenchModel } from './useWorkbench'

/** characters of the pattern in the search for configs */
const maxSearchLength = 200

/** Opens a config with the patterns in its parser, or lists the configs that contain the active pattern. */
export function UseInConfigPanel({
  workbench,
  active,
}: {
  workbench: WorkbenchModel
  active: number
}) {
  const { t } = useTranslation('grokTools')
  const navigate = useNavigate()
  const isHidden = useIsHidden(paths.configs)
  const parser = toGrokParser(workbench.state)
  const state = { grokParser: parser }
  const pattern = workbench.state.patterns[active]?.trim() ?? ''
  if (workbench.blank || workbench.isExample)
    return <p className={styles.panel}>{t('use.noPattern')}</p>
  if (isHidden) return null
  return (
    <div className={styles.panel}>
      <p>{t('use.help')}</p>
      {parser.grok_custom_patterns.includes(commaPatternName) && (
        <p>
          {t('use.comma')} <code>{parser.grok_patterns}</code>
        </p>
      )}
      <ConfigSelect onChoose={(config) => void navigate(paths.editConfig(config), { state })} />
      <Button onClick={() => void navigate(paths.newConfig, { state })}>
        {t('use.newConfig')}
      </Button>
      <p>{t('use.findHelp')}</p>
      <LinkButton to={paths.configsContaining(pattern.slice(0, maxSearchLength))}>
        {t('use.find')}
      </LinkButton>
    </div>
  )
}
