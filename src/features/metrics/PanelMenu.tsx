import { MoreOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import type { MenuProps } from './PanelActions'
import { PanelActions } from './lazy'

/** What can be done with one panel. */
export function PanelMenu(props: MenuProps) {
  const { t } = useTranslation('metrics')
  return (
    <PanelButton
      label={t('menu.label', { panel: props.title })}
      face={<MoreOutlined aria-hidden />}
      quiet
      onNear={PanelActions.preload}
    >
      <PanelActions {...props} />
    </PanelButton>
  )
}
