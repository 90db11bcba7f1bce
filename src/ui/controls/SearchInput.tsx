import { CloseOutlined, SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './SearchInput.module.css'
import { searchShortcut } from '../keyShortcuts'

interface Props {
  label: string
  placeholder?: string
  value: string
  /** The key `/` focuses this field. A page has one such field. */
  slashShortcut?: boolean
  /** Stands in a box that has a border of its own. */
  borderless?: boolean
  /** Called when typing pauses, and at once on Enter and on clearing. */
  onSearch: (text: string) => void
}

/** How long typing must pause before the search, in ms. */
const pause = 250

/**
 * A search field. It keeps the typed text until `value` is changed from outside, by Back or by a chip. While it has the focus
 * nothing is written into it: on a slow machine the address follows late, and would take back what was typed since.
 */
export function SearchInput(props: Props) {
  const { label, placeholder = label, value, slashShortcut, borderless, onSearch } = props
  const { t } = useTranslation()
  const [draft, setDraft] = useState(value)
  const [focused, setFocused] = useState(false)
  const [lastValue, setLastValue] = useState(value)
  /** The text of the last search. */
  const [sent, setSent] = useState(value)
  /** The texts of searches that `value` has not followed yet, oldest first. */
  const [pending, setPending] = useState<string[]>([])
  const takeValue = () => {
    setSent(value)
    setDraft(value)
    setPending([])
  }
  if (lastValue !== value) {
    setLastValue(value)
    if (pending.includes(value)) setPending(pending.slice(pending.indexOf(value) + 1))
    else if (!focused) takeValue()
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const searchedAt = useRef(-Infinity)
  const search = (text: string) => {
    clearTimeout(timer.current)
    searchedAt.current = performance.now()
    setSent(text.trim())
    setPending((texts) => [...texts, text.trim()].slice(-100))
    onSearch(text.trim())
  }
  const searchLater = useEffectEvent((text: string) => search(text))
  useEffect(() => {
    if (draft.trim() === sent) return
    timer.current = setTimeout(() => searchLater(draft), pause)
    return () => clearTimeout(timer.current)
  }, [draft, sent])
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      variant={borderless ? 'borderless' : 'outlined'}
      prefix={<SearchOutlined aria-hidden />}
      allowClear={{
        clearIcon: <CloseOutlined role="img" aria-label={t('clear')} className={styles.clear} />,
      }}
      suffix={slashShortcut && !draft && <kbd className={styles.key}>/</kbd>}
      {...(slashShortcut && searchShortcut)}
      value={draft}
      onChange={({ target, type, nativeEvent }) => {
        setDraft(target.value)
        // The first letter is searched for at once, later ones when typing pauses. A word that is still being composed by
        // an input method is not.
        const composing = 'isComposing' in nativeEvent && nativeEvent.isComposing
        const immediate = performance.now() - searchedAt.current > pause && !composing
        if (type === 'click' || immediate) search(target.value)
      }}
      onPressEnter={() => search(draft)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false)
        // The search comes before other actions on the list, such as clearing all filters.
        if (draft.trim() !== sent) search(draft)
        else if (value !== sent && !pending.includes(sent)) takeValue()
      }}
    />
  )
}
