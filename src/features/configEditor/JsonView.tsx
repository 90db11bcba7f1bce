import { Button } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import { MaskedKeys } from '../../common/resources/MaskedKeys'
import { useNotSecret } from '../../common/useNotSecret'
import { secretPaths } from '../../domain/secrets/configSecrets'
import { hideJson } from '../../domain/secrets/secretTexts'
import { differingWords } from '../../lib/json/jsonLayout'
import { parseTolerant, rangeIn } from '../../lib/json/jsonText'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useStore } from '../../lib/hooks/useStore'
import { JsonEditor, type JsonEditorActions } from '../../ui/editor/JsonEditor'
import type { ConfigDocument } from './configDocument'
import { useEditingContext } from './EditingContext'
import styles from './JsonView.module.css'
import { SampleSection } from './SampleSection'
import { useFindingText } from './useFindingText'
import { parseJsonTree } from '../../lib/json/jsonTree'
import { useSuggestions } from './useSuggestions'

interface Props {
  document: ConfigDocument
  findings: readonly Finding[]
  onTextChange: (text: string) => void
}

/** A config as text, with the same findings as the form at their positions. */
export function JsonView({ document, findings, onTextChange }: Props) {
  const { t } = useTranslation(['configEditor', 'editor'])
  const findingText = useFindingText()
  const suggest = useSuggestions()
  const [notSecret] = useNotSecret()
  const editor = useRef<JsonEditorActions>(null)
  const aim = useStore(useEditingContext().target)
  // While text is typed, the last parsed document is used: finding positions in a long text at each key would slow
  // typing down.
  const { text, value, problem } =
    useLastKnown('', document.stale ? undefined : document) ?? document
  // While the text is broken, the sample is checked with the last config that could be read.
  const valid = useLastKnown('', problem ? undefined : (value ?? undefined))
  const tree = useMemo(() => parseJsonTree(text), [text])
  const secrets = useMemo(
    () =>
      // A path leads to the last of duplicate members only, and the others may be secrets, too.
      problem?.code === 'duplicate'
        ? differingWords(text, hideJson(text))
        : secretPaths(value && !problem ? value : parseTolerant(text), notSecret).flatMap(
            (path) => rangeIn(tree, path) ?? [],
          ),
    [text, value, problem, tree, notSecret],
  )
  const marks = useMemo(() => {
    if (problem) {
      const { from, to, code } = problem
      return [{ severity: 'error' as const, from, to, message: t(`editor:problem.${code}`) }]
    }
    return findings.flatMap((finding) => {
      const range = rangeIn(tree, finding.path)
      return range ? [{ ...range, severity: finding.severity, message: findingText(finding) }] : []
    })
  }, [problem, findings, tree, findingText, t])
  const focusedRange = useMemo(() => (aim ? rangeIn(tree, aim.path) : null), [aim, tree])

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
      <MaskedKeys value={value} />
      <JsonEditor
        ref={editor}
        label={t('json.label')}
        value={text}
        onChange={onTextChange}
        findings={marks}
        secretRanges={secrets}
        complete={suggest}
        scrollTarget={focusedRange}
      />
      {valid && <SampleSection config={valid} />}
    </div>
  )
}
