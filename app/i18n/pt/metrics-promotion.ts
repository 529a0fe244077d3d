import { detailMetrics } from './promotion-details';
import { suppressionMetrics } from './suppression';

/** Names and definitions of the numbers of promotions and their effect (after db/promotion-meanings.ts). */
export const promotionMetrics = {
  promotions: {
    ...detailMetrics.promotions,
    eligible: {
      name: 'Destinatários',
      definition: 'Pessoas da lista de uma promoção e as que receberam uma mensagem; uma pessoa conta uma vez em cada promoção.',
    },
    suppressed: { name: 'Omitidas', definition: 'Destinatários aos quais não se tentou enviar nenhuma mensagem.' },
    attempted: { name: 'Tentadas', definition: 'Pessoas às quais se tentou enviar uma mensagem.' },
    sent: { name: 'Enviadas', definition: 'Pessoas cuja mensagem a plataforma aceitou.' },
    delivered: {
      name: 'Entregues',
      definition: 'Pessoas às quais chegou uma mensagem; uma leitura, um clique ou uma resposta que a cita também o prova.',
    },
    read: {
      name: 'Lidas',
      definition: 'Pessoas que leram uma mensagem; é um mínimo, porque os avisos de leitura podem ser desligados.',
    },
    clicked: { name: 'Com clique', definition: 'Pessoas que tocaram em uma resposta rápida ou abriram um link.' },
    replied: { name: 'Responderam', definition: 'Pessoas que escreveram, a qualquer linha, nas 72 horas após a entrega.' },
    opted_out: {
      name: 'Descadastros',
      definition: 'Pessoas que saíram nas 72 horas após a entrega: uma palavra, o botão da plataforma ou um consentimento retirado.',
    },
    converted: { name: 'Convertidas', definition: 'Pessoas com um pedido creditado à promoção na forma de contar escolhida.' },
    orders: {
      name: 'Pedidos',
      definition: 'Pedidos que contam como receita, creditados ao último toque, ao primeiro ou em partes iguais; nenhum conta duas vezes.',
    },
    revenue: { name: 'Receita', definition: 'Receita dos pedidos creditados: após descontos e devoluções, sem frete nem impostos.' },
    coupon_orders: {
      name: 'Pedidos com seu cupom',
      definition:
        'Pedidos com um cupom da promoção que várias pessoas têm: são creditados a ela, nunca a uma pessoa, e não se somam aos pedidos.',
    },
    coupon_revenue: { name: 'Receita com seu cupom', definition: 'Receita dos pedidos com um cupom compartilhado; não se soma à receita.' },
    cost: {
      name: 'Custo',
      definition: 'Cobranças das unidades que as mensagens abriram e a tarifa do parceiro por mensagem; sem custos mensais nem fixos.',
    },
    conversion_rate: { name: 'Conversão', definition: 'Pessoas convertidas ÷ pessoas com entrega cujo prazo para pedir terminou.' },
    conversion_rate_low: { name: 'Conversão, ao menos', definition: 'Extremo inferior do intervalo de Wilson de 95% da conversão.' },
    conversion_rate_high: { name: 'Conversão, no máximo', definition: 'Extremo superior do intervalo de Wilson de 95% da conversão.' },
    conversion_rate_band_low: {
      name: 'Faixa, mínima',
      definition: 'A menor conversão entre todos os modelos de atribuição e janelas de 24 horas a 30 dias.',
    },
    conversion_rate_band_high: {
      name: 'Faixa, máxima',
      definition: 'A maior conversão entre todos os modelos de atribuição e janelas de 24 horas a 30 dias.',
    },
    roas: { name: 'ROAS', definition: 'Receita creditada ÷ custo.' },
    roi: { name: 'ROI', definition: '(Margem bruta dos pedidos creditados − custo) ÷ custo.' },
  },
  conversion_times: detailMetrics.conversion_times,
  suppressions: suppressionMetrics,
  lift: {
    treated: { name: 'Tratadas', definition: 'Pessoas designadas ao grupo que recebe a mensagem, tenham recebido ou não.' },
    control: { name: 'Controle', definition: 'Pessoas do outro grupo: reservadas ao acaso, ou não alcançadas (desenho natural).' },
    treated_rate: {
      name: 'Taxa tratada',
      definition: 'Pessoas tratadas com um pedido nos sete dias após a designação ÷ todas as tratadas.',
    },
    control_rate: {
      name: 'Taxa de controle',
      definition: 'Pessoas de controle com um pedido nos sete dias após a designação ÷ todas as de controle.',
    },
    lift_points: { name: 'Efeito', definition: 'Taxa tratada − taxa de controle.' },
    lift_points_low: { name: 'Efeito, ao menos', definition: 'Extremo inferior do intervalo de Newcombe de 95% do efeito.' },
    lift_points_high: { name: 'Efeito, no máximo', definition: 'Extremo superior do intervalo de Newcombe de 95% do efeito.' },
    lift_relative: { name: 'Efeito relativo', definition: 'Efeito ÷ taxa de controle.' },
    p_value: {
      name: 'Valor p',
      definition:
        'Probabilidade de uma diferença ao menos assim se a mensagem não fizesse nada: teste bilateral de duas proporções. Não há com menos de 100 pessoas em um grupo.',
    },
    incremental_orders: {
      name: 'Pedidos incrementais',
      definition: 'Pessoas tratadas × (pedidos por tratada − pedidos por pessoa de controle), de sete dias.',
    },
    incremental_revenue: {
      name: 'Receita incremental',
      definition: 'Pessoas tratadas × (receita média das tratadas − receita média das de controle), de sete dias.',
    },
    incremental_revenue_low: {
      name: 'Receita incremental, ao menos',
      definition: 'Extremo inferior do intervalo de Welch de 95% da receita incremental.',
    },
    incremental_revenue_high: {
      name: 'Receita incremental, no máximo',
      definition: 'Extremo superior do intervalo de Welch de 95% da receita incremental.',
    },
    iroas: { name: 'iROAS', definition: 'Receita incremental ÷ custo das mensagens às tratadas.' },
    sample_ratio_p: {
      name: 'Divisão, p',
      definition: 'Probabilidade de que grupos planejados com esta divisão saiam tão desiguais como saíram. Não há sem divisão planejada.',
    },
    design: {
      name: 'Desenho',
      definition: 'Como surgiram os grupos: holdout, reservados ao acaso, ou natural, achados no registro e não ao acaso.',
    },
  },
  templates: {
    category: { name: 'Categoria', definition: 'Categoria do modelo na sua última lista.' },
    submitted_at: { name: 'Enviado', definition: 'Quando o modelo foi enviado, em UTC; sem valor se as versões diferem.' },
    decided_at: { name: 'Decidido', definition: 'Quando a plataforma decidiu pela primeira vez desde então, em UTC.' },
    hours_to_decision: {
      name: 'Horas até a decisão',
      definition: 'Horas do envio até a primeira decisão; a mediana se são vários modelos.',
    },
    decision: { name: 'Decisão', definition: 'A primeira decisão da plataforma: aprovado ou rejeitado.' },
    reason: { name: 'Motivo', definition: 'Por que foi rejeitado, na palavra da plataforma.' },
    paused: { name: 'Pausas', definition: 'Quantas vezes a plataforma pausou o modelo.' },
    quality: { name: 'Qualidade', definition: 'Última qualidade que a plataforma informou.' },
  },
};
