import { Button } from 'antd'
import { useRef } from 'react'

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
  /** The chosen file is being read. */
  busy?: boolean
  size?: 'small' | 'middle'
}

/** A button that lets the user choose one file, or several with `onFiles`. */
export function FileButton(props: Props) {
  const { label, onFile, onFiles, accept, inputLabel = label, describedBy, busy, size } = props
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
          const files = [...(currentTarget.files ?? [])]
          const [file] = files
          // Choosing the same file again is a change, too.
          currentTarget.value = ''
          if (file) onFile?.(file)
          if (file) onFiles?.(files)
        }}
      />
    </>
  )
}
