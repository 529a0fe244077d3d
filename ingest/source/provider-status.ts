import { word } from './field';

/** What a provider's word for the state of a message means; `undelivered` was sent and failed, `pending` is not sent yet. */
export type ProviderStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'deleted' | 'received' | 'unknown';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words of the providers of §4 of the formats, and what exports in Spanish and Portuguese write. */
const meanings: Readonly<Record<Exclude<ProviderStatus, 'unknown'>, readonly string[]>> = {
  pending: words(`
    queued sending accepted scheduled pending enqueued submitted processing dispatched created buffered pendiente en_cola encolado
    programado procesando pendente na_fila agendado processando canceled cancelled cancelado cancelada`),
  sent: words('sent enviado enviada success ok sent_to_whatsapp'),
  delivered: words('delivered delivery entregado entregada entregue recebido_pelo_cliente delivered_to_handset replied respondido'),
  read: words('read seen displayed opened played leido leida lido lida visto vista visualizado visualizada'),
  undelivered: words('undelivered not_delivered undeliverable expired no_entregado no_entregada nao_entregue expirado expirada'),
  failed: words(
    'failed failure error rejected reject mismatch fallido fallida fallo fallado rechazado rechazada falhou falha erro rejeitado rejeitada',
  ),
  deleted: words('deleted eliminado eliminada excluido excluida apagado apagada borrado borrada'),
  received: words('received receiving incoming recibido recibida recebido recebida'),
};

const meaningOf: ReadonlyMap<string, ProviderStatus> = new Map(
  Object.entries(meanings).flatMap(([status, known]) => known.map((one) => [one, status as ProviderStatus])),
);

/** A status as a plain word: lower case, accents dropped; null for free text, which must not be staged. */
export const statusWord = (written: string | null): string | null =>
  written === null ? null : word(written.normalize('NFD').replace(/\p{M}/gu, ''));

/** Infobip's names of statuses begin with their group, such as UNDELIVERABLE_REJECTED_OPERATOR. */
const ofGroup = /^(pending|delivered|undeliverable|expired|rejected)_/;

/** What a status word means; a word that nobody knows is kept and concludes nothing. */
export function statusMeaning(written: string | null): ProviderStatus {
  const told = statusWord(written) ?? '';
  return meaningOf.get(told) ?? meaningOf.get(ofGroup.exec(told)?.[1] ?? '') ?? 'unknown';
}
