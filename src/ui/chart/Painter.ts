import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use as register, type ECharts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { ChartOption } from './option'

/** px */
export interface Size {
  width: number
  height: number
}

/**
 * Draws options into an element, as large as it is told to be: asking the page for sizes costs more than drawing. All
 * that a pointer does is left to others.
 */
export class Painter {
  private chart: ECharts | null = null
  private option: ChartOption | null = null
  private drawn: Size & { density: number } = { width: 0, height: 0, density: 0 }

  constructor(private place: HTMLElement) {
    register([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, CanvasRenderer])
  }

  /** Draws this in the place of whatever was there. The same again costs nothing. */
  draw(option: ChartOption, { width, height }: Size): void {
    const density = window.devicePixelRatio
    const { drawn } = this
    // One that was made for another density of pixels stays blurred.
    if (density !== drawn.density) this.dispose()
    const resized = width !== drawn.width || height !== drawn.height
    this.drawn = { width, height, density }
    if (this.chart && resized) this.chart.resize({ width, height })
    else if (this.chart && option === this.option) return
    this.chart ??= init(this.box(), null, {
      renderer: 'canvas',
      devicePixelRatio: density,
      width,
      height,
    })
    if (option !== this.option) this.chart.setOption(option, { notMerge: true })
    this.option = option
    const box = this.chart.getDom()
    if (box.parentNode !== this.place) this.place.append(box)
  }

  /**
   * Where a chart is first drawn: apart from the page, and put into it as a whole. Within a page that is just being made,
   * the first text of each canvas has all that is new styled, which took as long as two charts of seven.
   */
  private box(): HTMLElement {
    const box = document.createElement('div')
    // It tells which of several scripts' forms a character has.
    box.lang = this.place.closest<HTMLElement>('[lang]')?.lang ?? ''
    return box
  }

  /** What is drawn, on a canvas of its own. @param density its pixels for one of the page */
  image(density: number, backgroundColor: string): HTMLCanvasElement | null {
    return this.chart?.renderToCanvas({ pixelRatio: density, backgroundColor }) ?? null
  }

  dispose(): void {
    this.chart?.getDom().remove()
    this.chart?.dispose()
    this.chart = null
    this.option = null
  }
}
