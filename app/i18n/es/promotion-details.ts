/** Names and definitions of what the page of one campaign tells besides the ladder, by metric and field. */
export const detailMetrics = {
  promotions: {
    opt_out_rate: {
      name: 'Tasa de bajas',
      definition: 'Bajas ÷ personas con entrega, ambas con las 72 horas ya cumplidas.',
    },
    opt_out_rate_low: { name: 'Bajas, al menos', definition: 'Extremo inferior del intervalo de Wilson del 95 % de la tasa de bajas.' },
    opt_out_rate_high: { name: 'Bajas, a lo sumo', definition: 'Extremo superior del intervalo de Wilson del 95 % de la tasa de bajas.' },
    withheld: {
      name: 'Retenidas',
      definition: 'Personas cuyo mensaje no entregó la plataforma o no quiso la persona (131049, 130472, 131050); no es una falla.',
    },
    failed: { name: 'Fallidas', definition: 'Personas cuyo mensaje falló y nunca llegó. Sin las retenidas.' },
    pending: { name: 'Sin noticia', definition: 'Personas a las que se intentó enviar y de las que no se supo nada más.' },
    without_opt_in: {
      name: 'Sin alta registrada',
      definition: 'Personas a las que se intentó enviar y cuyo último consentimiento registrado hasta entonces no es un alta.',
    },
    without_opt_in_rate: { name: 'Parte sin alta', definition: 'Personas sin alta registrada ÷ personas intentadas.' },
  },
  conversion_times: {
    converted: {
      name: 'Convertidas',
      definition: 'Personas con un pedido acreditado a la promoción; cada una cuenta una vez, con el primero de sus pedidos.',
    },
    seconds_to_order_p50: {
      name: 'Tiempo hasta el pedido, mediana',
      definition: 'La mitad de las personas tarda menos entre el toque y el pedido.',
    },
    seconds_to_order_p90: {
      name: 'Tiempo hasta el pedido, p90',
      definition: 'Nueve de cada diez personas tardan menos entre el toque y el pedido.',
    },
  },
};

/** How each of them is counted. */
export const detailFormulas = {
  promotions: {
    opt_out_rate: 'Bajas ÷ personas con entrega, ambas con las 72 horas cumplidas.',
    opt_out_rate_low: 'Intervalo de Wilson de las bajas, 95 %: extremo inferior.',
    opt_out_rate_high: 'Intervalo de Wilson de las bajas, 95 %: extremo superior.',
    withheld: 'A cuántas personas se les retuvo el mensaje.',
    failed: 'De cuántas personas falló el mensaje.',
    pending: 'De cuántas personas no se supo nada tras el intento.',
    without_opt_in: 'Cuántas personas intentadas no tenían un alta como último consentimiento.',
    without_opt_in_rate: 'Personas sin alta registrada ÷ personas intentadas.',
  },
  conversion_times: {
    converted: 'Cuántas personas tienen un pedido acreditado.',
    seconds_to_order_p50: 'El valor del medio de los segundos entre el toque y el primer pedido.',
    seconds_to_order_p90: 'El valor bajo el que queda el 90 % de los segundos entre el toque y el primer pedido.',
  },
};

/** Columns of the rows behind them, names of dimensions, and names of what is only counted. */
export const detailColumns = {
  opt_out_source: 'Baja por',
  outcome: 'Resultado',
  consent: 'Consentimiento',
  nth: 'N.ª en 30 días',
  error: 'Error',
  hours: 'Horas desde',
  seconds_to_order: 'Tiempo hasta el pedido',
  counted_heard: 'Personas con entrega y 72 horas cumplidas',
  counted_opted_out_heard: 'Bajas con las 72 horas cumplidas',
};

/** Values of their dimensions: `<dimension>_<value>`. */
export const detailValues = {
  opt_out_source_word: 'Palabra escrita',
  opt_out_source_button: 'Botón del mensaje',
  opt_out_source_platform: 'Interruptor de WhatsApp',
  opt_out_source_error_131050: 'Falla 131050 de un envío posterior',
  opt_out_source_file: 'Archivo de consentimientos',
  outcome_delivered: 'Entregada',
  outcome_withheld: 'Retenida',
  outcome_failed: 'Fallida',
  outcome_pending: 'Sin noticia',
  consent_in: 'Alta registrada',
  consent_out: 'Baja registrada',
  consent_none: 'Nada registrado',
  error_131049: 'Tope de marketing de Meta por persona',
  error_130472: 'Persona en un experimento de Meta',
  error_131050: 'La persona detuvo el marketing',
  error_131026: 'No se puede entregar a este número',
  error_131047: 'Pasaron más de 24 horas sin respuesta',
  error_131053: 'Archivo que no se pudo subir',
  error_131048: 'Límite por quejas de spam',
  error_131056: 'Demasiados mensajes a la misma persona',
  error_130429: 'Límite de velocidad',
  error_132000: 'Parámetros que no cuadran con la plantilla',
  error_132001: 'Plantilla que no existe en ese idioma',
  error_132015: 'Plantilla pausada por su calidad',
  error_132016: 'Plantilla desactivada',
  error_131042: 'Problema con el pago de la cuenta',
  error_470: 'Pasaron más de 24 horas sin respuesta',
  error_1013: 'El número no usa WhatsApp',
};

/** Words of their panels. */
export const details = {
  subtitle_template: 'Plantilla <name></name>',
  subtitle_more: '{names} y más',
  subtitle_held: '<share></share> apartado al azar',
  times_title: 'Cuánto tardan en comprar',
  times_note: 'del toque al primer pedido',
  times_told: 'La mitad compra en <half></half>; nueve de cada diez, en <most></most>.',
  times_none: 'Todavía nadie compró dentro del plazo tras un toque de esta promoción; con otra regla de conteo puede haber compras.',
  times_under: 'menos de {to} h',
  times_hours: '{from} a {to} h',
  times_days: '{from} a {to} días',
  times_beyond: 'más de {from} días',
  times_group: 'Tras el toque',
  times_so_far: 'Acumulado',
  people: 'Personas',
  share: '% del total',
  nth_title: 'Cuántas promociones en treinta días',
  nth_note: 'Conversión y bajas según cuántas promociones, con esta, le llegaron a la persona en los treinta días previos.',
  nth_head: 'Promoción n.º',
  nth_place: '{nth}.ª',
  nth_one: 'A todas les llegó la misma cuenta de promociones: no hay con qué comparar.',
  nth_few: 'Línea tenue: menos de {people} personas.',
  opt_outs_title: 'Por dónde se dieron de baja',
  opt_outs_note: '72 horas tras la entrega',
  opt_outs_none: 'Nadie se dio de baja en las 72 horas tras la entrega.',
  opt_outs_rate: '<rate></rate> de las personas con entrega, de <low></low> a <high></high>.',
  consent_title: 'Consentimiento al enviar',
  consent_told: 'de las personas a las que se escribió no tenían un alta registrada en ese momento',
  consent_list: 'Ver la lista',
  consent_unknown: 'No hay altas registradas de ninguna de estas personas. Si existen fuera de WhatsApp, cargue el archivo que las tiene:',
  consent_file: 'consentimientos.csv',
  consent_columns: 'Columnas: phone, consent (alta o baja), at y, si se quiere, channel y source.',
  failures_title: 'Lo que no llegó',
  failures_note: 'personas',
  failures_none: 'Todo lo intentado llegó.',
  failures_withheld: 'Retenido por la plataforma o por la persona: no es una falla.',
  failures_failed: 'El envío no se pudo completar.',
  opt_outs_source: 'Cómo se supo',
  consent_recorded: 'Lo último registrado',
  failures_reason: 'Motivo',
  failures_code: 'Error {code}',
  failures_pending: 'La plataforma no volvió a decir nada de ellos.',
  of_attempted: 'de lo intentado',
  failures_unknown: 'sin código',
};
