/** Characters without a form of their own: controls, joiners, marks of direction, selectors of variants, fillers. */
const invisible = /[\p{Cc}\p{Cf}\u{115F}\u{1160}\u{3164}\u{FFA0}]|\u{34F}|[\u{FE00}-\u{FE0F}]/gu

/** Cyrillic and Greek letters, and the Latin ones that they look like. */
const lookalikes = new Map(
  Array.from('аеорсухкмтіјѕһԁԛԝαορτυκνι', (letter, i) => [
    letter,
    'aeopcyxkmtijshdqwaoptukvi'.charAt(i),
  ]),
)

/** A name without what cannot be seen in it, with full-width characters as plain ones. */
export const visibleName = (name: string): string =>
  isPlain(name) ? name : name.replace(invisible, '').normalize('NFKC')

/** The same in plain Latin letters: without accents, and with letters of other scripts as what they look like. */
export const latinName = (name: string): string =>
  isPlain(name)
    ? name
    : visibleName(name)
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[\u{370}-\u{52F}]/gu, (letter) => lookalikes.get(letter.toLowerCase()) ?? letter)

const isPlain = (name: string): boolean => /^[ -~]*$/.test(name)
