import { detailMetrics } from './promotion-details';
import { suppressionMetrics } from './suppression';

/** Names and definitions of the numbers of promotions and their effect (after db/promotion-meanings.ts). */
export const promotionMetrics = {
  promotions: {
    ...detailMetrics.promotions,
    eligible: {
      name: 'Destinatarios',
      definition: 'Personas de la lista de una promoción y las que recibieron un mensaje; una persona cuenta una vez en cada promoción.',
    },
    suppressed: { name: 'Omitidas', definition: 'Destinatarios a los que no se intentó enviar ningún mensaje.' },
    attempted: { name: 'Intentadas', definition: 'Personas a las que se intentó enviar un mensaje.' },
    sent: { name: 'Enviadas', definition: 'Personas cuyo mensaje aceptó la plataforma.' },
    delivered: {
      name: 'Entregadas',
      definition: 'Personas a las que llegó un mensaje; también lo prueba una lectura, un clic o una respuesta que lo cita.',
    },
    read: {
      name: 'Leídas',
      definition: 'Personas que leyeron un mensaje; es un mínimo, porque los avisos de lectura se pueden apagar.',
    },
    clicked: { name: 'Con clic', definition: 'Personas que pulsaron una respuesta rápida o abrieron un enlace.' },
    replied: { name: 'Respondieron', definition: 'Personas que escribieron, a cualquier línea, en las 72 horas tras la entrega.' },
    opted_out: {
      name: 'Bajas',
      definition:
        'Personas que se dieron de baja en las 72 horas tras la entrega: una palabra, el botón de la plataforma o un consentimiento retirado.',
    },
    converted: { name: 'Convertidas', definition: 'Personas con un pedido acreditado a la promoción según la forma de contar elegida.' },
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que cuentan como ingreso, acreditados al último toque, al primero o por partes iguales; ninguno cuenta dos veces.',
    },
    revenue: { name: 'Ingreso', definition: 'Ingreso de los pedidos acreditados: tras descuentos y devoluciones, sin envío ni impuestos.' },
    coupon_orders: {
      name: 'Pedidos con su cupón',
      definition:
        'Pedidos con un cupón de la promoción que tienen varias personas: se le acreditan a ella, nunca a una persona, y no se suman a los pedidos.',
    },
    coupon_revenue: { name: 'Ingreso con su cupón', definition: 'Ingreso de los pedidos con un cupón compartido; no se suma al ingreso.' },
    cost: {
      name: 'Costo',
      definition: 'Cobros de las unidades que abrieron los mensajes y el cargo del socio por mensaje; sin costos mensuales ni fijos.',
    },
    conversion_rate: { name: 'Conversión', definition: 'Personas convertidas ÷ personas con entrega cuyo plazo para pedir terminó.' },
    conversion_rate_low: {
      name: 'Conversión, al menos',
      definition: 'Extremo inferior del intervalo de Wilson del 95 % de la conversión.',
    },
    conversion_rate_high: {
      name: 'Conversión, a lo sumo',
      definition: 'Extremo superior del intervalo de Wilson del 95 % de la conversión.',
    },
    conversion_rate_band_low: {
      name: 'Banda, mínima',
      definition: 'La menor conversión entre todos los modelos de atribución y ventanas de 24 horas a 30 días.',
    },
    conversion_rate_band_high: {
      name: 'Banda, máxima',
      definition: 'La mayor conversión entre todos los modelos de atribución y ventanas de 24 horas a 30 días.',
    },
    roas: { name: 'ROAS', definition: 'Ingreso acreditado ÷ costo.' },
    roi: { name: 'ROI', definition: '(Margen bruto de los pedidos acreditados − costo) ÷ costo.' },
  },
  conversion_times: detailMetrics.conversion_times,
  suppressions: suppressionMetrics,
  lift: {
    treated: { name: 'Tratadas', definition: 'Personas asignadas al grupo que recibe el mensaje, lo recibieran o no.' },
    control: { name: 'Control', definition: 'Personas del otro grupo: apartadas al azar, o no alcanzadas (diseño natural).' },
    treated_rate: {
      name: 'Tasa tratada',
      definition: 'Personas tratadas con un pedido en los siete días tras la asignación ÷ todas las tratadas.',
    },
    control_rate: {
      name: 'Tasa de control',
      definition: 'Personas de control con un pedido en los siete días tras la asignación ÷ todas las de control.',
    },
    lift_points: { name: 'Efecto', definition: 'Tasa tratada − tasa de control.' },
    lift_points_low: { name: 'Efecto, al menos', definition: 'Extremo inferior del intervalo de Newcombe del 95 % del efecto.' },
    lift_points_high: { name: 'Efecto, a lo sumo', definition: 'Extremo superior del intervalo de Newcombe del 95 % del efecto.' },
    lift_relative: { name: 'Efecto relativo', definition: 'Efecto ÷ tasa de control.' },
    p_value: {
      name: 'Valor p',
      definition:
        'Probabilidad de una diferencia al menos así si el mensaje no hiciera nada: prueba bilateral de dos proporciones. No hay con menos de 100 personas en un grupo.',
    },
    incremental_orders: {
      name: 'Pedidos incrementales',
      definition: 'Personas tratadas × (pedidos por tratada − pedidos por persona de control), de siete días.',
    },
    incremental_revenue: {
      name: 'Ingreso incremental',
      definition: 'Personas tratadas × (ingreso medio de las tratadas − ingreso medio de las de control), de siete días.',
    },
    incremental_revenue_low: {
      name: 'Ingreso incremental, al menos',
      definition: 'Extremo inferior del intervalo de Welch del 95 % del ingreso incremental.',
    },
    incremental_revenue_high: {
      name: 'Ingreso incremental, a lo sumo',
      definition: 'Extremo superior del intervalo de Welch del 95 % del ingreso incremental.',
    },
    iroas: { name: 'iROAS', definition: 'Ingreso incremental ÷ costo de los mensajes a las tratadas.' },
    sample_ratio_p: {
      name: 'Reparto, p',
      definition: 'Probabilidad de que grupos planeados con este reparto salgan tan desiguales como salieron. No hay sin reparto planeado.',
    },
    design: {
      name: 'Diseño',
      definition: 'Cómo surgieron los grupos: holdout, apartados al azar, o natural, hallados en el registro y no al azar.',
    },
  },
  templates: {
    category: { name: 'Categoría', definition: 'Categoría de la plantilla en su última lista.' },
    submitted_at: { name: 'Presentada', definition: 'Cuándo se presentó la plantilla, en UTC; sin valor si las versiones difieren.' },
    decided_at: { name: 'Decidida', definition: 'Cuándo decidió la plataforma por primera vez desde entonces, en UTC.' },
    hours_to_decision: {
      name: 'Horas hasta la decisión',
      definition: 'Horas desde la presentación hasta la primera decisión; la mediana si son varias plantillas.',
    },
    decision: { name: 'Decisión', definition: 'La primera decisión de la plataforma: aprobada o rechazada.' },
    reason: { name: 'Motivo', definition: 'Por qué se rechazó, en la palabra de la plataforma.' },
    paused: { name: 'Pausas', definition: 'Cuántas veces pausó la plataforma la plantilla.' },
    quality: { name: 'Calidad', definition: 'Última calidad que informó la plataforma.' },
  },
};
