/**
 * Finds text for people in TypeScript: in a place that is shown (templates, labels, units, errors) anything with a letter,
 * and anywhere else what looks like a sentence: words with a space between them.
 */
import { isNode, lastNameOf, lineOf, type Node, nameOf, walk } from './syntax.ts';

export interface Found {
  line: number;
  text: string;
}

const LETTER = /\p{L}/u;
/** What an expression stands for in the text of a template. */
const GAP = '\0';
const LOOKS_LIKE_WORDS = /\p{L}[,.;:]? [\p{L}\p{N}("“\0]|[\0\p{N})”"] \p{L}/u;

/** Properties that are shown, wherever they stand. */
const SHOWN = new Set([
  ...['label', 'unit', 'title', 'caption', 'question', 'note', 'absent', 'promise', 'hint', 'sentence', 'format'],
  ...['text', 'message', 'textContent', 'innerText', 'innerHTML', 'ariaLabel', 'categories'],
]);
/** Objects of which each value is shown. */
const SHOWN_BY_NAME = new Set(['choices', 'options', 'units']);
const SHOWING_CALLS = new Set(['Error', 'TypeError', 'RangeError', 'notify', 'fillText']);
const SHOWN_ATTRIBUTES = /^\.?(aria-(label|valuetext|description|roledescription)|title|alt|placeholder|label)$/i;

export function shownText(code: string): Found[] {
  const found = new Map<number, Found>();
  const add = (node: Node, text: string) => {
    found.set(node.start, { line: lineOf(code, node), text: text.replaceAll(GAP, '…').replace(/\s+/g, ' ').trim() });
  };
  /** Whatever of these values is written here: a text, either side of a condition, what a function returns. */
  const addValues = (value: unknown) => {
    for (const node of valuesOf(value)) {
      const text = textOf(node);
      if (text !== undefined && LETTER.test(text)) add(node, text);
    }
  };
  walk(code, (value, parent) => {
    if (isLitTemplate(value)) {
      const { texts, expressions } = readTemplate(value);
      for (const text of texts) add(value, text);
      expressions.forEach(addValues);
    } else {
      const text = parent?.type === 'TaggedTemplateExpression' ? undefined : textOf(value);
      if (text !== undefined && LOOKS_LIKE_WORDS.test(text)) add(value, text);
    }
    if (value.type === 'Property' && isShown(nameOf(value.key), parent)) addValues(value.value);
    if (value.type === 'Property' && SHOWN_BY_NAME.has(nameOf(value.key)) && isNode(value.value))
      for (const one of propertiesOf(value.value)) addValues(one.value);
    if (value.type === 'AssignmentExpression' && SHOWN.has(lastNameOf(value.left))) addValues(value.right);
    if (/^(New|Call)Expression$/.test(value.type) && SHOWING_CALLS.has(lastNameOf(value.callee)))
      addValues(value.arguments);
  });
  return [...found.values()];
}

const isLitTemplate = (node: Node) => node.type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(nameOf(node.tag));

const propertiesOf = (node: Node | undefined): Node[] => (node?.properties ?? []) as Node[];

/** The value of a number that stands over its label is shown as well. */
const isShown = (name: string, object: Node | undefined): boolean =>
  SHOWN.has(name) || (name === 'value' && propertiesOf(object).some(({ key }) => nameOf(key) === 'label'));

/** What is written in a literal or a template of the language itself. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' ? textsOf(node).join(GAP) : undefined;
}

const textsOf = ({ quasis }: Node): string[] =>
  (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);

function valuesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (!isNode(value)) return [];
  if (textOf(value) !== undefined) return [value];
  switch (value.type) {
    case 'ConditionalExpression':
      return valuesOf([value.consequent, value.alternate]);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return value.operator === '+' || value.type === 'LogicalExpression' ? valuesOf([value.left, value.right]) : [];
    case 'ArrayExpression':
      return valuesOf(value.elements);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'BlockStatement':
      return valuesOf(value.body);
    case 'IfStatement':
      return valuesOf([value.consequent, value.alternate]);
    case 'ReturnStatement':
      return valuesOf(value.argument);
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return valuesOf(value.expression);
    default:
      return [];
  }
}

/** Texts with letters that stand between tags or in attributes that are shown, and the expressions that stand there. */
function readTemplate(node: Node): { texts: string[]; expressions: unknown[] } {
  const quasi = node.quasi as Node;
  const texts: string[] = [];
  const expressions: unknown[] = [];
  const given = quasi.expressions as unknown[];
  let next = 0;
  const take = (text: string, isShown: boolean) => {
    if (isShown && LETTER.test(text)) texts.push(text);
    for (const _ of text.split(GAP).slice(1)) {
      if (isShown) expressions.push(given[next]);
      next++;
    }
  };
  const parts = textsOf(quasi)
    .join(GAP)
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(<\/?[\w-]+(?:"[^"]*"|'[^']*'|[^>"'])*>)/);
  parts.forEach((part, i) => {
    if (i % 2 === 0) take(part, true);
    else
      for (const [attribute, name = ''] of part.matchAll(/([^\s"'<>=/]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?/g))
        take(attribute.slice(name.length).replace(/^=["']?|["']$/g, ''), SHOWN_ATTRIBUTES.test(name));
  });
  return { texts, expressions };
}
