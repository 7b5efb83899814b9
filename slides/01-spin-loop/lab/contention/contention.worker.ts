/** A worker of the lab: updates what it shares with the others when it is told to. */
import { contender } from './contender.ts';
import { type Port, serve } from './port.ts';

serve(
  self as unknown as Port,
  contender(() => performance.now()),
);
