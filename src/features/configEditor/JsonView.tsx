import { Button } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import { secretPaths } from '../../domain/secrets/configSecrets'
import { parseTolerant, rangeIn, treeOf } from '../../lib/json/jsonText'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useStore } from '../../lib/hooks/useStore'
import { JsonEditor, type JsonEditorActions } from '../../ui/editor/JsonEditor'
import type { Document } from './document'
import { useEditing } from './Editing'
import styles from './JsonView.module.css'
import { useFindingWords } from './useFindingWords'
import { useSuggestions } from './useSuggestions'

interface Props {
  document: Document
  findings: readonly Finding[]
  onType: (text: string) => void
}

/** A config as text, with the same findings as the form, at their places. */
export function JsonView({ document, findings, onType }: Props) {
  const { t } = useTranslation(['configEditor', 'editor'])
  const words = useFindingWords()
  const suggest = useSuggestions()
  const editor = useRef<JsonEditorActions>(null)
  const aim = useStore(useEditing().target)
  // While a text is typed, what was last read stays: finding places in a long one at each key would hold up typing.
  const { text, value, problem } =
    useLastKnown('', document.stale ? undefined : document) ?? document
  const tree = useMemo(() => treeOf(text), [text])
  const secrets = useMemo(
    () =>
      secretPaths(value && !problem ? value : parseTolerant(text)).flatMap(
        (path) => rangeIn(tree, path) ?? [],
      ),
    [text, value, problem, tree],
  )
  const marks = useMemo(() => {
    if (problem) {
      const { from, to, code } = problem
      return [{ severity: 'error' as const, from, to, message: t(`editor:problem.${code}`) }]
    }
    return findings.flatMap((finding) => {
      const range = rangeIn(tree, finding.path)
      return range ? [{ ...range, severity: finding.severity, message: words(finding) }] : []
    })
  }, [problem, findings, tree, words, t])
  const place = useMemo(() => (aim ? rangeIn(tree, aim.path) : null), [aim, tree])

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Button
          size="small"
          disabled={document.problem !== null}
          onClick={() => editor.current?.format()}
        >
          {t('json.format')}
        </Button>
        <Button size="small" onClick={() => editor.current?.find()}>
          {t('json.find')}
        </Button>
        {problem && (
          <span role="status" className={styles.problem}>
            {t('json.at', { line: problem.line, column: problem.column })}{' '}
            {t(`editor:problem.${problem.code}`)}
          </span>
        )}
      </div>
      <JsonEditor
        ref={editor}
        label={t('json.label')}
        value={text}
        onChange={onType}
        findings={marks}
        secretRanges={secrets}
        complete={suggest}
        aim={place}
      />
    </div>
  )
}
