/** Two who ask for a page, in the order of the headers; both made up. */
export const samples = {
  visitor: [
    'Mozilla/5.0 (iPhone)',
    'session=b7f20c41',
    'text/html,*/*;q=0.8',
    'uk-UA,uk;q=0.9,en;q=0.7',
    'gzip, deflate, br',
  ],
  script: ['a-script/1.0', '', '*/*', '', 'gzip, deflate'],
} as const;
