import { createContext, use } from 'react'
import styles from './VisibleText.module.css'

/** Whether ordinary blanks have a mark too, as tabs and characters that cannot be seen always have. */
export const ShowBlanksContext = createContext(false)

const marked = String.raw`[\u0000-\u001f\u007f-\u00a0\u200b\u3000\ufeff]`
const unseen = new RegExp(`(${marked})`)
const unseenOrBlank = new RegExp(`(${marked}| +)`)

/** The sign of a character that cannot be seen: U+2400 has signs for those below a blank. */
const signOf = (character: string) => {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0xa0 ? '⍽' : `<${code.toString(16)}>`
}

/** A text of a line. CSS draws the marks, so that copied text is that of the line. */
export function VisibleText({ text }: { text: string }) {
  const showsBlanks = use(ShowBlanksContext)
  const parts = text.split(showsBlanks ? unseenOrBlank : unseen)
  if (parts.length === 1) return text
  return parts.map((part, i) => {
    if (i % 2 === 0) return part
    const kind = part === '\t' ? 'tab' : part.startsWith(' ') ? 'blank' : 'unseen'
    return (
      <span
        key={i}
        className={styles[kind]}
        data-sign={kind === 'unseen' ? signOf(part) : undefined}
      >
        {part}
      </span>
    )
  })
}
