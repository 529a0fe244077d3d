/** Names of the options of a question, as the drawer that explains tells them. */
export const optionColumns = {
  funnel: 'Embudo',
  mode: 'Orden',
  window: 'Plazo',
  attribution: 'Atribución',
};

/** Values of options: `<option>_<value>`. */
export const optionValues = {
  funnel_carts: 'de carritos',
  funnel_events: 'de archivos de eventos',
  mode_ordered: 'en orden, lo saltado se infiere',
  mode_strict: 'estricto, sin saltar pasos',
  mode_any_order: 'en cualquier orden',
  attribution_last_touch: 'último toque',
  attribution_first_touch: 'primer toque',
  attribution_linear: 'partes iguales',
  touch_delivered: 'Entrega',
  touch_read: 'Lectura',
  touch_clicked: 'Clic',
};
