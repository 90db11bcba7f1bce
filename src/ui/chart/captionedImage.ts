import { earlierDash, type Stroke } from './palette'

/** The texts around a chart that is saved as an image, which replace those of the page. */
export interface Caption {
  title: string
  /** the agent, the span and the time zone */
  subtitle: string
  lines: readonly { name: string; stroke: Stroke; figures: readonly string[] }[]
  /** of the columns of figures */
  headings: readonly string[]
}

export interface ImageStyle {
  background: string
  text: string
  faint: string
  font: string
}

const [padding, rowHeight, figureWidth, minWidth] = [16, 20, 84, 720]

/**
 * A chart with its title above and its legend below, as a PNG.
 * @param pixelRatio pixels of `chart` for each CSS pixel
 * @returns null when the browser cannot draw it
 */
export function captionedImage(
  chart: HTMLCanvasElement,
  pixelRatio: number,
  { title, subtitle, lines, headings }: Caption,
  { background, text: textColor, faint, font }: ImageStyle,
): Promise<Blob | null> {
  const [width, height] = [chart.width / pixelRatio, chart.height / pixelRatio]
  const headerHeight = padding + 2 * rowHeight + 8
  const canvas = document.createElement('canvas')
  const imageWidth = Math.max(width, minWidth) + 2 * padding
  const imageHeight = headerHeight + height + 8 + (lines.length + 1) * rowHeight + padding
  canvas.width = Math.ceil(imageWidth * pixelRatio)
  canvas.height = Math.ceil(imageHeight * pixelRatio)
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.scale(pixelRatio, pixelRatio)
  context.fillStyle = background
  context.fillRect(0, 0, imageWidth, imageHeight)
  context.textBaseline = 'middle'
  const drawText = (text: string, x: number, y: number, style: Partial<TextStyle> = {}) => {
    context.font = `${style.bold ? '600 ' : ''}13px ${font}`
    context.fillStyle = style.color ?? textColor
    context.textAlign = style.right ? 'right' : 'left'
    context.fillText(text, x, y)
  }
  drawText(title, padding, padding + rowHeight / 2, { bold: true })
  drawText(subtitle, padding, padding + rowHeight * 1.5, { color: faint })
  context.drawImage(chart, padding, headerHeight, width, height)

  const top = headerHeight + height + 8 + rowHeight / 2
  const right = (i: number) => imageWidth - padding - (headings.length - 1 - i) * figureWidth
  headings.forEach((heading, i) => drawText(heading, right(i), top, { color: faint, right: true }))
  for (const [i, { name, stroke, figures }] of lines.entries()) {
    const y = top + (i + 1) * rowHeight
    context.strokeStyle = stroke.color
    context.lineWidth = 2
    context.setLineDash(stroke.earlier ? [...earlierDash] : [])
    context.beginPath()
    context.moveTo(padding, y)
    context.lineTo(padding + 24, y)
    context.stroke()
    drawText(name, padding + 32, y)
    figures.forEach((figure, column) => drawText(figure, right(column), y, { right: true }))
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/** Puts images of the same width below each other; null without any. */
export function stackedImages(images: readonly HTMLCanvasElement[]): HTMLCanvasElement | null {
  const [first, ...others] = images
  if (!first || others.length === 0) return first ?? null
  const canvas = document.createElement('canvas')
  canvas.width = first.width
  canvas.height = images.reduce((sum, { height }) => sum + height, 0)
  const context = canvas.getContext('2d')
  let top = 0
  for (const image of images) {
    context?.drawImage(image, 0, top)
    top += image.height
  }
  return canvas
}

interface TextStyle {
  bold: boolean
  color: string
  right: boolean
}
