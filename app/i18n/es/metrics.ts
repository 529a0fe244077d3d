import { outcomeMetrics } from './cart-outcomes';
import { lineMetrics } from './lines';
import { cartMetrics } from './metrics-carts';
import { promotionMetrics } from './metrics-promotion';
import { reconciliationMetrics } from './reconciliation';
import { windowMetrics } from './window-use';

/** Names and definitions of the numbers, by metric and field (after db/metrics.ts). */
export const metrics = {
  conversations: {
    conversations: {
      name: 'Conversaciones',
      definition:
        'Ventanas de cobro abiertas en el periodo, según la regla del modelo vigente; contadas pro forma donde no se cobraban conversaciones.',
    },
    charged: {
      name: 'Cobradas',
      definition: 'Conversaciones por las que se debe una tarifa, conocida o no. Sin las de un tiempo en que no se cobraban.',
    },
    free_tier: {
      name: 'Nivel gratuito',
      definition:
        'Conversaciones entre las primeras 1.000 de la cuenta y el mes de facturación. Sin las de un tiempo en que no se cobraban.',
    },
    free_entry_point: {
      name: 'Entrada gratuita',
      definition: 'Conversaciones que empezaron en un anuncio o en el botón de una página, y por eso son gratis.',
    },
    contacts: { name: 'Personas', definition: 'Personas distintas con una conversación abierta en el periodo; no se suman entre filas.' },
    inbound_messages: { name: 'Mensajes de clientes', definition: 'Mensajes de los clientes en estas conversaciones.' },
    outbound_messages: { name: 'Mensajes de la empresa', definition: 'Mensajes de la empresa entregados en estas conversaciones.' },
    cost: {
      name: 'Costo',
      definition:
        'Cobro de Meta, cobro del socio y parte de los costos fijos de estas conversaciones. Sin unidades sin tarifa ni conversaciones pro forma.',
    },
    cost_per_conversation: {
      name: 'Costo por conversación',
      definition: 'Costo ÷ todas las conversaciones de un tiempo en que se cobraban, también las gratuitas.',
    },
    cost_per_charged: { name: 'Costo por cobrada', definition: 'Costo ÷ conversaciones cobradas.' },
  },
  messages: {
    messages: {
      name: 'Mensajes',
      definition: 'Mensajes que escribieron los clientes o que la empresa entregó a la plataforma en el periodo.',
    },
    sent: { name: 'Enviados', definition: 'Mensajes que la plataforma aceptó.' },
    delivered: { name: 'Entregados', definition: 'Mensajes entregados, leídos, reproducidos o citados en una respuesta.' },
    read: { name: 'Leídos', definition: 'Mensajes leídos; es un mínimo, porque los avisos de lectura se pueden apagar.' },
    failed: { name: 'Fallidos', definition: 'Mensajes que fallaron y nunca se entregaron. Sin los retenidos.' },
    withheld: { name: 'Retenidos', definition: 'Mensajes que la plataforma o el cliente prefirió no recibir (131049, 130472, 131050).' },
    pending: { name: 'Pendientes', definition: 'Mensajes enviados de los que no se supo más.' },
    delivery_rate: { name: 'Tasa de entrega', definition: 'Mensajes entregados ÷ enviados.' },
    read_rate: { name: 'Tasa de lectura', definition: 'Personas que leyeron ÷ personas a las que se entregó.' },
    seconds_to_delivery_p50: { name: 'Tiempo de entrega, mediana', definition: 'Mediana del tiempo entre el envío y la entrega.' },
    seconds_to_delivery_p95: {
      name: 'Tiempo de entrega, percentil 95',
      definition: 'Percentil 95 del tiempo entre el envío y la entrega.',
    },
  },
  charges: {
    units: { name: 'Unidades', definition: 'Mensajes o conversaciones, según cobre el modelo: cobradas y gratis.' },
    charged_units: { name: 'Unidades cobradas', definition: 'Unidades por las que se debe una tarifa, conocida o no.' },
    free_units: {
      name: 'Unidades gratis',
      definition: 'Unidades por las que no se debe nada: nivel gratuito, entrada gratuita, ventana de atención.',
    },
    unrated_units: { name: 'Unidades sin tarifa', definition: 'Unidades cobradas cuya tarifa no se conoce.' },
    meta_fee: {
      name: 'Cobro de Meta',
      definition:
        'Tarifa vigente al abrir o entregar, en el mercado del número del cliente. Sin unidades sin tarifa ni importes sin tipo de cambio.',
    },
    partner_fee: {
      name: 'Cobro del socio',
      definition: 'Recargo sobre el cobro de Meta, cargos por mensaje y por conversación, y la cuota mensual por días.',
    },
    fixed_cost: {
      name: 'Costos fijos',
      definition: 'Costos fijos del mes por días, repartidos entre las conversaciones de cada día; un día sin ninguna queda sin asignar.',
    },
    tax: { name: 'Impuesto', definition: 'Impuesto del contrato sobre los cobros de Meta y del socio; queda fuera del costo.' },
    cost: { name: 'Costo', definition: 'Cobro de Meta + cobro del socio + costos fijos. Sin impuesto ni unidades sin tarifa.' },
  },
  window_use: windowMetrics,
  roi: {
    orders: {
      name: 'Pedidos',
      definition: 'Pedidos que cuentan como ingreso y cuya persona tuvo un toque del canal dentro de su plazo.',
    },
    revenue: {
      name: 'Ingreso atribuido',
      definition:
        'Ingreso de esos pedidos: después de descuentos y devoluciones, antes de envío e impuestos. Sin pedidos anulados ni de prueba.',
    },
    gross_margin: {
      name: 'Margen atribuido',
      definition:
        'Ingreso atribuido × margen bruto de los ajustes: el de la categoría de cada renglón si el catálogo y los ajustes la dicen, si no el general; sin margen no tiene valor.',
    },
    unattributed_orders: { name: 'Pedidos sin atribuir', definition: 'Pedidos que cuentan como ingreso, sin un toque del canal.' },
    unattributed_revenue: { name: 'Ingreso sin atribuir', definition: 'Ingreso de los pedidos sin atribuir.' },
    meta_fee: {
      name: 'Cobro de Meta',
      definition:
        'Tarifa vigente al abrir o entregar, en el mercado del número del cliente. Sin unidades sin tarifa ni importes sin tipo de cambio.',
    },
    partner_fee: {
      name: 'Cobro del socio',
      definition: 'Recargo sobre el cobro de Meta, cargos por mensaje y por conversación, y la cuota mensual por días.',
    },
    fixed_cost: {
      name: 'Costos fijos',
      definition: 'Costos fijos del mes por días, repartidos entre las conversaciones de cada día; un día sin ninguna queda sin asignar.',
    },
    cost: { name: 'Costo', definition: 'Cobro de Meta + cobro del socio + costos fijos. Sin impuesto ni unidades sin tarifa.' },
    roas: { name: 'ROAS', definition: 'Ingreso atribuido ÷ costo.' },
    roi: { name: 'ROI', definition: '(Margen atribuido − costo) ÷ costo. Sin margen bruto en los ajustes no tiene valor.' },
    roas_band_low: {
      name: 'ROAS, lo más bajo',
      definition: 'El ROAS más bajo entre las ventanas elegidas y una sola ventana de 1, 3, 5, 7, 14 o 30 días para todo toque.',
    },
    roas_band_high: { name: 'ROAS, lo más alto', definition: 'El ROAS más alto entre las mismas ventanas.' },
    roi_band_low: {
      name: 'ROI, lo más bajo',
      definition: 'El ROI más bajo entre las ventanas elegidas y una sola ventana de 1, 3, 5, 7, 14 o 30 días para todo toque.',
    },
    roi_band_high: { name: 'ROI, lo más alto', definition: 'El ROI más alto entre las mismas ventanas.' },
    cost_per_conversation: {
      name: 'Costo por conversación',
      definition: 'Todo el costo del canal ÷ todas las conversaciones, también las pro forma.',
    },
    cost_per_order: { name: 'Costo por pedido', definition: 'Todo el costo del canal ÷ pedidos atribuidos.' },
  },
  ...promotionMetrics,
  ...cartMetrics,
  ...lineMetrics,
  ...outcomeMetrics,
  data_quality: {
    records: { name: 'Registros', definition: 'Lo más pequeño que cuenta un archivo: un mensaje, un estado, un pedido, una tarifa…' },
    accepted: { name: 'Aceptados', definition: 'Registros que están en el almacén.' },
    duplicates: { name: 'Repetidos', definition: 'Registros que ya estaban.' },
    rejected: { name: 'Rechazados', definition: 'Registros que no se pudieron usar; se guardan su línea y el motivo.' },
    agreement_with_reported: {
      name: 'Coincidencia con lo informado',
      definition:
        'Parte de las conversaciones informadas que el cálculo propio también tiene: mismo tipo, comienzo a menos de 120 segundos.',
    },
    orders_matched_rate: {
      name: 'Pedidos enlazados',
      definition: 'Pedidos cuya persona escribió o recibió mensajes ÷ todos los pedidos, también los anulados. Sin los de prueba.',
    },
    days_without_log: { name: 'Días sin registro', definition: 'Días locales en que una línea no tiene mensajes aunque suele tenerlos.' },
  },
  reconciliation: reconciliationMetrics,
};
