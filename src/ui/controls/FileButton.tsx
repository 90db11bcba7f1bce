import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useFixedT } from '../useFixedT'
import { useFormat } from '../useFormat'
import styles from './FileButton.module.css'

type Props = CommonProps & Choice

/** One file is chosen, or several at once. */
type Choice =
  | { onFile: (file: File) => void; onFiles?: never }
  | { onFile?: never; onFiles: (files: File[]) => void }

interface CommonProps {
  label: string
  /** what the file dialog offers, as in `<input accept>` */
  accept?: string
  /** the accessible name of the file input, where it differs from the label of the button */
  inputLabel?: string
  /** the id of the element that describes the button */
  describedBy?: string
  /** bytes of a file at most, 16 MB by default; Infinity where the caller says more about a file that is too large */
  most?: number
  /** The chosen file is being read. */
  busy?: boolean
  size?: 'small' | 'middle'
}

/** A button that lets the user choose one file, or several with `onFiles`. Files that are too large are named, and not handed on. */
export function FileButton(props: Props) {
  const { label, onFile, onFiles, accept, inputLabel = label, describedBy, busy, size } = props
  const { most = 16 * 1024 * 1024 } = props
  const t = useFixedT('common')
  const format = useFormat()
  const [tooLarge, setTooLarge] = useState<readonly File[]>([])
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        size={size}
        loading={busy}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={onFiles !== undefined}
        accept={accept}
        aria-label={inputLabel}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])]
          const files = chosen.filter(({ size }) => size <= most)
          const [file] = files
          setTooLarge(chosen.filter(({ size }) => size > most))
          // Choosing the same file again is a change, too.
          currentTarget.value = ''
          if (file) onFile?.(file)
          if (file) onFiles?.(files)
        }}
      />
      {tooLarge.length > 0 && (
        <p role="alert" className={styles.refusal}>
          {tooLarge.map(({ name, size }) =>
            t('fileTooLarge', { name, size: format.bytes(size), most: format.bytes(most) }),
          )}
        </p>
      )}
    </>
  )
}
