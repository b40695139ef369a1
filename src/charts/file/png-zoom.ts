/** How many times larger than its SVG file the PNG of a chart is: sharp enough for print. */
export const pngZoomOfChartFile = 2;
