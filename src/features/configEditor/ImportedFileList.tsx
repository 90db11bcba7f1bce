import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { EditSession } from './editSession'
import styles from './ImportedFileList.module.css'
import { createChanges, hindrancesOf, type Hindrance, type ImportedFile } from './importedFiles'
import type { useImportedFiles } from './useImportedFiles'

interface Props extends Pick<ReturnType<typeof useImportedFiles>, 'files' | 'update'> {
  onStart: (session: EditSession) => void
}

/** The chosen files: each is opened in the editor, or all that can be are created by one plan. */
export function ImportedFileList({ files, update, onStart }: Props) {
  const { t } = useTranslation('configEditor')
  const plan = usePlanner()
  const hindrances = useMemo(() => hindrancesOf(files), [files])
  const changes = useMemo(() => createChanges(files), [files])
  const reason = plan.blocked ?? (changes.length === 0 ? t('files.none') : null)
  return (
    <>
      <ul className={styles.files} aria-label={t('files.label')}>
        {files.map((file, index) => (
          <li key={file.id}>
            <FileRow
              file={file}
              hindrance={hindrances[index] ?? null}
              onRename={(name) =>
                update((files) => files.map((one) => (one.id === file.id ? { ...one, name } : one)))
              }
              onRemove={() => update((files) => files.filter(({ id }) => id !== file.id))}
              onStart={onStart}
            />
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <p>{t('files.help')}</p>
        <Button onClick={() => update(() => [])}>{t('files.clear')}</Button>
        <ActionButton primary reason={reason} onAction={() => plan.open({ changes })}>
          {t('files.create', { count: changes.length })}
        </ActionButton>
      </div>
    </>
  )
}

interface RowProps {
  file: ImportedFile
  hindrance: Hindrance
  onRename: (name: string) => void
  onRemove: () => void
  onStart: (session: EditSession) => void
}

function FileRow({ file, hindrance, onRename, onRemove, onStart }: RowProps) {
  const { t } = useTranslation('configEditor')
  const id = useId()
  const { fileName, name, read } = file
  return (
    <>
      <span className={styles.name}>{fileName}</span>
      {'session' in read && (
        <Input
          className={styles.input}
          value={name}
          aria-label={t('files.name', { file: fileName })}
          aria-describedby={id}
          aria-invalid={hindrance?.is === 'name'}
          status={hindrance?.is === 'name' ? 'error' : undefined}
          onChange={({ target }) => onRename(target.value)}
        />
      )}
      <span id={id} className={hindrance ? styles.problem : styles.good}>
        {hindrance ? (
          <CloseCircleOutlined aria-label={t('error')} />
        ) : (
          <CheckCircleOutlined aria-hidden />
        )}{' '}
        {hindrance ? <HindranceText hindrance={hindrance} fileName={fileName} /> : t('files.ready')}
      </span>
      <span className={styles.actions}>
        {'session' in read && (
          <Button
            size="small"
            aria-label={t('files.open', { file: fileName })}
            onClick={() => {
              const { session } = read
              const { tags = [] } = session.fresh ?? {}
              onStart({ ...session, fresh: { ...session.fresh, tags, name } })
            }}
          >
            {t('files.openShort')}
          </Button>
        )}
        <Button size="small" aria-label={t('files.remove', { file: fileName })} onClick={onRemove}>
          {t('files.removeShort')}
        </Button>
      </span>
    </>
  )
}

interface HindranceProps {
  hindrance: NonNullable<Hindrance>
  fileName: string
}

function HindranceText({ hindrance, fileName }: HindranceProps) {
  const { t } = useTranslation(['configEditor', 'editor'])
  if (hindrance.is === 'errors') return t('files.errors', { count: hindrance.count })
  if (hindrance.is === 'name')
    return hindrance.problem === 'twice' ? t('files.twice') : t(`name.${hindrance.problem}`)
  const { problem } = hindrance
  if (problem.is !== 'json') return t(`start.problem.${problem.is}`, { name: fileName })
  const { line, column, code } = problem.problem
  return t('start.problem.json', {
    name: fileName,
    line,
    column,
    problem: t(`editor:problem.${code}`),
  })
}
