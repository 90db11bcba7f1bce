/** Sentences in a row, with a blank between them; after full-width punctuation there is none. Empty ones are left out. */
export const joinSentences = (
  ...sentences: readonly (string | false | null | undefined)[]
): string =>
  sentences
    .filter((one) => typeof one === 'string' && one !== '')
    .join(' ')
    .replace(/(?<=[。！？；：，]) /gu, '')
