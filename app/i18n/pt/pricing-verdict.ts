import type { Words } from '../words';

/** The sentence on the change of 1 February 2022. */
export const pricingVerdict: Words['pricing_verdict'] = {
  nothing:
    'O registro não tem nenhum mês completo com cobranças entre 2021 e maio de 2023, por isso a mudança de fevereiro de 2022 não pode ser julgada',
  compared_after:
    '{direction, select, more {A cobrança por conversa saiu mais barata que a anterior: } unbilled {A cobrança por conversa saiu mais barata que a anterior: } same {A mudança quase não alterou a conta: } other {A cobrança por conversa saiu mais cara que a anterior: }}{within, select, month {em {from} de {from_year}} year {de {from} a {to} de {to_year}} other {de {from} de {from_year} a {to} de {to_year}}} a Meta cobrou <billed></billed>, e as mesmas mensagens por notificação {direction, select, free {não teriam custado nada} unbilled {teriam custado <otherwise></otherwise>} other {teriam custado <otherwise></otherwise> (<share></share>)}}',
  compared_before:
    '{direction, select, less {A cobrança por conversa teria saído mais barata: } free {A cobrança por conversa teria saído mais barata: } same {A mudança quase não teria alterado a conta: } other {A cobrança por conversa teria saído mais cara: }}{within, select, month {em {from} de {from_year}} year {de {from} a {to} de {to_year}} other {de {from} de {from_year} a {to} de {to_year}}}, antes da mudança, a Meta cobrou <billed></billed>, e as mesmas mensagens por conversa {direction, select, free {não teriam custado nada} unbilled {teriam custado <otherwise></otherwise>} other {teriam custado <otherwise></otherwise> (<share></share>)}}',
  opposite:
    '{opposite_months, plural, one {no mês anterior} other {nos # meses anteriores}} à mudança, com outras mensagens, cobrou <opposite></opposite>',
  unrated_after:
    'A mudança de fevereiro de 2022 não pode ser julgada: {bill, select, otherwise {por notificação} other {do que foi cobrado}}, {count, plural, one {falta a tarifa de <unrated></unrated> unidade} other {falta a tarifa de <unrated></unrated> unidades}}; carregue uma tabela de tarifas e se saberá',
  unrated_before:
    'A mudança de fevereiro de 2022 não pode ser julgada: {bill, select, otherwise {por conversa} other {do que foi cobrado}}, {count, plural, one {falta a tarifa de <unrated></unrated> unidade} other {falta a tarifa de <unrated></unrated> unidades}}; carregue uma tabela de tarifas e se saberá',
  unconverted_after: 'A mudança de fevereiro de 2022 não pode ser julgada: faltam taxas de câmbio de {currencies}; carregue-as e se saberá',
  unconverted_before:
    'A mudança de fevereiro de 2022 não pode ser julgada: faltam taxas de câmbio de {currencies}; carregue-as e se saberá',
  quiet_borrowed: 'com a tarifa mais próxima no tempo onde não havia outra',
  quiet_upper_bound: 'o teste do México, sem seu nível gratuito, é um máximo',
  quiet_estimate: 'em parte estimado',
  quiet_only: 'só {only}',
};
