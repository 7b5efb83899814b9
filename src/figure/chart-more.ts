/** The parts of Chart.js that only some figures need: bars and filled areas. */
import { BarController, BarElement, Chart, Filler } from 'chart.js';

Chart.register(BarController, BarElement, Filler);
