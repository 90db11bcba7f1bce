import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

interface Props {
  label: string
  placeholder?: string
  value: string
  /** called once typing pauses, or at once on Enter and on clearing */
  onSearch: (text: string) => void
}

/** How long typing must pause before the server is asked, in ms. */
const pause = 250

/** Text to search by. What is being typed belongs to the field; a change from outside (Back, a chip) replaces it. */
export function SearchInput({ label, placeholder = label, value, onSearch }: Props) {
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
  const search = (text: string) => {
    setSent(text.trim())
    onSearch(text.trim())
  }
  const late = useRef(search)
  useEffect(() => {
    late.current = search
  })
  useEffect(() => {
    if (draft.trim() === sent) return
    const timer = setTimeout(() => late.current(draft), pause)
    return () => clearTimeout(timer)
  }, [draft, sent])
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={draft}
      onChange={({ target, type }) => {
        setDraft(target.value)
        if (type === 'click') search(target.value)
      }}
      onPressEnter={() => search(draft)}
    />
  )
}
