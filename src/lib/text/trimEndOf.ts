/**
 * Removes these characters from the end of a text. An expression such as `/[ ]+$/` starts over at each of them: its time
 * grows with the square of a run that is not at the end.
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
