import { TextDiff } from '../../ui/editor/TextDiff'

/** The difference of two masked texts. */
export function TextChanges(props: { label: string; before: string; after: string }) {
  return <TextDiff {...props} />
}
