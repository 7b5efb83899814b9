/** A walk through the syntax tree of TypeScript, for tests that look into sources. */
import { parseAst } from 'vite';

export interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

export const lineOf = (code: string, { start }: Node): number => code.slice(0, start).split('\n').length;

/** Name of an identifier, text of a literal. */
export const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? '') : '');

/** Of `one.two.three`, three. */
export const lastNameOf = (node: unknown): string =>
  nameOf(isNode(node) && isNode(node.property) ? node.property : node);

/** Visits what runs, each node before its parts; not types and names of modules. */
export function walk(code: string, visit: (node: Node, parent: Node | undefined) => void): void {
  const enter = (value: unknown, parent?: Node) => {
    if (Array.isArray(value)) for (const one of value) enter(one, parent);
    if (!isNode(value) || isType(value) || isModuleName(value, parent)) return;
    visit(value, parent);
    for (const part of Object.values(value)) enter(part, value);
  };
  enter(parseAst(code, { lang: 'ts' }));
}

/** Types are read by nobody but the compiler; a cast holds an expression. */
const isType = ({ type }: Node) => /^TS(?!As|Satisfies|NonNull)/.test(type);
const isModuleName = (node: Node, parent: Node | undefined) =>
  node.type === 'Literal' && /^(Import|Export)/.test(parent?.type ?? '');
