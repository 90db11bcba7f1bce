import type { Stroke } from './palette'

/** What stands around a picture that is saved: nobody sees the page then. */
export interface Caption {
  title: string
  /** where, when and in which zone */
  sub: string
  lines: readonly { name: string; stroke: Stroke; figures: readonly string[] }[]
  /** of the figures */
  heads: readonly string[]
}

export interface PictureLook {
  background: string
  text: string
  faint: string
  font: string
}

const [padding, row, figureWidth, least] = [16, 20, 84, 720]

/**
 * A picture with its title above and its lines below, as a PNG.
 * @param density pixels of `picture` for one of the page
 */
export function captioned(
  picture: HTMLCanvasElement,
  density: number,
  { title, sub, lines, heads }: Caption,
  { background, text, faint, font }: PictureLook,
): Promise<Blob | null> {
  const [width, height] = [picture.width / density, picture.height / density]
  const head = padding + 2 * row + 8
  const canvas = document.createElement('canvas')
  const wide = Math.max(width, least) + 2 * padding
  const high = head + height + 8 + (lines.length + 1) * row + padding
  canvas.width = Math.ceil(wide * density)
  canvas.height = Math.ceil(high * density)
  const draw = canvas.getContext('2d')
  if (!draw) return Promise.resolve(null)
  draw.scale(density, density)
  draw.fillStyle = background
  draw.fillRect(0, 0, wide, high)
  draw.textBaseline = 'middle'
  const write = (words: string, x: number, y: number, style: Partial<Writing> = {}) => {
    draw.font = `${style.bold ? '600 ' : ''}13px ${font}`
    draw.fillStyle = style.color ?? text
    draw.textAlign = style.right ? 'right' : 'left'
    draw.fillText(words, x, y)
  }
  write(title, padding, padding + row / 2, { bold: true })
  write(sub, padding, padding + row * 1.5, { color: faint })
  draw.drawImage(picture, padding, head, width, height)

  const top = head + height + 8 + row / 2
  const right = (i: number) => wide - padding - (heads.length - 1 - i) * figureWidth
  heads.forEach((word, i) => write(word, right(i), top, { color: faint, right: true }))
  for (const [i, { name, stroke, figures }] of lines.entries()) {
    const y = top + (i + 1) * row
    draw.strokeStyle = stroke.color
    draw.lineWidth = 2
    draw.setLineDash([...(stroke.dash ?? [])])
    draw.beginPath()
    draw.moveTo(padding, y)
    draw.lineTo(padding + 24, y)
    draw.stroke()
    write(name, padding + 32, y)
    figures.forEach((figure, at) => write(figure, right(at), y, { right: true }))
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

interface Writing {
  bold: boolean
  color: string
  right: boolean
}
