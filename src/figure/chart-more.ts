/** The parts of Chart.js that only some figures need: bars, filled areas, logarithmic axes. */
import { BarController, BarElement, Chart, Filler, LogarithmicScale } from 'chart.js';

Chart.register(BarController, BarElement, Filler, LogarithmicScale);
