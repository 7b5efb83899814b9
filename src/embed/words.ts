/** The words of the page on which a figure is chosen for another page. */
export const words = {
  title: 'A live figure on your own page',
  what: 'Choose one of the talk’s simulations, copy the lines below into your page, and it runs there: in your readers’ browsers, from this site, with nothing sent anywhere.',
  figure: 'Figure',
  lines: 'Lines to copy',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not let a page copy: select the lines and copy them',
  numbers:
    'To begin with other numbers, set them in the talk, copy the figure’s link, and add its s=… to the address behind “figure=”. Measurements that share memory between workers pass messages instead where the page around is not isolated, and say so.',
  notLoaded: (reason: string) => `The list of figures could not be loaded: ${reason}`,
  unknown: (name: string) => `No figure is called ${name}.`,
};
