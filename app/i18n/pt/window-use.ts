import type { Words } from '../words';

/** Names and definitions of the numbers of window use. */
export const windowMetrics = {
  messages_per_charged: {
    name: 'Mensagens por conversa cobrada',
    definition: 'Mensagens dos dois lados em conversas cobradas ÷ conversas cobradas.',
  },
  opened_soon_after_close: {
    name: 'Reabertas em seguida',
    definition: 'Conversas que a empresa abriu nas seis horas após o fechamento de uma da mesma conta, linha e pessoa.',
  },
  promotions_outside: {
    name: 'Promoções fora de janela',
    definition:
      'Mensagens de promoções que chegaram sem outra conversa aberta além da sua, embora houvesse uma aberta nas 24 horas antes ou depois. Desde junho de 2023 só contam as da sua categoria e as de entrada gratuita, nas quais não abrem outra; desde julho de 2025, só as de entrada gratuita.',
  },
  promotions_inside: {
    name: 'Promoções em janela aberta',
    definition: 'Mensagens de promoções que chegaram em uma conversa que já estava aberta.',
  },
  saving_if_inside: {
    name: 'Economia dentro de janela',
    definition:
      'Cobrança da Meta, acréscimo e taxa por conversa da conta menos os da conta refeita, com o seu nível gratuito, com essas mensagens movidas para a mais próxima dessas conversas. Sem unidades sem tarifa.',
  },
};

/** How each of them is counted. */
export const windowFormulas = {
  messages_per_charged: 'Mensagens em conversas cobradas ÷ conversas cobradas.',
  opened_soon_after_close: 'Quantas conversas a empresa abriu nas 6 horas após o fechamento de uma.',
  promotions_outside: 'Quantas mensagens chegaram fora embora houvesse uma janela a menos de 24 horas.',
  promotions_inside: 'Quantas mensagens chegaram em uma conversa já aberta.',
  saving_if_inside: 'Conta real − conta com essas mensagens movidas.',
  unrated_units: 'Quantas unidades não têm tarifa conhecida.',
  unconverted: 'Valores sem câmbio, somados na sua moeda.',
};

/** Columns of the rows behind them, and names of what is only counted. */
export const windowColumns = {
  moved_local_at: 'Movida para',
  saving: 'Economia',
  messages: 'Mensagens',
  seconds_after_close: 'Após o fechamento',
  counted_charged: 'Conversas cobradas',
  counted_charged_messages: 'Mensagens em conversas cobradas',
  counted_saving: 'Economia',
};

/** Words of the panel. */
export const windowUse: Words['window_use'] = {
  title: 'Uso de janelas',
  told: '<outside></outside> {count, plural, one {mensagem chegou} other {mensagens chegaram}} fora de janela embora a pessoa tivesse uma conversa aberta a menos de um dia. Dentro dela teriam custado <saving></saving> a menos.',
  none: 'Nenhuma mensagem chegou fora de janela tendo uma a menos de um dia: não havia o que economizar assim.',
  inside: 'Em uma conversa já aberta chegaram <inside></inside>.',
};
