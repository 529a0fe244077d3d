import type { suppression as spanish } from '../es/suppression';

/** Names and definitions of what leaving people out would have saved. */
export const suppressionMetrics = {
  contacts: {
    name: 'Pessoas na lista',
    definition:
      'Pessoas que entraram na lista no período, ou que estavam nela e deixaram de receber uma mensagem ou fizeram um pedido. As listas de várias regras se cruzam e não se somam.',
  },
  false_positives: {
    name: 'Falsos positivos',
    definition: 'Pessoas da lista que fizeram um pedido depois de entrar nela: a regra errou com elas.',
  },
  conversations_avoided: {
    name: 'Conversas evitadas',
    definition:
      'Conversas do registro menos as do registro sem as mensagens omitidas. Das pessoas bloqueadas de verdade: seu ritmo dos 90 dias anteriores, uma estimativa.',
  },
  cost_avoided: {
    name: 'Custo evitado',
    definition:
      'A fatura do registro menos a fatura refeita sem as mensagens omitidas: cobrança da Meta e do parceiro, com o nível gratuito deslocado como seria. Uma mensagem dentro de uma janela aberta só economiza a própria tarifa. Sem custos mensais nem fixos.',
  },
  orders_at_risk: {
    name: 'Pedidos em risco',
    definition:
      'Pedidos que contam como receita de pessoas enquanto estão na lista, ou dentro do prazo de um clique depois dela, seja qual for a origem.',
  },
  margin_at_risk: {
    name: 'Margem em risco',
    definition: 'Margem bruta dos pedidos em risco; sem margem nos ajustes não se conhece.',
  },
  net_saving: { name: 'Economia líquida', definition: 'Custo evitado − margem em risco.' },
};

/** How each of them is counted. */
export const suppressionFormulas = {
  contacts: 'Quantas pessoas diferentes têm um efeito da lista.',
  false_positives: 'Quantas pessoas diferentes da lista têm um pedido em risco.',
  conversations_avoided: 'Conversas como foram faturadas − conversas sem as mensagens omitidas.',
  cost_avoided: 'Tarifas como foram faturadas − tarifas da fatura refeita sem as mensagens omitidas.',
  orders_at_risk: 'Quantos pedidos há de pessoas da lista.',
  margin_at_risk: 'A soma da margem bruta dos pedidos em risco.',
  net_saving: 'Custo evitado − margem em risco.',
};

/** Columns of the rows behind them, names of dimensions, and names of what is only counted. */
export const suppressionColumnWords = {
  rule: 'Regra',
  also_on: 'Também em',
  effect: 'Efeito',
  conversations_avoided: 'Conversas',
  unconverted_revenue: 'Receita sem converter',
  order_currency: 'Moeda do pedido',
};

const rules = {
  many_conversations: 'Muitas conversas e nenhum pedido',
  bot_play: 'Brinca com o bot ou é um bot',
  unreachable: 'Bloqueado ou impossível de entregar',
  opted_out: 'Pediu para sair',
  no_consent: 'Sem consentimento registrado',
  promotion_cap: 'Limite de promoções',
  blocked: 'Bloqueados de verdade',
};

/** Values of their dimensions: `<dimension>_<value>`. */
export const suppressionValues = {
  rule_many_conversations: rules.many_conversations,
  rule_bot_play: rules.bot_play,
  rule_unreachable: rules.unreachable,
  rule_opted_out: rules.opted_out,
  rule_no_consent: rules.no_consent,
  rule_promotion_cap: rules.promotion_cap,
  rule_blocked: rules.blocked,
  also_on_many_conversations: rules.many_conversations,
  also_on_bot_play: rules.bot_play,
  also_on_unreachable: rules.unreachable,
  also_on_opted_out: rules.opted_out,
  also_on_no_consent: rules.no_consent,
  also_on_promotion_cap: rules.promotion_cap,
  effect_listed: 'Entra na lista',
  effect_avoided: 'Evitada',
  effect_instead: 'No lugar dela',
  effect_changed: 'Custa outro valor',
  effect_free_tier: 'Nível gratuito deslocado',
  effect_order: 'Pedido',
  effect_estimate: 'Estimativa do dia',
  effect_shared: 'Nas duas listas',
};

export const suppressionWarnings = {
  w_blocked_estimate:
    'Dias de pessoas bloqueadas de verdade: {count}. Não deixam registro; vale seu ritmo dos 90 dias anteriores, uma estimativa.',
  w_blocked_without_rate: 'Dias de pessoas bloqueadas que antes não estão em nenhum registro: {count}. Não se sabe quanto teriam custado.',
};

/** Words of the page of suppression. */
export const suppression: { readonly [Name in keyof typeof spanish]: string } = {
  title: 'Supressão',
  figures: 'Todas as regras juntas',
  ledger: 'Regras e seu teste com o passado',
  ledger_note: 'Cada regra decide toda manhã só com o que se sabia até a meia-noite.',
  rule: 'Regra',
  together: 'Todas juntas',
  trend: 'O que se teria economizado, mês a mês',
  trend_empty: 'Neste período não havia nada a economizar nem a arriscar.',
  period: 'Período',
  empty: 'Ninguém teria entrado em uma lista neste período.',
  empty_hint:
    'As regras precisam de mensagens, e as de pedidos e consentimentos precisam desses arquivos. Reveja as regras abaixo ou escolha outro período.',
  blocked: 'O que se economizou de verdade',
  blocked_note: 'Pessoas que a empresa de fato bloqueou, segundo seus arquivos. Estimativa pelo ritmo dos 90 dias anteriores.',
  blocked_empty: 'Nenhum arquivo diz quem foi bloqueado.',
  blocked_hint:
    'Carregue uma tabela com o telefone, a data do bloqueio e, se houver, a regra: colunas como telefone, data_do_bloqueio, motivo.',
  blocked_all: 'Todos os bloqueados',
  overlap: 'Pessoas em duas listas',
  overlap_note: 'Pessoas que entraram no período na lista da regra e que em algum momento estão também na outra.',
  overlap_empty: 'Ninguém está em duas listas.',
  off: 'desligada',
  rules_title: 'Regras',
  version: 'Versão {version} · {at}',
  proposed: 'Propostas: ninguém as salvou ainda',
  versions: 'Versões anteriores',
  version_line: 'Versão {version} · {at} · {rules}',
  edit: 'Editar as regras',
  cancel: 'Cancelar',
  save: 'Salvar e recalcular',
  saved: 'Salvo. Os números já são os das regras novas.',
  failed: 'Não foi salvo: {error}',
  p_number_whole: 'O número é inteiro, de 0 a {number, number}.',
  p_number_some: '“Pelo menos 0” todo mundo cumpre: peça 1 ou mais.',
  p_days_whole: 'Os dias são inteiros, de 1 a {days, number}; vazio é tudo o que se conhece.',
  p_keep_whole: 'Os dias na lista são inteiros, de 1 a {days, number}; vazio é para sempre.',
  p_name_long: 'O nome tem no máximo {characters} caracteres.',
  p_name_digits: 'O nome contém o que pode ser o número de uma pessoa.',
  p_asks_nothing: 'Nenhuma condição pede “pelo menos”: todo mundo estaria na lista.',
  p_asks_twice: 'Duas condições pedem o mesmo dos mesmos dias.',
  to_mend: '{count, plural, one {há uma regra a corrigir} other {há # regras a corrigir}}',
  add_rule: 'Adicionar regra',
  remove_rule: 'Remover a regra {name}',
  add_part: 'Adicionar condição',
  remove_part: 'Remover a condição',
  name: 'Nome',
  new_rule: 'Regra nova',
  is_on: 'Ligada',
  when: 'Entra na lista quem cumpre tudo isto',
  metric: 'O que se conta',
  comparison: 'Comparação',
  number: 'Número',
  days: 'Dias',
  days_all: 'tudo o que se sabe',
  at_least: 'pelo menos',
  at_most: 'no máximo',
  claim_yes: 'sim',
  claim_no: 'não',
  leaves_out: 'O que não se envia',
  everything: 'Nada se envia nem se responde',
  promotions: 'Não recebe promoções',
  keep_always: 'para sempre',
  keep_while: 'enquanto se cumprir',
  keep_days: '{days, plural, one {mais # dia} other {mais # dias}}',
  keep_days_label: 'Dias na lista (vazio: para sempre)',
  m_conversations: '{number, plural, one {conversa} other {conversas}}',
  m_orders: '{number, plural, one {pedido} other {pedidos}}',
  m_inbound_messages: '{number, plural, one {mensagem escrita} other {mensagens escritas}}',
  m_fast_replies: '{number, plural, one {resposta em menos de 5 segundos} other {respostas em menos de 5 segundos}}',
  m_attempted_messages: '{number, plural, one {mensagem tentada} other {mensagens tentadas}}',
  m_delivered_messages: '{number, plural, one {mensagem entregue} other {mensagens entregues}}',
  m_promotions: '{number, plural, one {promoção recebida} other {promoções recebidas}}',
  m_opted_out: 'pediu para sair',
  m_consent: 'tem adesão registrada',
  part_at_least: 'pelo menos {number} {metric}',
  part_at_most: 'no máximo {number} {metric}',
  part_none: '0 {metric}',
  part_is: '{metric}',
  part_is_not: 'não {metric}',
  part_days: '{days, plural, one {no dia anterior} other {nos # dias anteriores}}',
  list: 'Exportar a lista',
  list_note: 'Pessoas em uma lista no fim do registro: {count}.',
  list_masked: 'Ver com etiquetas',
  list_csv: 'Baixar com etiquetas (CSV)',
  list_real: 'Números reais',
  list_real_note:
    'Os números estão lacrados. Só a frase da empresa os abre; é usada uma vez, não se guarda, e cada exportação fica na auditoria.',
  passphrase: 'Frase secreta',
  export: 'Exportar com números',
  exporting: 'Abrindo os números lacrados…',
  exported: 'Lista exportada: {people, plural, one {# pessoa} other {# pessoas}}.',
  wrong: 'Não foi exportado: {error}',
  wrong_passphrase: 'a frase não abre os números desta empresa',
  person: 'Pessoa',
  since: 'Desde',
  estimate: 'estimativa',
};
