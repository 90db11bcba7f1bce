import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../lib/text/newId'
import { FileButton } from '../../ui/controls/FileButton'
import { Section } from '../../ui/layout/Section'
import type { EditSession } from './editSession'
import { importedFile } from './importedFiles'
import { ImportedFileList } from './ImportedFileList'
import { readImport } from './parseImport'
import styles from './StartChoices.module.css'
import { useImportedFiles } from './useImportedFiles'

/** Begins with a config file of a host. Several files at once, and one with a problem, are listed. */
export function ImportSection({ onStart }: { onStart: (session: EditSession) => void }) {
  const { t } = useTranslation('configEditor')
  const id = useId()
  const { files, update } = useImportedFiles()
  const take = async (chosen: readonly File[]) => {
    const read = await Promise.all(
      chosen.map(async (file) =>
        importedFile({ id: newId(), fileName: file.name, read: await readImport(file) }),
      ),
    )
    const [first] = read
    if (first && 'session' in first.read && read.length === 1) onStart(first.read.session)
    else update((files) => [...files, ...read])
  }
  return (
    <Section title={t('start.file')}>
      <p className={styles.help} id={id}>
        {t('start.fileHelp')}
      </p>
      <FileButton
        label={t('start.choose')}
        inputLabel={t('start.file')}
        describedBy={id}
        accept=".json,.conf,application/json"
        onFiles={(chosen) => void take(chosen)}
      />
      {files.length > 0 && <ImportedFileList files={files} update={update} onStart={onStart} />}
    </Section>
  )
}
