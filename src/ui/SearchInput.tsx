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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (seen !== value) {
    setSeen(value)
    if (draft.trim() !== value) setDraft(value)
  }
  const search = (text: string) => {
    clearTimeout(timer.current)
    setSeen(text.trim())
    onSearch(text.trim())
  }
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={draft}
      onChange={({ target, type }) => {
        setDraft(target.value)
        clearTimeout(timer.current)
        if (type === 'click') search(target.value)
        else timer.current = setTimeout(() => search(target.value), pause)
      }}
      onPressEnter={() => search(draft)}
    />
  )
}
