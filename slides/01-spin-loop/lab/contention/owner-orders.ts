/** What the lab asks of an owner: to listen to one more worker, and to hand over the versions after a run. */
import { Owner, type Port, type Question } from './owner.ts';

export type OwnerOrder =
  | { kind: 'own'; references: number }
  | { kind: 'listen'; port: MessagePort }
  | { kind: 'take versions' };

export function serveOwner(): (order: OwnerOrder) => number | number[] {
  let owner = new Owner(0);
  return (order) => {
    if (order.kind === 'own') owner = new Owner(order.references);
    else if (order.kind === 'listen') listen(owner, order.port);
    else return owner.takeVersions();
    return 0;
  };
}

function listen(owner: Owner, port: Port): void {
  port.addEventListener('message', ({ data }) => owner.handle(data as Question, (value) => port.postMessage(value)));
  port.start?.();
}
