/** Names of the options of a question, as the drawer that explains tells them. */
export const optionColumns = {
  funnel: 'Funnel',
  mode: 'Order',
  window: 'Window',
  attribution: 'Attribution',
};

/** Values of options: `<option>_<value>`. */
export const optionValues = {
  funnel_carts: 'of carts',
  funnel_events: 'of event files',
  mode_ordered: 'in order, gaps inferred',
  mode_strict: 'strict, no step left out',
  mode_any_order: 'in any order',
  attribution_last_touch: 'last touch',
  attribution_first_touch: 'first touch',
  attribution_linear: 'equal parts',
  touch_delivered: 'Delivery',
  touch_read: 'Read',
  touch_clicked: 'Click',
};
