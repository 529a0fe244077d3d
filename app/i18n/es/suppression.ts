/** Names and definitions of what leaving people out would have saved. */
export const suppressionMetrics = {
  contacts: {
    name: 'Personas en la lista',
    definition:
      'Personas que entraron a la lista en el periodo, o que estaban en ella y dejaron de recibir un mensaje o hicieron un pedido. Las listas de varias reglas se cruzan y no se suman.',
  },
  false_positives: {
    name: 'Falsos positivos',
    definition: 'Personas de la lista que hicieron un pedido después de entrar a ella: la regla se equivocó con ellas.',
  },
  conversations_avoided: {
    name: 'Conversaciones evitadas',
    definition:
      'Conversaciones del registro menos las del registro sin los mensajes omitidos. De las personas bloqueadas de verdad: su ritmo de los 90 días anteriores, una estimación.',
  },
  cost_avoided: {
    name: 'Costo evitado',
    definition:
      'La factura del registro menos la factura rehecha sin los mensajes omitidos: cobro de Meta y del socio, con el nivel gratuito corrido como correspondería. Un mensaje dentro de una ventana abierta solo ahorra su propia tarifa. Sin costos mensuales ni fijos.',
  },
  orders_at_risk: {
    name: 'Pedidos en riesgo',
    definition:
      'Pedidos que cuentan como ingreso de personas mientras están en la lista, o dentro del plazo de un clic después de ella, sea cual sea su origen.',
  },
  margin_at_risk: {
    name: 'Margen en riesgo',
    definition: 'Margen bruto de los pedidos en riesgo; sin margen en los ajustes no se conoce.',
  },
  net_saving: { name: 'Ahorro neto', definition: 'Costo evitado − margen en riesgo.' },
};

/** How each of them is counted. */
export const suppressionFormulas = {
  contacts: 'Cuántas personas distintas tienen un efecto de la lista.',
  false_positives: 'Cuántas personas distintas de la lista tienen un pedido en riesgo.',
  conversations_avoided: 'Conversaciones como se facturaron − conversaciones sin los mensajes omitidos.',
  cost_avoided: 'Tarifas como se facturaron − tarifas de la factura rehecha sin los mensajes omitidos.',
  orders_at_risk: 'Cuántos pedidos hay de personas de la lista.',
  margin_at_risk: 'La suma del margen bruto de los pedidos en riesgo.',
  net_saving: 'Costo evitado − margen en riesgo.',
};

/** Columns of the rows behind them, names of dimensions, and names of what is only counted. */
export const suppressionColumnWords = {
  rule: 'Regla',
  also_on: 'También en',
  effect: 'Efecto',
  conversations_avoided: 'Conversaciones',
  unconverted_revenue: 'Ingreso sin convertir',
  order_currency: 'Moneda del pedido',
};

const rules = {
  many_conversations: 'Muchas conversaciones y ningún pedido',
  bot_play: 'Juega con el bot o es un bot',
  unreachable: 'Bloqueado o imposible de entregar',
  opted_out: 'Se dio de baja',
  no_consent: 'Sin consentimiento registrado',
  promotion_cap: 'Tope de promociones',
  blocked: 'Bloqueados de verdad',
};

/** Values of their dimensions: `<dimension>_<value>`. */
export const suppressionValues = {
  rule_many_conversations: rules.many_conversations,
  rule_bot_play: rules.bot_play,
  rule_unreachable: rules.unreachable,
  rule_opted_out: rules.opted_out,
  rule_no_consent: rules.no_consent,
  rule_promotion_cap: rules.promotion_cap,
  rule_blocked: rules.blocked,
  also_on_many_conversations: rules.many_conversations,
  also_on_bot_play: rules.bot_play,
  also_on_unreachable: rules.unreachable,
  also_on_opted_out: rules.opted_out,
  also_on_no_consent: rules.no_consent,
  also_on_promotion_cap: rules.promotion_cap,
  effect_listed: 'Entra a la lista',
  effect_avoided: 'Evitada',
  effect_instead: 'En su lugar',
  effect_changed: 'Cuesta otra cosa',
  effect_free_tier: 'Nivel gratuito corrido',
  effect_order: 'Pedido',
  effect_estimate: 'Estimación del día',
  effect_shared: 'En ambas listas',
};

export const suppressionWarnings = {
  w_blocked_estimate:
    'Días de personas bloqueadas de verdad: {count}. No dejan registro; vale su ritmo de los 90 días anteriores, una estimación.',
  w_blocked_without_rate: 'Días de personas bloqueadas que antes no están en ningún registro: {count}. No se sabe qué habrían costado.',
};

/** Words of the page of suppression. */
export const suppression = {
  title: 'Supresión',
  figures: 'Todas las reglas juntas',
  ledger: 'Reglas y su prueba con el pasado',
  ledger_note: 'Cada regla decide cada mañana solo con lo que se sabía hasta la medianoche.',
  rule: 'Regla',
  together: 'Todas juntas',
  trend: 'Qué se habría ahorrado, mes a mes',
  trend_empty: 'En este periodo no había nada que ahorrar ni que arriesgar.',
  period: 'Periodo',
  empty: 'Nadie habría entrado a una lista en este periodo.',
  empty_hint:
    'Las reglas necesitan mensajes, y las de pedidos y consentimientos necesitan esos archivos. Revise las reglas más abajo o elija otro periodo.',
  blocked: 'Lo ahorrado de verdad',
  blocked_note: 'Personas que la empresa sí bloqueó, según sus archivos. Estimación por su ritmo de los 90 días anteriores.',
  blocked_empty: 'Ningún archivo dice a quién se bloqueó.',
  blocked_hint:
    'Cargue una tabla con el teléfono, la fecha de bloqueo y, si la hay, la regla: columnas como telefono, fecha_de_bloqueo, motivo.',
  blocked_all: 'Todos los bloqueados',
  overlap: 'Personas en dos listas',
  overlap_note: 'Personas que entraron en el periodo a la lista de la regla y que en algún momento están también en la otra.',
  overlap_empty: 'Nadie está en dos listas.',
  off: 'apagada',
  rules_title: 'Reglas',
  version: 'Versión {version} · {at}',
  proposed: 'Propuestas: nadie las ha guardado todavía',
  versions: 'Versiones anteriores',
  version_line: 'Versión {version} · {at} · {rules}',
  edit: 'Editar las reglas',
  cancel: 'Cancelar',
  save: 'Guardar y recalcular',
  saved: 'Guardado. Las cifras ya son las de las reglas nuevas.',
  failed: 'No se guardó: {error}',
  p_number_whole: 'El número es entero, de 0 a {number, number}.',
  p_number_some: '«Al menos 0» lo cumple todo el mundo: pida 1 o más.',
  p_days_whole: 'Los días son enteros, de 1 a {days, number}; vacío es todo lo conocido.',
  p_keep_whole: 'Los días en la lista son enteros, de 1 a {days, number}; vacío es para siempre.',
  p_name_long: 'El nombre es de {characters} caracteres a lo sumo.',
  p_name_digits: 'El nombre contiene lo que puede ser el número de una persona.',
  p_asks_nothing: 'Ninguna condición pide «al menos»: todo el mundo estaría en la lista.',
  p_asks_twice: 'Dos condiciones piden lo mismo de los mismos días.',
  to_mend: '{count, plural, one {hay una regla por corregir} other {hay # reglas por corregir}}',
  add_rule: 'Agregar regla',
  remove_rule: 'Quitar la regla {name}',
  add_part: 'Agregar condición',
  remove_part: 'Quitar la condición',
  name: 'Nombre',
  new_rule: 'Regla nueva',
  is_on: 'Encendida',
  when: 'Entra a la lista quien cumple todo esto',
  metric: 'Qué se cuenta',
  comparison: 'Comparación',
  number: 'Número',
  days: 'Días',
  days_all: 'todo lo conocido',
  at_least: 'al menos',
  at_most: 'a lo sumo',
  claim_yes: 'sí',
  claim_no: 'no',
  leaves_out: 'Qué no se le envía',
  everything: 'Nada se le envía ni se le responde',
  promotions: 'No recibe promociones',
  keep_always: 'para siempre',
  keep_while: 'mientras se cumpla',
  keep_days: '{days, plural, one {# día más} other {# días más}}',
  keep_days_label: 'Días en la lista (vacío: para siempre)',
  m_conversations: '{number, plural, one {conversación} other {conversaciones}}',
  m_orders: '{number, plural, one {pedido} other {pedidos}}',
  m_inbound_messages: '{number, plural, one {mensaje escrito} other {mensajes escritos}}',
  m_fast_replies: '{number, plural, one {respuesta en menos de 5 segundos} other {respuestas en menos de 5 segundos}}',
  m_attempted_messages: '{number, plural, one {mensaje intentado} other {mensajes intentados}}',
  m_delivered_messages: '{number, plural, one {mensaje entregado} other {mensajes entregados}}',
  m_promotions: '{number, plural, one {promoción recibida} other {promociones recibidas}}',
  m_opted_out: 'se dio de baja',
  m_consent: 'tiene alta registrada',
  part_at_least: 'al menos {number} {metric}',
  part_at_most: 'a lo sumo {number} {metric}',
  part_none: '0 {metric}',
  part_is: '{metric}',
  part_is_not: 'no {metric}',
  part_days: '{days, plural, one {en el día anterior} other {en los # días anteriores}}',
  list: 'Exportar la lista',
  list_note: 'Personas en una lista al final del registro: {count}.',
  list_masked: 'Ver con etiquetas',
  list_csv: 'Descargar con etiquetas (CSV)',
  list_real: 'Números reales',
  list_real_note:
    'Los números están sellados. Solo la frase de la empresa los abre; se usa una vez, no se guarda, y cada exportación queda en la auditoría.',
  passphrase: 'Frase secreta',
  export: 'Exportar con números',
  exporting: 'Abriendo los números sellados…',
  exported: 'Lista exportada: {people, plural, one {# persona} other {# personas}}.',
  wrong: 'No se exportó: {error}',
  wrong_passphrase: 'la frase no abre los números de esta empresa',
  person: 'Persona',
  since: 'Desde',
  estimate: 'estimación',
};
