/** Who asks for a page, in the order of the headers; made up, as the script is. */
export const samples = {
  visitor: [
    'Mozilla/5.0 (iPhone)',
    'session=b7f20c41',
    'text/html,*/*;q=0.8',
    'uk-UA,uk;q=0.9,en;q=0.7',
    'gzip, deflate, br',
  ],
} as const;

/** A script that says who it is: its nth identity. */
export const script = (identity: number) => [`a-script/${identity}`, '', '*/*', '', 'gzip, deflate'] as const;
