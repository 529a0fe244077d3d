/** A pattern that matches one of these names whole. */
export const names = (...list: readonly string[]): RegExp => new RegExp(`^(?:${list.join('|')})$`);

/** Columns that may hold a customer's number. */
export const phone = names(
  'phone',
  'phone_number',
  'telefono',
  'telefone',
  'celular',
  'whatsapp',
  'mobile',
  'msisdn',
  'wa_id',
  'contact',
  'contact_phone',
  'customer_phone',
  'to',
  'recipient',
  'number',
  'numero',
);
/** Columns that may name a person, by number or otherwise. */
export const person = names(
  'person',
  'person_id',
  'user',
  'user_id',
  'customer',
  'customer_id',
  'visitor',
  'visitor_id',
  'client_id',
  'contact_id',
  phone.source.slice(4, -2),
);
