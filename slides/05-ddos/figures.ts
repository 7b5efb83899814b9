/** The figures of the attack's tale. */
import './style.css';
import { dashboardAfter, dashboardBefore } from './figures/dashboards.ts';
import { fingerprint } from './figures/fingerprint.ts';
import { insightCheapAttack } from './figures/insight-cheap-attack.ts';
import { insightMonitoring } from './figures/insight-monitoring.ts';
import { july17 } from './figures/july-17.ts';
import { serverRendering } from './figures/server-rendering.ts';
import { whatsNext } from './figures/whats-next.ts';

export const figures = {
  'july-17': july17,
  'server-rendering': serverRendering,
  'dashboard-before': dashboardBefore,
  'whats-next': whatsNext,
  fingerprint,
  'dashboard-after': dashboardAfter,
  'insight-cheap-attack': insightCheapAttack,
  'insight-monitoring': insightMonitoring,
};
