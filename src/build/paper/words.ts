/** What `npm run pdf` says. */
export const words = {
  usage: 'usage: npm run pdf -- [--steps | --last] [--notes] [--png]',
  building: '\nBuilding the deck …',
  drawing: '\nDrawing every figure …',
  written: (file: string, bytes: number): string => `\n  ${file}, ${(bytes / 1e6).toFixed(1)} MB\n`,
  pictures: (count: number, folder: string): string => `\n  ${count} pictures in ${folder}/\n`,
};
