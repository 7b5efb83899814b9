/** Where numbers come from; every figure marks it. `yours`: read from a file that the viewer brought. */
export type Origin = 'model' | 'measured' | 'told' | 'yours';
