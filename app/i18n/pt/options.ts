/** Names of the options of a question, as the drawer that explains tells them. */
export const optionColumns = {
  funnel: 'Funil',
  mode: 'Ordem',
  window: 'Prazo',
  attribution: 'Atribuição',
};

/** Values of options: `<option>_<value>`. */
export const optionValues = {
  funnel_carts: 'de carrinhos',
  funnel_events: 'de arquivos de eventos',
  mode_ordered: 'em ordem, o que falta é inferido',
  mode_strict: 'estrito, sem pular etapas',
  mode_any_order: 'em qualquer ordem',
  attribution_last_touch: 'último toque',
  attribution_first_touch: 'primeiro toque',
  attribution_linear: 'partes iguais',
  touch_delivered: 'Entrega',
  touch_read: 'Leitura',
  touch_clicked: 'Clique',
};
