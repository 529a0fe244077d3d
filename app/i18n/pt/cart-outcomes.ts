import type * as spanish from '../es/cart-outcomes';
import type { InOtherWords } from '../words';

/** Names and definitions of what became of carts and of what ran out (after db/cart-outcome-meanings.ts). */
export const outcomeMetrics: InOtherWords<typeof spanish.outcomeMetrics> = {
  cart_outcomes: {
    carts: { name: 'Carrinhos', definition: 'Carrinhos enviados no chat, cada um na sua última versão.' },
    people: { name: 'Pessoas', definition: 'Pessoas diferentes que os enviaram.' },
    ordered: { name: 'Com pedido', definition: 'Carrinhos dos quais saiu um pedido que conta.' },
    order_rate: {
      name: 'Taxa de pedido',
      definition: 'Carrinhos com mais de 72 horas dos quais saiu um pedido que conta ÷ carrinhos com mais de 72 horas.',
    },
    abandoned: { name: 'Abandonados', definition: 'Carrinhos com mais de 72 horas dos quais não saiu nenhum pedido que conte.' },
    abandonment_rate: { name: 'Taxa de abandono', definition: 'Carrinhos abandonados ÷ carrinhos com mais de 72 horas.' },
    value: {
      name: 'Valor',
      definition:
        'Quantidade × preço de todas as linhas, ao câmbio do dia do carrinho. Sem carrinhos com uma linha sem preço ou quantidade, em várias moedas ou sem câmbio.',
    },
    seconds_to_order_p50: {
      name: 'Tempo até o pedido, mediana',
      definition: 'Metade dos pedidos que saíram de um carrinho foi criada antes.',
    },
    seconds_to_order_p90: { name: 'Tempo até o pedido, p90', definition: 'Nove em cada dez desses pedidos foram criados antes.' },
    abandoned_value: { name: 'Valor abandonado', definition: 'Valor dos carrinhos abandonados.' },
    reminded: {
      name: 'Com lembrete',
      definition:
        'Pessoas a quem chegou um lembrete do carrinho: uma mensagem de modelo cujo modelo ou promoção nomeia o carrinho, nos sete dias seguintes e antes de um pedido. As 24 horas delas já passaram.',
    },
    recovered: { name: 'Recuperadas', definition: 'Delas, pessoas com um pedido que conta nas 24 horas depois do primeiro lembrete.' },
    recovery_rate: { name: 'Taxa de recuperação', definition: 'Pessoas recuperadas ÷ pessoas com lembrete.' },
    lines: { name: 'Linhas', definition: 'Linhas de carrinhos: uma por produto.' },
    lines_out_of_stock: {
      name: 'Linhas esgotadas',
      definition: 'Linhas cujo produto estava esgotado segundo o catálogo em vigor quando o carrinho foi enviado.',
    },
    lines_dearer: {
      name: 'Mais caras que o catálogo',
      definition: 'Linhas com um preço maior que o do catálogo daquele momento, na mesma moeda.',
    },
    lines_cheaper: {
      name: 'Mais baratas que o catálogo',
      definition: 'Linhas com um preço menor que o do catálogo daquele momento, na mesma moeda.',
    },
    lines_compared: { name: 'Comparadas', definition: 'Linhas cujo preço o catálogo diz para o momento do carrinho, na sua moeda.' },
  },
  stock: {
    products: {
      name: 'Produtos esgotados',
      definition:
        'Produtos diferentes que se esgotaram, segundo os catálogos, enquanto alguém perguntava por eles ou os enviava num carrinho.',
    },
    days_in_stock: {
      name: 'Dias com estoque',
      definition: 'Dias em que esses produtos tiveram estoque; partes de um dia contam como partes.',
    },
    days_out_of_stock: { name: 'Dias esgotado', definition: 'Dias em que estiveram esgotados.' },
    questions_out: { name: 'Perguntas', definition: 'Perguntas por eles enquanto estavam esgotados.' },
    units_in_carts_out: {
      name: 'Unidades pedidas em carrinhos',
      definition: 'Unidades deles em carrinhos enviados enquanto estavam esgotados.',
    },
    units_ordered: {
      name: 'Unidades vendidas',
      definition: 'Unidades deles em todos os pedidos da loja que contam, criados enquanto havia estoque.',
    },
    daily_units: { name: 'Unidades por dia', definition: 'Unidades vendidas ÷ dias com estoque.' },
    quantity_left: {
      name: 'Restam',
      definition: 'Unidades que restam segundo a última foto do catálogo, se o período a alcança e o produto vende.',
    },
    days_of_cover: {
      name: 'Dias de cobertura',
      definition: 'Unidades que restam ÷ unidades vendidas num dia com estoque, em todo o registro.',
    },
    lost_units: {
      name: 'Unidades não vendidas (estimativa)',
      definition:
        'Uma estimativa: unidades vendidas num dia com estoque, em todo o registro, × dias esgotado − unidades vendidas mesmo assim; nenhum produto perde menos que nada.',
    },
    lost_sales: {
      name: 'Venda perdida (estimativa)',
      definition:
        'Uma estimativa: unidades não vendidas × receita por unidade do produto enquanto houve estoque. Sem produtos cujos pedidos não têm câmbio.',
    },
  },
};

/** How each is counted. */
export const outcomeFormulas: InOtherWords<typeof spanish.outcomeFormulas> = {
  cart_outcomes: {
    carts: 'Quantos carrinhos foram enviados.',
    people: 'Quantas pessoas diferentes os enviaram.',
    ordered: 'De quantos saiu um pedido que conta.',
    order_rate: 'Com pedido e mais de 72 horas ÷ com mais de 72 horas.',
    abandoned: 'Quantos passaram 72 horas sem um pedido que conte.',
    abandonment_rate: 'Abandonados ÷ com mais de 72 horas.',
    value: 'Quantidade × preço × câmbio, somado.',
    seconds_to_order_p50: 'O valor do meio dos segundos entre o carrinho e o pedido.',
    seconds_to_order_p90: 'O valor abaixo do qual ficam 90% dos segundos entre o carrinho e o pedido.',
    abandoned_value: 'Valor dos abandonados, somado.',
    reminded: 'A quantas pessoas chegou um lembrete.',
    recovered: 'Quantas delas pediram em 24 horas.',
    recovery_rate: 'Recuperadas ÷ com lembrete.',
    lines: 'Quantas linhas têm os carrinhos.',
    lines_out_of_stock: 'Quantas linhas estavam esgotadas.',
    lines_dearer: 'Quantas linhas custavam mais que no catálogo.',
    lines_cheaper: 'Quantas linhas custavam menos que no catálogo.',
    lines_compared: 'Quantas linhas têm preço no catálogo daquele momento.',
    unrated_units: 'Aqui não há unidades com tarifa.',
    unconverted: 'Valor de carrinhos sem câmbio, somado na sua moeda.',
  },
  stock: {
    products: 'Quantos produtos diferentes se esgotaram enquanto eram pedidos.',
    days_in_stock: 'Partes de cada dia com estoque, somadas.',
    days_out_of_stock: 'Partes de cada dia sem estoque, somadas.',
    questions_out: 'Quantas perguntas chegaram enquanto estavam esgotados.',
    units_in_carts_out: 'Quantidade das linhas enviadas enquanto estavam esgotados, somada.',
    units_ordered: 'Quantidade dos pedidos criados com estoque, somada.',
    daily_units: 'Unidades vendidas ÷ dias com estoque.',
    quantity_left: 'Unidades do último dia do registro, somadas.',
    days_of_cover: 'Restam ÷ unidades por dia com estoque.',
    lost_units: 'Unidades por dia com estoque × dias esgotado − unidades vendidas mesmo assim, somado.',
    lost_sales: 'Unidades não vendidas × receita por unidade, somado.',
    unrated_units: 'Aqui não há unidades com tarifa.',
    unconverted: 'Venda perdida sem câmbio, somada na sua moeda.',
  },
};

/** Columns and dimensions of the rows behind them. */
export const outcomeColumns: InOtherWords<typeof spanish.outcomeColumns> = {
  category_margin_share: 'Parte com margem da sua categoria',
  stock: 'Estoque',
  price: 'Preço em relação ao catálogo',
  seconds_to_order: 'Segundos até o pedido',
  seconds_to_step: 'Segundos desde a etapa anterior',
  catalogue_price: 'Preço do catálogo',
  stock_quantity: 'Estoque então',
  is_recovered: 'Recuperado',
  units_a_day: 'Unidades por dia com estoque',
  counted_settled_ordered: 'Com pedido e mais de 72 horas',
  counted_units_a_day: 'Unidades por dia com estoque',
  days_in_stock: 'Dias com estoque',
  days_out_of_stock: 'Dias esgotado',
  quantity_left: 'Restam',
  questions_out: 'Perguntas',
  units_in_carts_out: 'Unidades em carrinhos',
  units_ordered: 'Unidades vendidas',
  lost_units: 'Unidades não vendidas',
  lost_sales: 'Venda perdida',
};

export const outcomeValues: InOtherWords<typeof spanish.outcomeValues> = {
  stock_in_stock: 'Com estoque',
  stock_out_of_stock: 'Com algo esgotado',
  stock_unknown: 'Sem catálogo daquele momento',
  price_same: 'Igual ao catálogo',
  price_dearer: 'Mais caro que o catálogo',
  price_cheaper: 'Mais barato que o catálogo',
  price_both: 'Uns mais caros, outros mais baratos',
  price_unknown: 'Sem preço para comparar',
};
