/**
 * The page shows what a model declares; its rules run in the worker. So in the page's bundle `defineModel({…})` keeps
 * name and parameters, and everything that only `run` and the views need falls away. (The worker's bundle is built
 * without this plugin.)
 */
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const RULES = new Set(['run', 'views', 'underLoad']);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function declarationsPlugin(): Plugin {
  return {
    name: 'declarations',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: /\/slides\/[^/]+\/model\/[^/]+\.ts$/ },
      handler(code) {
        const text = new MagicString(code);
        for (const object of modelObjects(this.parse(code) as unknown as Node)) {
          const properties = object.properties as Node[];
          properties.forEach((property, i) => {
            const key = property.key as Node & { name?: string };
            if (RULES.has(key?.name ?? '')) text.remove(property.start, properties[i + 1]?.start ?? property.end);
          });
        }
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}

/** The object literals that are handed to `defineModel`. */
function modelObjects(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(modelObjects);
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee, arguments: given } = node as Node & { callee?: Node & { name?: string }; arguments?: Node[] };
  const [first] = given ?? [];
  if (type === 'CallExpression' && callee?.name === 'defineModel' && first?.type === 'ObjectExpression') return [first];
  return Object.values(node).flatMap(modelObjects);
}
