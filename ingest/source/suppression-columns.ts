import { columnName } from './column-name';
import { headers } from './headers';
import type { Mapping } from './source';

/** Headers in three languages by which a table tells whom a company blocked, by which rule, since when and until when. */
export const suppressionColumns = {
  phone:
    headers(`phone phone_number wa_id whatsapp msisdn mobile contact_phone customer_phone recipient to contact telefono numero_de_telefono
    telefone numero_de_telefone celular movil number numero contact_id user_id person person_id user`),
  blocked_at:
    headers(`blocked_at blocked_since blocked_on blocked_from block_date date_blocked suppressed_at suppressed_from suppressed_since suppressed_on
    suppression_date bloqueado_el bloqueado_en bloqueado_desde fecha_de_bloqueo fecha_bloqueo suprimido_el suprimido_desde fecha_de_supresion fecha_supresion
    bloqueado_em data_do_bloqueio data_de_bloqueio data_bloqueio suprimido_em data_da_supressao data_supressao
    excluido_el excluido_desde fecha_de_exclusion excluido_em data_de_exclusao from since start start_date date datetime timestamp at created_at desde
    fecha inicio data`),
  until:
    headers(`blocked_until suppressed_until unblocked_at until to_date end end_date hasta bloqueado_hasta suprimido_hasta desbloqueado_el fecha_de_desbloqueo
    fin fecha_fin ate bloqueado_ate suprimido_ate desbloqueado_em data_de_desbloqueio fim data_fim`),
  rule: headers(`rule rule_id suppression_rule suppression_reason reason block_reason list segment regla motivo motivo_de_bloqueo motivo_bloqueo lista segmento
    razon regra motivo_do_bloqueio motivo_de_bloqueio`),
} as const;

export type SuppressionField = keyof typeof suppressionColumns;
export const suppressionFields = Object.keys(suppressionColumns) as readonly SuppressionField[];

/** The mapped column alone, else those that are named for a field. */
export const columnsFor = (field: SuppressionField, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[field] === undefined ? suppressionColumns[field] : [columnName(mapping[field])];
