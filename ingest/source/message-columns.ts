import { headers } from './headers';

/**
 * What a table of messages may tell, with the headers it has for that in Spanish, Portuguese and English; the surer ones first. `time` is the
 * message's only time, `day` and `clock` its two halves; the others are instants of one status.
 */
export const messageColumns = {
  id: headers(`
    wamid whatsapp_message_id whatsappmessageid source_id message_id messageid msg_id message_uuid uuid gs_id gsid
    parts_0_platformreference platform_reference id_mensaje id_del_mensaje id_de_mensaje mensaje_id id_mensagem id_da_mensagem
    mensagem_id external_id sid id`),
  direction: headers(`
    direction message_direction direccion direcao sentido tipo_de_direccion flow owner from_me fromme sender_type sendertype
    tipo_de_remitente tipo_de_remetente message_type`),
  from: headers(
    'from de remitente remetente sender from_number sender_number originator numero_de_origen numero_origen numero_de_origem message_from source origen origem emisor emissor',
  ),
  to: headers(`
    to para destinatario recipient to_number recipient_number destination destino numero_de_destino numero_destino
    message_to recipient_id receptor`),
  phone: headers(`
    contact_phone contact_phone_number contact_number numero_de_contacto numero_del_contacto numero_de_contato numero_do_contato customer_phone customer_number client_phone user_phone phone phone_number waid wa_id
    whatsapp msisdn telefono telefono_del_cliente telefono_cliente telefono_del_contacto numero_del_cliente numero_cliente numero_de_telefono
    celular movil telefone telefone_do_cliente telefone_cliente telefone_do_contato numero_do_cliente contact_identifier contacto
    contato contact cliente customer mobile number numero`),
  line: headers(`
    business_number business_phone business_phone_number display_phone_number whatsapp_number whatsappnumber channel_number channel_phone
    channel_phone_number line line_number linea linea_de_whatsapp numero_de_la_linea numero_de_linea numero_de_la_empresa numero_empresa
    linha numero_da_linha numero_da_empresa bot_number our_number account_number`),
  line_id: headers('phone_number_id channel_id channelid inbox_id canal_id id_del_canal id_do_canal'),
  account: headers('waba_id account_sid accountsid account_id accountid'),
  time: headers(`
    message_time message_date message_timestamp timestamp datetime date_time date_and_time created_at createdat created createddatetime creation_time
    creationtime date_created datecreated create_time createtime received_at receivedat date_received datereceived event_time fecha_y_hora fecha_hora
    fecha_del_mensaje fecha_de_creacion creado_en creado_el data_e_hora data_hora data_da_mensagem data_de_criacao criado_em`),
  day: headers('date day fecha dia data'),
  clock: headers('time hora hour horario'),
  sent_at: headers(`
    sent_at sent_on send_at sentat date_sent datesent sentdate sent_time senttime sent_date send_date send_time fecha_de_envio fecha_envio enviado_en
    enviado_el data_de_envio data_envio data_do_envio enviado_em`),
  delivered_at: headers(`
    delivered_at delivered_on deliveredat delivered_time delivery_time delivered_date fecha_de_entrega fecha_entrega entregado_en entregado_el data_de_entrega
    data_da_entrega data_entrega entregue_em`),
  read_at: headers(`
    read_at read_on readat read_time seen_at seenat fecha_de_lectura fecha_lectura leido_en leido_el data_de_leitura data_da_leitura
    data_leitura lido_em`),
  failed_at: headers('failed_at failed_on failedat fecha_de_error fecha_de_fallo data_da_falha falhou_em'),
  done_at: headers(
    'done_at done_on concluido_em finalizado_em finalizado_en doneat date_finalized datefinalized laststatusat last_status_at',
  ),
  status: headers(`
    message_status messagestatus status delivery_status status_name status_group_name statusstring status_string estado_del_mensaje
    estado_de_entrega estado_del_envio estado estatus status_da_mensagem situacao status_code messagestatus_code state`),
  error: headers('error_code errorcode error_id codigo_de_error codigo_error codigo_do_erro codigo_de_erro codigo_erro'),
  type: headers(
    'content_type contenttype message_content_type msg_type type message_type tipo_de_mensaje tipo_mensaje tipo_de_mensagem tipo_mensagem tipo body_type',
  ),
  text: headers(`
    text body message_text message_body content message mensaje texto contenido cuerpo mensagem conteudo content_text body_text`),
  template: headers(
    'template_name templatename template plantilla nombre_de_la_plantilla nombre_plantilla modelo nome_do_modelo nome_do_template',
  ),
  language: headers('template_language language idioma'),
  campaign: headers('biz_opaque_callback_data callback_data callbackdata campaign_name campaign campana campanha broadcast_name'),
  reply_to: headers('context_id reply_to in_reply_to replied_to quoted_message_id'),
  private: headers('private is_private privado'),
  event: headers('event_type eventtype'),
} as const;

export type MessageField = keyof typeof messageColumns;
export const messageFields = Object.keys(messageColumns) as readonly MessageField[];

/** Fields whose cells settle the file's order of day and month. */
export const messageTimes = [
  'time',
  'day',
  'clock',
  'sent_at',
  'delivered_at',
  'read_at',
  'failed_at',
  'done_at',
] as const satisfies readonly MessageField[];

/** What may be said for a whole file instead of naming a column: the direction of all its messages, and the zone of its times. */
export const wholeFile = { direction: /^(?:in|out)$/, zone: /^[A-Z][\w+/-]+$/ } as const;
