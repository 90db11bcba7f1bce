import { expect, test } from 'vitest'
import { withoutComments } from './configComments'

test.each([
  ['# all of it', ''],
  ['"a": 1, # why', '"a": 1, '],
  ['"a": "x#y" # why "not"', '"a": "x#y" '],
  [String.raw`"a": "\"#" # x`, String.raw`"a": "\"#" `],
  [String.raw`"a": "\\#", "b": "\\" # x`, String.raw`"a": "\\#", "b": "\\" `],
  ['{ # one\n"a": "#" }\n#', '{ \n"a": "#" }\n'],
  // Two slashes begin no comment.
  ['"a": 1 // x', '"a": 1 // x'],
])('%j', (text, expected) => expect(withoutComments(text)).toBe(expected))
