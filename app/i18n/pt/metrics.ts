import { outcomeMetrics } from './cart-outcomes';
import { lineMetrics } from './lines';
import { cartMetrics } from './metrics-carts';
import { promotionMetrics } from './metrics-promotion';
import { reconciliationMetrics } from './reconciliation';
import { windowMetrics } from './window-use';

/** Names and definitions of the numbers, by metric and field (after db/metrics.ts). */
export const metrics = {
  conversations: {
    conversations: {
      name: 'Conversas',
      definition:
        'Janelas de cobrança abertas no período, pela regra do modelo em vigor; contadas pro forma onde não se cobravam conversas.',
    },
    charged: {
      name: 'Cobradas',
      definition: 'Conversas pelas quais se deve uma tarifa, conhecida ou não. Sem as de um tempo em que não eram cobradas.',
    },
    free_tier: {
      name: 'Nível gratuito',
      definition: 'Conversas entre as primeiras 1.000 da conta e do mês de cobrança. Sem as de um tempo em que não eram cobradas.',
    },
    free_entry_point: {
      name: 'Entrada gratuita',
      definition: 'Conversas que começaram em um anúncio ou no botão de uma página, e por isso são grátis.',
    },
    contacts: { name: 'Pessoas', definition: 'Pessoas diferentes com uma conversa aberta no período; não se somam entre linhas.' },
    inbound_messages: { name: 'Mensagens de clientes', definition: 'Mensagens dos clientes nestas conversas.' },
    outbound_messages: { name: 'Mensagens da empresa', definition: 'Mensagens da empresa entregues nestas conversas.' },
    cost: {
      name: 'Custo',
      definition:
        'Cobrança da Meta, cobrança do parceiro e parte dos custos fixos destas conversas. Sem unidades sem tarifa nem conversas pro forma.',
    },
    cost_per_conversation: {
      name: 'Custo por conversa',
      definition: 'Custo ÷ todas as conversas de um tempo em que eram cobradas, também as gratuitas.',
    },
    cost_per_charged: { name: 'Custo por cobrada', definition: 'Custo ÷ conversas cobradas.' },
  },
  messages: {
    messages: { name: 'Mensagens', definition: 'Mensagens que os clientes escreveram ou que a empresa entregou à plataforma no período.' },
    sent: { name: 'Enviadas', definition: 'Mensagens que a plataforma aceitou.' },
    delivered: { name: 'Entregues', definition: 'Mensagens entregues, lidas, reproduzidas ou citadas em uma resposta.' },
    read: { name: 'Lidas', definition: 'Mensagens lidas; é um mínimo, porque os avisos de leitura podem ser desligados.' },
    failed: { name: 'Com falha', definition: 'Mensagens que falharam e nunca foram entregues. Sem as retidas.' },
    withheld: { name: 'Retidas', definition: 'Mensagens que a plataforma ou o cliente preferiu não receber (131049, 130472, 131050).' },
    pending: { name: 'Pendentes', definition: 'Mensagens enviadas das quais não se soube mais.' },
    delivery_rate: { name: 'Taxa de entrega', definition: 'Mensagens entregues ÷ enviadas.' },
    read_rate: { name: 'Taxa de leitura', definition: 'Pessoas que leram ÷ pessoas a quem se entregou.' },
    seconds_to_delivery_p50: { name: 'Tempo de entrega, mediana', definition: 'Mediana do tempo entre o envio e a entrega.' },
    seconds_to_delivery_p95: { name: 'Tempo de entrega, percentil 95', definition: 'Percentil 95 do tempo entre o envio e a entrega.' },
  },
  charges: {
    units: { name: 'Unidades', definition: 'Mensagens ou conversas, conforme o modelo cobre: cobradas e grátis.' },
    charged_units: { name: 'Unidades cobradas', definition: 'Unidades pelas quais se deve uma tarifa, conhecida ou não.' },
    free_units: {
      name: 'Unidades grátis',
      definition: 'Unidades pelas quais nada se deve: nível gratuito, entrada gratuita, janela de atendimento.',
    },
    unrated_units: { name: 'Unidades sem tarifa', definition: 'Unidades cobradas cuja tarifa não se conhece.' },
    meta_fee: {
      name: 'Cobrança da Meta',
      definition: 'Tarifa em vigor ao abrir ou entregar, no mercado do número do cliente. Sem unidades sem tarifa nem valores sem câmbio.',
    },
    partner_fee: {
      name: 'Cobrança do parceiro',
      definition: 'Acréscimo sobre a cobrança da Meta, tarifas por mensagem e por conversa, e a mensalidade por dias.',
    },
    fixed_cost: {
      name: 'Custos fixos',
      definition: 'Custos fixos do mês por dias, repartidos entre as conversas de cada dia; um dia sem nenhuma fica sem alocar.',
    },
    tax: { name: 'Imposto', definition: 'Imposto do contrato sobre as cobranças da Meta e do parceiro; fica fora do custo.' },
    cost: { name: 'Custo', definition: 'Cobrança da Meta + cobrança do parceiro + custos fixos. Sem imposto nem unidades sem tarifa.' },
  },
  window_use: windowMetrics,
  roi: {
    orders: { name: 'Pedidos', definition: 'Pedidos que contam como receita e cuja pessoa teve um toque do canal dentro do prazo.' },
    revenue: {
      name: 'Receita atribuída',
      definition:
        'Receita desses pedidos: depois de descontos e devoluções, antes de frete e impostos. Sem pedidos cancelados nem de teste.',
    },
    gross_margin: {
      name: 'Margem atribuída',
      definition:
        'Receita atribuída × margem bruta dos ajustes: a da categoria de cada linha se o catálogo e os ajustes a dizem, senão a geral; sem margem não tem valor.',
    },
    unattributed_orders: { name: 'Pedidos sem atribuir', definition: 'Pedidos que contam como receita, sem um toque do canal.' },
    unattributed_revenue: { name: 'Receita sem atribuir', definition: 'Receita dos pedidos sem atribuir.' },
    meta_fee: {
      name: 'Cobrança da Meta',
      definition: 'Tarifa em vigor ao abrir ou entregar, no mercado do número do cliente. Sem unidades sem tarifa nem valores sem câmbio.',
    },
    partner_fee: {
      name: 'Cobrança do parceiro',
      definition: 'Acréscimo sobre a cobrança da Meta, tarifas por mensagem e por conversa, e a mensalidade por dias.',
    },
    fixed_cost: {
      name: 'Custos fixos',
      definition: 'Custos fixos do mês por dias, repartidos entre as conversas de cada dia; um dia sem nenhuma fica sem alocar.',
    },
    cost: { name: 'Custo', definition: 'Cobrança da Meta + cobrança do parceiro + custos fixos. Sem imposto nem unidades sem tarifa.' },
    roas: { name: 'ROAS', definition: 'Receita atribuída ÷ custo.' },
    roi: { name: 'ROI', definition: '(Margem atribuída − custo) ÷ custo. Sem margem bruta nos ajustes não tem valor.' },
    roas_band_low: {
      name: 'ROAS, o mais baixo',
      definition: 'O menor ROAS entre as janelas escolhidas e uma só janela de 1, 3, 5, 7, 14 ou 30 dias para todo toque.',
    },
    roas_band_high: { name: 'ROAS, o mais alto', definition: 'O maior ROAS entre as mesmas janelas.' },
    roi_band_low: {
      name: 'ROI, o mais baixo',
      definition: 'O menor ROI entre as janelas escolhidas e uma só janela de 1, 3, 5, 7, 14 ou 30 dias para todo toque.',
    },
    roi_band_high: { name: 'ROI, o mais alto', definition: 'O maior ROI entre as mesmas janelas.' },
    cost_per_conversation: { name: 'Custo por conversa', definition: 'Todo o custo do canal ÷ todas as conversas, também as pro forma.' },
    cost_per_order: { name: 'Custo por pedido', definition: 'Todo o custo do canal ÷ pedidos atribuídos.' },
  },
  ...promotionMetrics,
  ...cartMetrics,
  ...lineMetrics,
  ...outcomeMetrics,
  data_quality: {
    records: { name: 'Registros', definition: 'O menor que um arquivo conta: uma mensagem, um estado, um pedido, uma tarifa…' },
    accepted: { name: 'Aceitos', definition: 'Registros que estão no armazém.' },
    duplicates: { name: 'Repetidos', definition: 'Registros que já estavam.' },
    rejected: { name: 'Rejeitados', definition: 'Registros que não puderam ser usados; guardam-se a linha e o motivo.' },
    agreement_with_reported: {
      name: 'Acordo com o informado',
      definition: 'Parte das conversas informadas que o cálculo próprio também tem: mesmo tipo, começo a menos de 120 segundos.',
    },
    orders_matched_rate: {
      name: 'Pedidos vinculados',
      definition: 'Pedidos cuja pessoa escreveu ou recebeu mensagens ÷ todos os pedidos, também os cancelados. Sem os de teste.',
    },
    days_without_log: { name: 'Dias sem registro', definition: 'Dias locais em que uma linha não tem mensagens embora costume ter.' },
  },
  reconciliation: reconciliationMetrics,
};
