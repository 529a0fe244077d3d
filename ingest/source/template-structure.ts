import { canonical } from './canonical';
import { type Fields, fields, isFields, list, text, word } from './field';

/** What a send says of its template without any value: types, places and number of parameters, the same for every customer. */
export function sendStructure(components: unknown): string {
  return canonical(list(components).map(componentOf));
}

function componentOf(told: unknown): unknown {
  if (!isFields(told)) return typeof told;
  const cards = list(told.cards).map((card) => list(fields(card)?.components).map(componentOf));
  return dense({
    type: word(told.type),
    sub_type: word(told.sub_type),
    index: text(told.index),
    parameters: list(told.parameters).map((parameter) => parameterOf(parameter)),
    cards: cards.length === 0 ? null : cards,
  });
}

const parameterOf = (told: unknown): unknown =>
  isFields(told) ? dense({ type: word(told.type), name: word(told.parameter_name) }) : typeof told;

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
