/** Names and definitions of the numbers of the reconciliation (after db/reconciliation-meanings.ts). */
export const reconciliationMetrics = {
  ours: {
    name: 'Nossas unidades',
    definition: 'Unidades que se cobram pelo registro, nas contas e meses de que há fatura ou análise da Meta. Sem as gratuitas.',
  },
  theirs: {
    name: 'As unidades deles',
    definition:
      'Unidades que a fatura cobra; onde não há, as da análise da Meta. Sem gratuitas, impostos, encargos nem totais, nem o que se diz duas vezes.',
  },
  difference: { name: 'Diferença', definition: 'As unidades deles menos as nossas; os motivos somam toda a diferença.' },
  our_cost: {
    name: 'Nosso custo',
    definition:
      'Cobrança da Meta das nossas unidades e, diante de uma fatura, o acréscimo do contrato; os outros encargos dele só diante de linhas de encargos. Sem impostos.',
  },
  their_cost: {
    name: 'O custo deles',
    definition: 'O que pede a fatura ou a análise, ao câmbio do mês. Sem impostos, totais nem valores sem taxa de câmbio.',
  },
  cost_difference: {
    name: 'Diferença de custo',
    definition: 'O custo deles menos o nosso; acima de zero pedem mais do que encontramos devido.',
  },
  our_tax: {
    name: 'Imposto pelo contrato',
    definition:
      'Imposto que o contrato de cada dia fixa sobre nosso custo, nas contas e meses cuja fatura informa imposto. Fora do custo; sem meses com unidades sem tarifa.',
  },
  their_tax: {
    name: 'Imposto da fatura',
    definition:
      'O imposto que a fatura pede, pelas linhas de imposto ou, se não houver, pela coluna. Fora do custo; sem valores sem taxa de câmbio.',
  },
  tax_difference: {
    name: 'Diferença de imposto',
    definition: 'O imposto da fatura menos o do contrato; o que difere no custo leva junto seu imposto.',
  },
};

export const reconciliationFormulas = {
  ours: 'As unidades cobradas pela regra, somadas.',
  theirs: 'As unidades cobradas das linhas deles, somadas.',
  difference: 'As unidades deles − nossas unidades.',
  our_cost: 'A tarifa de cada unidade cobrada, com o acréscimo do contrato, somada.',
  their_cost: 'Os valores das linhas deles sem impostos, somados na moeda mostrada.',
  cost_difference: 'O custo deles − nosso custo.',
  our_tax: 'A tarifa de cada unidade cobrada, com o acréscimo, vezes o imposto do contrato do dia, somada.',
  their_tax: 'As linhas de imposto da fatura, somadas na moeda mostrada.',
  tax_difference: 'Imposto da fatura − imposto pelo contrato.',
  unrated_units: 'Quantas unidades cobradas não têm tarifa conhecida.',
  unconverted: 'Os valores sem taxa de câmbio, somados em sua moeda.',
};

/** Reasons of a difference as values of their dimension. */
export const reasonWords = {
  reason_agreed: 'Coincide',
  reason_free_tier_order: 'Ordem do nível gratuito',
  reason_month_boundary: 'Virada do mês em outro fuso',
  reason_late_delivery: 'Entrega tardia',
  reason_delivery_across_port: 'Entrega após a migração',
  reason_failed_but_opened: 'Falhas que abriram',
  reason_country_of_number: 'País do número',
  reason_rounding: 'Arredondamento',
  reason_markup: 'Acréscimo',
  reason_missing_logs: 'Registros em falta',
  reason_unexplained: 'Sem explicação',
  category_fee: 'Encargos do parceiro',
};

export const reconciliationColumns = {
  ours: 'Nossas unidades',
  theirs: 'As unidades deles',
  our_cost: 'Nosso custo',
  their_cost: 'O custo deles',
  our_tax: 'Imposto pelo contrato',
  their_tax: 'Imposto da fatura',
};

export const reconciliationWarnings = {
  w_missing_estimate:
    'Unidades de dias sem registro, estimadas por dias comparáveis: {count}. A análise da Meta por dia diria quantas foram.',
  w_told_again: 'Linhas que outro arquivo já diz, ou que a análise diz com mais detalhe: {count}. Contam uma vez.',
  w_unlogged_lines:
    'Linhas de números que não estão em nenhum registro: {count}. Não há nada nosso para comparar; contam como registros em falta.',
  w_summary_lines: 'Linhas de totais: {count}. Resumem outras linhas e não são contadas de novo.',
  w_tax_lines: 'Linhas de impostos: {count}. Ficam fora do custo e são comparadas com o imposto do contrato.',
  w_credit_lines: 'Linhas negativas, como as de uma nota de crédito: {count}. São subtraídas.',
};

/** Words of the panel of the reconciliation. */
export const reconciliation = {
  title: 'Conciliação com a fatura e a análise da Meta',
  standing_more: 'Cobram <theirs></theirs> e, pelo registro, devemos <ours></ours>: <difference></difference> a mais.',
  standing_less:
    'Cobram <theirs></theirs> e, pelo registro, devemos <ours></ours>: a diferença é de <difference></difference>, a favor da empresa.',
  standing_same: 'Cobram <theirs></theirs>, o mesmo que devemos pelo registro: <ours></ours>. A diferença é de <difference></difference>.',
  standing_units_more: 'Contam <theirs></theirs> unidades e encontramos <ours></ours>: <difference></difference> a mais.',
  standing_units_less: 'Contam <theirs></theirs> unidades e encontramos <ours></ours>: a diferença é de <difference></difference>.',
  standing_units_same:
    'Contam <theirs></theirs> unidades, as mesmas que encontramos: <ours></ours>. A diferença é de <difference></difference>.',
  standing_tax: 'De imposto cobram <theirs></theirs>; pelo contrato são <ours></ours>.',
  standing_open: 'Ficam <left></left> sem explicação.',
  standing_explained: 'O registro explica toda a diferença.',
  bridge_title: 'Do nosso cálculo ao deles, por motivo',
  months_title: 'Mês a mês, por conta',
  open_title: 'Diferenças a contestar',
  open_none: 'Nenhuma diferença: cada linha coincide com o nosso cálculo.',
  reason: 'Motivo',
  units: 'Unidades',
  month: 'Mês',
  account: 'Conta',
  country: 'País',
  category: 'Tipo',
  where: 'Onde',
  currency: 'Moeda',
  ours: 'Nossas unidades',
  theirs: 'As unidades deles',
  difference: 'Diferença',
  our_cost: 'Nosso custo',
  their_cost: 'O custo deles',
  cost_difference: 'Diferença de custo',
  our_tax: 'Imposto pelo contrato',
  their_tax: 'Imposto da fatura',
  save: 'Baixar CSV',
  file: 'diferencas-a-contestar',
  show_all: 'Ver todas',
  show_less: 'Ver menos',
  none: 'Aqui se comparam o nosso cálculo e o deles, com o motivo de cada diferença. Não há fatura nem análise da Meta destes meses.',
  none_load: 'Carregue a fatura do parceiro como CSV, ou a resposta de conversation_analytics ou pricing_analytics da Meta:',
  none_file: 'fatura.csv analise.json',
  none_columns:
    'Colunas da fatura: mês ou data, quantidade, valor e moeda; se houver, também conta, país e categoria. Outros nomes se indicam com --map, como --map amount=Liquido,month=2022-03.',
};
