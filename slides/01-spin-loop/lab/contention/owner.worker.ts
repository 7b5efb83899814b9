/** The owner of the references, where pages may not share memory. */
import { serveOwner } from './owner-orders.ts';
import { type Port, serve } from './port.ts';

serve(self as unknown as Port, serveOwner());
