import { canonical } from './canonical';
import { type Fields, fields, isFields, list, text, word } from './field';

/** What a send says of its template without any value: types, places and number of parameters, the same for every customer. */
export const sendStructure = (components: unknown): string => `[${list(components).map(componentOf).join()}]`;

function componentOf(told: unknown): string {
  if (!isFields(told)) return typeof told;
  const parameters = list(told.parameters).map(parameterOf).join();
  const cards =
    told.cards === undefined
      ? ''
      : list(told.cards)
          .map((card) => sendStructure(fields(card)?.components))
          .join();
  return `${word(told.type)}/${word(told.sub_type)}/${text(told.index)}(${parameters})${cards}`;
}

const parameterOf = (told: unknown): string => (isFields(told) ? `${word(told.type)}/${word(told.parameter_name)}` : typeof told);

/** What makes a version of a template: its components with their texts and buttons, without examples. */
export function templateContent(components: unknown): string {
  return canonical(list(components).map((told) => (isFields(told) ? withoutExamples(told) : told)));
}

function withoutExamples(component: Fields): unknown {
  const { example: _example, ...kept } = component;
  return dense({
    ...kept,
    type: word(kept.type) ?? kept.type,
    format: word(kept.format) ?? kept.format,
    buttons: kept.buttons === undefined ? null : list(kept.buttons).map((button) => (isFields(button) ? withoutExamples(button) : button)),
    cards: kept.cards === undefined ? null : list(kept.cards).map((card) => templateContent(fields(card)?.components)),
  });
}

const dense = (told: Fields): Fields =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
