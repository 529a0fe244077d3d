import { columnName } from './column-name';

const states: Readonly<Record<string, readonly string[]>> = {
  paid: [
    ...[
      'paid',
      'approved',
      'completed',
      'complete',
      'processing',
      'processed',
      'confirmed',
      'success',
      'successful',
      'succeeded',
      'captured',
      'settled',
    ],
    ...[
      'closed',
      'invoiced',
      'payment_approved',
      'wc_processing',
      'wc_completed',
      'pagado',
      'pagada',
      'aprobado',
      'aprobada',
      'completado',
      'completada',
    ],
    ...[
      'procesando',
      'procesado',
      'en_proceso',
      'en_preparacion',
      'confirmado',
      'confirmada',
      'acreditado',
      'cobrado',
      'facturado',
      'pago_aprobado',
    ],
    ...[
      'finalizado',
      'finalizada',
      'cerrado',
      'pago',
      'paga',
      'aprovado',
      'aprovada',
      'concluido',
      'concluida',
      'completo',
      'processando',
      'faturado',
    ],
    ...['pagamento_aprovado', 'pago_confirmado', 'em_preparacao', 'em_separacao'],
  ],
  fulfilled: [
    ...[
      'fulfilled',
      'delivered',
      'shipped',
      'sent',
      'in_transit',
      'entregado',
      'entregada',
      'enviado',
      'enviada',
      'despachado',
      'despachada',
      'en_camino',
    ],
    ...['entregue', 'em_transito', 'despachado'],
  ],
  partially_paid: ['partially_paid', 'parcialmente_pagado', 'parcialmente_pago', 'pago_parcial'],
  partially_refunded: [
    'partially_refunded',
    'parcialmente_reembolsado',
    'reembolso_parcial',
    'parcialmente_devuelto',
    'parcialmente_devolvido',
  ],
  refunded: [
    ...[
      'refunded',
      'returned',
      'reversed',
      'chargeback',
      'charged_back',
      'wc_refunded',
      'reembolsado',
      'reembolsada',
      'devuelto',
      'devuelta',
    ],
    ...['devolvido', 'devolvida', 'estornado', 'estornada', 'contracargo'],
  ],
  authorized: ['authorized', 'authorised', 'autorizado', 'autorizada'],
  pending: [
    ...[
      'pending',
      'unpaid',
      'on_hold',
      'open',
      'new',
      'created',
      'awaiting_payment',
      'payment_pending',
      'wc_pending',
      'wc_on_hold',
      'pendiente',
    ],
    ...[
      'pendiente_de_pago',
      'en_espera',
      'por_pagar',
      'no_pagado',
      'nuevo',
      'nueva',
      'abierto',
      'creado',
      'pendente',
      'aguardando_pagamento',
      'em_espera',
    ],
    ...['nao_pago', 'novo', 'aberto', 'a_pagar', 'pago_pendiente', 'pagamento_pendente'],
  ],
  cancelled: [
    ...[
      'cancelled',
      'canceled',
      'cancel',
      'voided',
      'void',
      'expired',
      'abandoned',
      'wc_cancelled',
      'trash',
      'cancelado',
      'cancelada',
      'anulado',
      'anulada',
    ],
    ...['vencido', 'vencida', 'expirado', 'expirada', 'abandonado', 'abandonada'],
  ],
  failed: [
    ...[
      'failed',
      'rejected',
      'declined',
      'denied',
      'refused',
      'error',
      'wc_failed',
      'fallido',
      'fallida',
      'rechazado',
      'rechazada',
      'denegado',
    ],
    ...['falhou', 'falhado', 'recusado', 'recusada', 'negado', 'negada', 'rejeitado'],
  ],
};

const known: ReadonlyMap<string, string> = new Map(
  Object.entries(states).flatMap(([state, words]) => words.map((word) => [word, state] as const)),
);

/** A shop's word for the state of an order or its payment, in Spanish, Portuguese or English, as a word of `order-state.sql`; null when it is none that is known. */
export const orderState = (written: string): string | null => known.get(columnName(written)) ?? null;

const yes = new Set(['1', 'true', 'yes', 'y', 'si', 's', 'sim', 'verdadero', 'verdadeiro', 'x', 'test']);
const no = new Set(['0', 'false', 'no', 'n', 'nao', 'falso', '']);

/** A claim in a cell, in the same languages; null when it is neither yes nor no. */
export function cellClaim(written: string): boolean | null {
  const word = columnName(written);
  return yes.has(word) ? true : no.has(word) ? false : null;
}
