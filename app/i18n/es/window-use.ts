/** Names and definitions of the numbers of window use. */
export const windowMetrics = {
  messages_per_charged: {
    name: 'Mensajes por conversación cobrada',
    definition: 'Mensajes de ambas partes en conversaciones cobradas ÷ conversaciones cobradas.',
  },
  opened_soon_after_close: {
    name: 'Reabiertas enseguida',
    definition: 'Conversaciones que abrió la empresa en las seis horas tras cerrarse una de la misma cuenta, línea y persona.',
  },
  promotions_outside: {
    name: 'Promociones fuera de ventana',
    definition:
      'Mensajes de promociones que llegaron sin otra conversación abierta que la suya, aunque había una abierta en las 24 horas antes o después. Desde junio de 2023 solo cuentan las de su categoría y las de entrada gratuita, en las que no abren otra; desde julio de 2025, solo las de entrada gratuita.',
  },
  promotions_inside: {
    name: 'Promociones en ventana abierta',
    definition: 'Mensajes de promociones que llegaron en una conversación que ya estaba abierta.',
  },
  saving_if_inside: {
    name: 'Ahorro dentro de ventana',
    definition:
      'Cobro de Meta, recargo y cargo por conversación de la cuenta menos los de la cuenta hecha otra vez, con su nivel gratuito, con esos mensajes movidos a la más cercana de esas conversaciones. Sin unidades sin tarifa.',
  },
};

/** How each of them is counted. */
export const windowFormulas = {
  messages_per_charged: 'Mensajes en conversaciones cobradas ÷ conversaciones cobradas.',
  opened_soon_after_close: 'Cuántas conversaciones abrió la empresa en las 6 horas tras cerrarse una.',
  promotions_outside: 'Cuántos mensajes llegaron fuera aunque había una ventana a menos de 24 horas.',
  promotions_inside: 'Cuántos mensajes llegaron en una conversación ya abierta.',
  saving_if_inside: 'Cuenta real − cuenta con esos mensajes movidos.',
  unrated_units: 'Cuántas unidades no tienen tarifa conocida.',
  unconverted: 'Importes sin tipo de cambio, sumados en su moneda.',
};

/** Columns of the rows behind them, and names of what is only counted. */
export const windowColumns = {
  moved_local_at: 'Movido a las',
  saving: 'Ahorro',
  messages: 'Mensajes',
  seconds_after_close: 'Tras el cierre',
  counted_charged: 'Conversaciones cobradas',
  counted_charged_messages: 'Mensajes en conversaciones cobradas',
  counted_saving: 'Ahorro',
};

/** Words of the panel. */
export const windowUse = {
  title: 'Uso de ventanas',
  told: '<outside></outside> {count, plural, one {mensaje llegó} other {mensajes llegaron}} fuera de ventana aunque la persona tenía una conversación abierta a menos de un día. Dentro de ella habrían costado <saving></saving> menos.',
  none: 'Ningún mensaje llegó fuera de ventana teniendo una a menos de un día: no había nada que ahorrar así.',
  inside: 'En una conversación ya abierta llegaron <inside></inside>.',
};
