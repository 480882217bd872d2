import { BarChart, HeatmapChart, LineChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as draws } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// The parts this product draws with; more kinds of chart are added here and nowhere else.
draws([
  BarChart,
  LineChart,
  HeatmapChart,
  SankeyChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

export { init };
