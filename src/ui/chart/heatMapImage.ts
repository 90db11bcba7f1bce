import type { ImageStyle } from './captionedImage'
import { heatImage, type HeatScaleColors } from './HeatMap'

interface HeatMapPicture {
  title: string
  /** the span and the time zone */
  subtitle: string
  /** agents and groups in their order; null: no values */
  lines: readonly { name: string; values: Float32Array | null }[]
  columnCount: number
  scale: HeatScaleColors
  /** the two ends of the scale */
  scaleTexts: readonly string[]
  /** `at` is a share of the width */
  ticks: readonly { at: number; text: string }[]
  style: ImageStyle
}

/** px; an image has two pixels for each */
const [padding, rowHeight, nameWidth, cellsWidth, headHeight, pixelRatio] = [
  16, 18, 200, 960, 76, 2,
]

/** A heat map with its title, its times and the ends of its scale, as a PNG; null when the browser cannot draw it. */
export function heatMapImage(picture: HeatMapPicture): Promise<Blob | null> {
  const { title, subtitle, lines, columnCount, scale, scaleTexts, ticks, style } = picture
  const canvas = document.createElement('canvas')
  const width = nameWidth + cellsWidth + 3 * padding
  const height = headHeight + lines.length * rowHeight + padding
  canvas.width = width * pixelRatio
  canvas.height = height * pixelRatio
  const cells = document.createElement('canvas')
  cells.width = columnCount
  cells.height = Math.max(lines.length, 1)
  const [context, pixels] = [canvas.getContext('2d'), cells.getContext('2d')]
  if (!context || !pixels || lines.length === 0) return Promise.resolve(null)
  pixels.putImageData(heatImage(pixels, lines, columnCount, scale), 0, 0)
  context.scale(pixelRatio, pixelRatio)
  context.fillStyle = style.background
  context.fillRect(0, 0, width, height)
  context.textBaseline = 'middle'
  const write = (text: string, x: number, y: number, color: string, maxWidth?: number) => {
    context.fillStyle = color
    context.fillText(text, x, y, maxWidth)
  }
  const left = nameWidth + 2 * padding
  context.font = `600 13px ${style.font}`
  write(title, padding, padding + 8, style.text)
  context.font = `13px ${style.font}`
  write(`${subtitle} · ${scaleTexts.join(' – ')}`, padding, padding + 28, style.faint)
  for (const { at, text } of ticks)
    write(text, left + at * cellsWidth, headHeight - 12, style.faint)
  for (const [i, { name }] of lines.entries())
    write(name, padding, headHeight + (i + 0.5) * rowHeight, style.text, nameWidth)
  context.imageSmoothingEnabled = false
  context.drawImage(cells, left, headHeight, cellsWidth, lines.length * rowHeight)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
