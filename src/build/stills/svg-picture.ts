/**
 * Shapes as one SVG for both schemes: the same picture, drawn by day and by night, whose colours alone differ. As an image it
 * follows the scheme of the place where it stands.
 */
import { FINE } from '../../figure/vector/pen.ts';
import { clipPaths } from '../../figure/vector/vector-context.ts';
import type { OutlineContext, Shape } from './outline-context.ts';

export function svgPicture(width: number, height: number, light: OutlineContext, dark: OutlineContext): string {
  if (light.shapes.length !== dark.shapes.length) throw new Error('by day and by night a picture has the same shapes');
  const palette = new Palette();
  const parts: string[] = [];
  let open: number | undefined;
  let run = '';
  let attributes = '';
  const flush = () => {
    if (run !== '') parts.push(`<path${attributes} d="${run}"/>`);
    run = '';
  };
  light.shapes.forEach((shape, i) => {
    const class_ = palette.classOf(shape, dark.shapes[i]?.colour ?? shape.colour);
    const own = ` class="${class_}"${shape.more}`;
    const isOpaqueLine = shape.how === 'stroke' && !shape.more.includes('opacity');
    // Opaque lines of one kind are one path: where they cross, nothing shows it.
    if (own === attributes && shape.clip === open && isOpaqueLine) {
      run += shape.path;
      return;
    }
    flush();
    if (shape.clip !== open) {
      if (open !== undefined) parts.push('</g>');
      if (shape.clip !== undefined) parts.push(`<g clip-path="url(#c${shape.clip})">`);
      open = shape.clip;
    }
    [run, attributes] = [shape.path, own];
  });
  flush();
  if (open !== undefined) parts.push('</g>');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width * FINE} ${height * FINE}"><style>${palette.sheet}</style>${clipPaths(light.clips, 'c')}${parts.join('')}</svg>\n`;
}

/** A class for each pair of colours and each use of it. */
class Palette {
  private readonly classes = new Map<string, string>();
  private readonly rules: { name: string; how: Shape['how']; light: string; dark: string }[] = [];

  classOf({ how, colour: light }: Shape, dark: string): string {
    const key = `${how} ${light} ${dark}`;
    const known = this.classes.get(key);
    if (known) return known;
    const name = `k${this.rules.length.toString(36)}`;
    this.classes.set(key, name);
    this.rules.push({ name, how, light, dark });
    return name;
  }

  get sheet(): string {
    const rule = (name: string, how: string, colour: string) => `.${name}{${how}:${colour}}`;
    const day = this.rules.map(({ name, how, light }) => rule(name, how, light));
    const night = this.rules
      .filter(({ light, dark }) => light !== dark)
      .map(({ name, how, dark }) => rule(name, how, dark));
    const lines = this.rules.some(({ how }) => how === 'stroke')
      ? `${this.rules
          .filter(({ how }) => how === 'stroke')
          .map(({ name }) => `.${name}`)
          .join()}{fill:none}`
      : '';
    const inDark = night.length > 0 ? `@media (prefers-color-scheme:dark){${night.join('')}}` : '';
    return lines + day.join('') + inDark;
  }
}
