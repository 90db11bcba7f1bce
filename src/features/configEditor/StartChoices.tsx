import { useTranslation } from 'react-i18next'
import { initialValues } from '../../contract/options/initialValues'
import { recipes } from '../../contract/options/recipes'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { paths } from '../../common/paths'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { ImportSection } from './ImportSection'
import styles from './StartChoices.module.css'
import { startNewSession, type EditSession } from './editSession'
import { useNavigate } from 'react-router'

interface Props {
  /** the config to copy, when the server does not have it; '' = none */
  missing: string
  onStart: (session: EditSession) => void
}

/** The starting points of a new config: blank, a recipe, a file, or a copy of another config. */
export function StartChoices({ missing, onStart }: Props) {
  const { t } = useTranslation('configEditor')
  return (
    <>
      {missing && <Banner tone="warning">{t('start.missing', { name: missing })}</Banner>}
      <Section title={t('start.title')}>
        <ul className={styles.cards}>
          <li>
            <Card
              title={t('start.empty')}
              text={t('start.emptyHelp')}
              onClick={() => onStart(startNewSession(blank))}
            />
          </li>
          {recipes.map(({ id, config }) => (
            <li key={id}>
              <Card
                title={t(`recipes.${id}.title`)}
                text={t(`recipes.${id}.help`)}
                onClick={() => onStart(startNewSession(config))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <ImportSection onStart={onStart} />
      <Copy />
    </>
  )
}

const blank = {
  reader: initialValues('readers', 'dir'),
  parser: initialValues('parsers', 'raw'),
  senders: [],
}

function Card({ title, text, onClick }: { title: string; text: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      <strong>{title}</strong>
      <span>{text}</span>
    </button>
  )
}

function Copy() {
  const { t } = useTranslation('configEditor')
  const navigate = useNavigate()
  return (
    <Section title={t('start.copy')}>
      <div className={styles.select}>
        <ConfigSelect onChoose={(name) => void navigate(paths.copyConfig(name))} />
      </div>
    </Section>
  )
}
