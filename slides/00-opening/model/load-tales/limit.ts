/** Costs are compared up to this factor; behind it a resource is simply gone. */
export const MOST = 100;
