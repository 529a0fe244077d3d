import type { Words } from '../words';

/** Names and definitions of what the page of one campaign tells besides the ladder, by metric and field. */
export const detailMetrics = {
  promotions: {
    opt_out_rate: {
      name: 'Taxa de descadastro',
      definition: 'Descadastros ÷ pessoas com entrega, ambos com as 72 horas já cumpridas.',
    },
    opt_out_rate_low: {
      name: 'Descadastro, ao menos',
      definition: 'Extremo inferior do intervalo de Wilson de 95% da taxa de descadastro.',
    },
    opt_out_rate_high: {
      name: 'Descadastro, no máximo',
      definition: 'Extremo superior do intervalo de Wilson de 95% da taxa de descadastro.',
    },
    withheld: {
      name: 'Retidas',
      definition: 'Pessoas cuja mensagem a plataforma não entregou ou a pessoa não quis (131049, 130472, 131050); não é uma falha.',
    },
    failed: { name: 'Falhas', definition: 'Pessoas cuja mensagem falhou e nunca chegou. Sem as retidas.' },
    pending: { name: 'Sem notícia', definition: 'Pessoas a quem se tentou enviar e de quem nada mais se soube.' },
    without_opt_in: {
      name: 'Sem aceite registrado',
      definition: 'Pessoas a quem se tentou enviar e cujo último consentimento registrado até então não é um aceite.',
    },
    without_opt_in_rate: { name: 'Parte sem aceite', definition: 'Pessoas sem aceite registrado ÷ pessoas com tentativa de envio.' },
  },
  conversion_times: {
    converted: {
      name: 'Convertidas',
      definition: 'Pessoas com um pedido creditado à promoção; cada uma conta uma vez, com o primeiro dos seus pedidos.',
    },
    seconds_to_order_p50: { name: 'Tempo até o pedido, mediana', definition: 'Metade das pessoas leva menos entre o toque e o pedido.' },
    seconds_to_order_p90: { name: 'Tempo até o pedido, p90', definition: 'Nove em cada dez pessoas levam menos entre o toque e o pedido.' },
  },
};

/** How each of them is counted. */
export const detailFormulas = {
  promotions: {
    opt_out_rate: 'Descadastros ÷ pessoas com entrega, ambos com as 72 horas cumpridas.',
    opt_out_rate_low: 'Intervalo de Wilson do descadastro, 95%: extremo inferior.',
    opt_out_rate_high: 'Intervalo de Wilson do descadastro, 95%: extremo superior.',
    withheld: 'De quantas pessoas a mensagem foi retida.',
    failed: 'De quantas pessoas a mensagem falhou.',
    pending: 'De quantas pessoas nada se soube depois da tentativa.',
    without_opt_in: 'Quantas pessoas não tinham um aceite como último consentimento.',
    without_opt_in_rate: 'Pessoas sem aceite registrado ÷ pessoas com tentativa de envio.',
  },
  conversion_times: {
    converted: 'Quantas pessoas têm um pedido creditado.',
    seconds_to_order_p50: 'O valor do meio dos segundos entre o toque e o primeiro pedido.',
    seconds_to_order_p90: 'O valor abaixo do qual ficam 90% dos segundos entre o toque e o primeiro pedido.',
  },
};

/** Columns of the rows behind them, names of dimensions, and names of what is only counted. */
export const detailColumns = {
  opt_out_source: 'Descadastro por',
  outcome: 'Resultado',
  consent: 'Consentimento',
  nth: 'N.ª em 30 dias',
  error: 'Erro',
  hours: 'Horas desde',
  seconds_to_order: 'Tempo até o pedido',
  counted_heard: 'Pessoas com entrega e 72 horas cumpridas',
  counted_opted_out_heard: 'Descadastros com as 72 horas cumpridas',
};

/** Values of their dimensions: `<dimension>_<value>`. */
export const detailValues = {
  opt_out_source_word: 'Palavra escrita',
  opt_out_source_button: 'Botão da mensagem',
  opt_out_source_platform: 'Opção do WhatsApp',
  opt_out_source_error_131050: 'Falha 131050 de um envio posterior',
  opt_out_source_file: 'Arquivo de consentimentos',
  outcome_delivered: 'Entregue',
  outcome_withheld: 'Retida',
  outcome_failed: 'Falha',
  outcome_pending: 'Sem notícia',
  consent_in: 'Aceite registrado',
  consent_out: 'Descadastro registrado',
  consent_none: 'Nada registrado',
  error_131049: 'Limite de marketing da Meta por pessoa',
  error_130472: 'Pessoa em um experimento da Meta',
  error_131050: 'A pessoa parou o marketing',
  error_131026: 'Não é possível entregar a este número',
  error_131047: 'Mais de 24 horas sem resposta',
  error_131053: 'Arquivo que não pôde ser enviado',
  error_131048: 'Limite por denúncias de spam',
  error_131056: 'Mensagens demais para a mesma pessoa',
  error_130429: 'Limite de velocidade',
  error_132000: 'Parâmetros que não batem com o modelo',
  error_132001: 'Modelo que não existe nesse idioma',
  error_132015: 'Modelo pausado pela qualidade',
  error_132016: 'Modelo desativado',
  error_131042: 'Problema com o pagamento da conta',
  error_470: 'Mais de 24 horas sem resposta',
  error_1013: 'O número não usa WhatsApp',
};

/** Words of their panels. */
export const details: Words['promotion_details'] = {
  subtitle_template: 'Modelo <name></name>',
  subtitle_more: '{names} e mais',
  subtitle_held: '<share></share> reservado ao acaso',
  times_title: 'Quanto tempo levam para comprar',
  times_note: 'do toque ao primeiro pedido',
  times_told: 'Metade compra em <half></half>; nove em cada dez, em <most></most>.',
  times_none: 'Ainda ninguém comprou dentro do prazo depois de um toque desta promoção; com outra regra de contagem pode haver compras.',
  times_under: 'menos de {to} h',
  times_hours: '{from} a {to} h',
  times_days: '{from} a {to} dias',
  times_beyond: 'mais de {from} dias',
  times_group: 'Depois do toque',
  times_so_far: 'Acumulado',
  people: 'Pessoas',
  share: '% do total',
  nth_title: 'Quantas promoções em trinta dias',
  nth_note: 'Conversão e descadastro conforme quantas promoções, com esta, a pessoa recebeu nos trinta dias anteriores.',
  nth_head: 'Promoção n.º',
  nth_place: '{nth}.ª',
  nth_one: 'Todas receberam a mesma conta de promoções: não há com que comparar.',
  nth_few: 'Linha tênue: menos de {people} pessoas.',
  opt_outs_title: 'Por onde se descadastraram',
  opt_outs_note: '72 horas após a entrega',
  opt_outs_none: 'Ninguém se descadastrou nas 72 horas após a entrega.',
  opt_outs_rate: '<rate></rate> das pessoas com entrega, de <low></low> a <high></high>.',
  consent_title: 'Consentimento no envio',
  consent_told: 'das pessoas a quem se escreveu não tinham um aceite registrado naquele momento',
  consent_list: 'Ver a lista',
  consent_unknown: 'Não há aceites registrados de nenhuma destas pessoas. Se existem fora do WhatsApp, carregue o arquivo que os tem:',
  consent_file: 'consentimentos.csv',
  consent_columns: 'Colunas: phone, consent (in ou out), at e, se quiser, channel e source.',
  failures_title: 'O que não chegou',
  failures_note: 'pessoas',
  failures_none: 'Tudo o que se tentou chegou.',
  failures_withheld: 'Retido pela plataforma ou pela pessoa: não é uma falha.',
  failures_failed: 'O envio não pôde ser concluído.',
  opt_outs_source: 'Como se soube',
  consent_recorded: 'O último registrado',
  failures_reason: 'Motivo',
  failures_code: 'Erro {code}',
  failures_pending: 'A plataforma não disse mais nada sobre eles.',
  of_attempted: 'do que se tentou',
  failures_unknown: 'sem código',
};
