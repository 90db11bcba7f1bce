import { removeSheet, setSheet } from './styleSheets'

// Stands for a module of antd with these functions, which writes `<style>` elements into the head of the page.

/** Adds or replaces the style sheet `key`. Returns what antd marks its `<style>` element with, which is of no use here. */
export function updateCSS(css: string, key: string) {
  setSheet(key, css)
  return { setAttribute() {} }
}

export const removeCSS = (key: string): void => removeSheet(key)

/** Adds a style sheet that has no key. */
export const injectCSS = (css: string) => updateCSS(css, css)
