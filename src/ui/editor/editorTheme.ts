import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** A colour of the console's theme, as a CSS variable. */
export const color = (name: string) => `var(--lk-color-${name})`
/** A theme colour mixed with transparency. */
export const tint = (name: string, percent: number) =>
  `color-mix(in srgb, ${color(name)} ${percent}%, transparent)`
const border = `1px solid ${color('border')}`
const labelFont = { fontFamily: 'var(--lk-font-family)', fontSize: '13px', lineHeight: '20px' }
/** The style of buttons and fields inside an editor. */
export const control = {
  ...labelFont,
  margin: '0',
  border,
  borderRadius: '4px',
  background: color('bg-container'),
  color: color('text'),
}
export const focusRing = { outline: `2px solid ${color('primary')}`, outlineOffset: '-1px' }

const panels = {
  '.cm-panels': { backgroundColor: color('bg-elevated'), color: color('text') },
  '.cm-panels.cm-panels-top': { borderBottom: border },
  '.cm-panels.cm-panels-bottom': { borderTop: border },
  '.cm-panel.cm-search': { ...labelFont, padding: '4px 32px 4px 8px' },
  '.cm-panel.cm-search > *': { verticalAlign: 'middle' },
  '.cm-panel.cm-search > :not(br, [name=close])': { margin: '4px 8px 4px 0' },
  '.cm-panel.cm-search label': {
    ...labelFont,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
  },
  '.cm-panel.cm-search input[type=checkbox]': { margin: '0', accentColor: color('primary') },
  '.cm-panel .cm-textfield': { ...control, padding: '1px 8px', width: '200px' },
  '.cm-panel .cm-button': { ...control, padding: '1px 8px', cursor: 'pointer' },
  '.cm-panel .cm-button:hover': { borderColor: color('primary'), color: color('link') },
  '.cm-panel .cm-textfield:focus-visible, .cm-panel button:focus-visible': focusRing,
  '.cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint [name=close]': {
    insetBlockStart: '8px',
    insetInlineEnd: '8px',
    width: '20px',
    height: '20px',
    color: color('text-secondary'),
    cursor: 'pointer',
  },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: tint('primary', 18) },
}

const tooltips = {
  '.cm-tooltip': {
    maxWidth: '400px',
    border,
    borderRadius: '4px',
    backgroundColor: color('bg-elevated'),
    color: color('text'),
    boxShadow: 'var(--lk-box-shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--lk-font-family-code)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: tint('primary', 18),
    color: color('text'),
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600', color: color('link') },
  '.cm-completionDetail': {
    ...labelFont,
    marginLeft: '12px',
    fontStyle: 'normal',
    color: color('text-tertiary'),
  },
  '.cm-tooltip.cm-completionInfo': { ...labelFont, padding: '8px' },
}

const findings = {
  '.cm-diagnostic': { ...labelFont, padding: '4px 8px', marginLeft: '0', border: 'none' },
  '.cm-diagnostic-error': { borderLeft: `3px solid ${color('error')}` },
  '.cm-diagnostic-warning': { borderLeft: `3px solid ${color('warning')}` },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: `2px dotted ${color('error')}` },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    borderBottom: `2px dotted ${color('warning')}`,
  },
  '.cm-lintRange-active': { backgroundColor: tint('warning', 14) },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '4px 0 0 4px' },
  '.cm-lint-marker': { width: '12px', height: '12px' },
  // The two shapes are distinguishable without colour.
  '.cm-lint-marker-error': { content: 'none', borderRadius: '50%', background: color('error') },
  '.cm-lint-marker-warning': {
    content: 'none',
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    background: color('warning'),
  },
}

/** The theme of all editors. Its colours are CSS variables, so that it follows the theme of the console. */
export const editorTheme: Extension = [
  EditorView.theme({
    '&': {
      height: '100%',
      border,
      borderRadius: '4px',
      backgroundColor: color('bg-container'),
      color: color('text'),
      fontSize: '12px',
    },
    '&.cm-focused': focusRing,
    '.cm-scroller': { fontFamily: 'var(--lk-font-family-code)', lineHeight: '20px' },
    '.cm-content': { padding: '8px 0', caretColor: color('text') },
    '.cm-line': { padding: '0 12px 0 8px' },
    '.cm-cursor, .cm-dropCursor': { borderLeftColor: color('text') },
    '.cm-gutters': {
      border: 'none',
      backgroundColor: color('bg-container'),
      color: color('text-tertiary'),
    },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 8px', minWidth: '32px' },
    '.cm-foldGutter .cm-gutterElement': { padding: '0 2px' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: color('fill-quaternary') },
    '.cm-activeLineGutter': { color: color('text') },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
      { background: tint('primary', 28) },
    '&.cm-focused .cm-matchingBracket': {
      outline: `1px solid ${color('text-tertiary')}`,
      backgroundColor: 'transparent',
    },
    '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: tint('error', 20) },
    '.cm-searchMatch': { backgroundColor: tint('warning', 28) },
    '.cm-searchMatch-selected': {
      backgroundColor: tint('warning', 50),
      outline: `1px solid ${color('warning')}`,
    },
    '.cm-selectionMatch': { backgroundColor: tint('primary', 14) },
    '.cm-foldPlaceholder': {
      margin: '0 4px',
      padding: '0 4px',
      borderColor: color('border'),
      backgroundColor: color('fill-tertiary'),
      color: color('text-secondary'),
    },
    ...panels,
    ...tooltips,
    ...findings,
    '.cm-placeholder': { color: color('text-secondary') },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, color: color('link') },
      { tag: tags.string, color: color('text') },
      { tag: [tags.number, tags.bool, tags.null], color: color('warning') },
      { tag: [tags.punctuation, tags.separator], color: color('text-tertiary') },
    ]),
  ),
]
