import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import styles from './SearchInput.module.css'
import { searchKey } from '../table/useListKeys'

interface Props {
  label: string
  placeholder?: string
  value: string
  /** The key `/` leads here: one field on a page. */
  first?: boolean
  /** called once typing pauses, or at once on Enter and on clearing */
  onSearch: (text: string) => void
}

/** How long typing must pause before the server is asked, in ms. */
const pause = 250

/** Text to search by. What is being typed belongs to the field; a change from outside (Back, a chip) replaces it. */
export function SearchInput({ label, placeholder = label, value, first, onSearch }: Props) {
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  /** What was last asked for from here; the address follows a moment later. */
  const [sent, setSent] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (value !== sent) {
      setSent(value)
      setDraft(value)
    }
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const askedAt = useRef(-Infinity)
  const search = (text: string) => {
    clearTimeout(timer.current)
    askedAt.current = performance.now()
    setSent(text.trim())
    onSearch(text.trim())
  }
  const late = useRef(search)
  useEffect(() => {
    late.current = search
  })
  useEffect(() => {
    if (draft.trim() === sent) return
    timer.current = setTimeout(() => late.current(draft), pause)
    return () => clearTimeout(timer.current)
  }, [draft, sent])
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      suffix={first && !draft && <kbd className={styles.key}>/</kbd>}
      {...(first && searchKey)}
      value={draft}
      onChange={({ target, type, nativeEvent }) => {
        setDraft(target.value)
        // The first letter is asked for at once, the next ones when typing pauses; half a Chinese word never is.
        const composing = 'isComposing' in nativeEvent && nativeEvent.isComposing
        const quiet = performance.now() - askedAt.current > pause && !composing
        if (type === 'click' || quiet) search(target.value)
      }}
      onPressEnter={() => search(draft)}
      // Before anything else that is done with the list, such as clearing all filters.
      onBlur={() => draft.trim() !== sent && search(draft)}
    />
  )
}
