/** The part of Chart.js that only some figures need: bars. */
import { BarController, BarElement, Chart } from 'chart.js';

Chart.register(BarController, BarElement);
