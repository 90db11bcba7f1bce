import url from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/** where `boot.js` finds the address of the typeface that this browser has in its cache */
const storedUrl = 'logkit-console:typeface'

/**
 * Loads Inter and shows the page in it. It is loaded after the first rows; until then the fallbacks of the same widths are
 * shown. Later visits have it from the first paint on. Resolves once it is shown, or could not be loaded.
 */
export async function loadTypeface(): Promise<void> {
  try {
    const isShown = [...document.fonts].some(
      ({ family, status }) => family.includes('Inter Variable') && status === 'loaded',
    )
    if (isShown && localStorage.getItem(storedUrl) === url) return
    const face = new FontFace('Inter Variable', `url("${url}")`, {
      weight: '100 900',
      display: 'optional',
    })
    document.fonts.add(await face.load())
    localStorage.setItem(storedUrl, url)
  } catch {
    // The page stays in the fallback: a typeface is no reason for a message.
  }
}
