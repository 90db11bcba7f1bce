import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use as register, type ECharts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { ChartOption } from './chartOption'

/** px */
export interface ChartSize {
  width: number
  height: number
}

/**
 * Draws options of ECharts into an element at a given size: measuring the element takes longer than drawing. Pointer
 * events are handled by the components around it.
 */
export class ChartRenderer {
  private chart: ECharts | null = null
  private option: ChartOption | null = null
  private drawn: ChartSize & { pixelRatio: number } = { width: 0, height: 0, pixelRatio: 0 }

  constructor(private container: HTMLElement) {
    register([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, CanvasRenderer])
  }

  /** Replaces what is drawn. Drawing the same option at the same size again does nothing. */
  draw(option: ChartOption, { width, height }: ChartSize): void {
    const pixelRatio = window.devicePixelRatio
    const { drawn } = this
    // A chart that was created for another pixel ratio stays blurred.
    if (pixelRatio !== drawn.pixelRatio) this.dispose()
    const resized = width !== drawn.width || height !== drawn.height
    this.drawn = { width, height, pixelRatio }
    if (this.chart && resized) this.chart.resize({ width, height })
    else if (this.chart && option === this.option) return
    this.chart ??= init(this.createElement(), null, {
      renderer: 'canvas',
      devicePixelRatio: pixelRatio,
      width,
      height,
    })
    if (option !== this.option) this.chart.setOption(option, { notMerge: true })
    this.option = option
    const element = this.chart.getDom()
    if (element.parentNode !== this.container) this.container.append(element)
  }

  /**
   * The element that a chart is first drawn in. It is detached from the page until then: in a page that is just being
   * built, the first text of each canvas makes the browser style all new elements, which took as long as two charts of
   * seven.
   */
  private createElement(): HTMLElement {
    const element = document.createElement('div')
    // The language decides between the regional forms of a Chinese character.
    element.lang = this.container.closest<HTMLElement>('[lang]')?.lang ?? ''
    return element
  }

  /** The chart on a canvas of its own. @param pixelRatio pixels of the canvas for each CSS pixel */
  image(pixelRatio: number, backgroundColor: string): HTMLCanvasElement | null {
    return this.chart?.renderToCanvas({ pixelRatio, backgroundColor }) ?? null
  }

  dispose(): void {
    this.chart?.getDom().remove()
    this.chart?.dispose()
    this.chart = null
    this.option = null
  }
}
