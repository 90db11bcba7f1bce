import { useMemo } from 'react'
import { maskedJson } from '../../domain/secrets/configSecrets'
import { JsonText } from '../../ui/editor/JsonText'
import { useNotSecret } from '../useNotSecret'
import { MaskedKeys } from './MaskedKeys'

/** A value as JSON with its secrets masked, and the list of what is masked. */
export function MaskedJson({ value, label }: { value: unknown; label: string }) {
  const [notSecret] = useNotSecret()
  const text = useMemo(() => maskedJson(value, notSecret), [value, notSecret])
  return (
    <>
      <MaskedKeys value={value} />
      <JsonText label={label} text={text} />
    </>
  )
}
