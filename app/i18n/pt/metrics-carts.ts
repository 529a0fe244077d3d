/** Names and definitions of the numbers of carts (after db/cart-meanings.ts). */
export const cartMetrics = {
  cart_funnel: {
    observability: {
      name: 'O que se vê',
      definition:
        'Se os registros carregados podem mostrar o passo: observado, inferido (só o implicam passos posteriores) ou não observável.',
    },
    people: {
      name: 'Pessoas',
      definition:
        'Pessoas que chegaram ao passo dentro da janela a partir do primeiro passo de um percurso, ou a um posterior, que o implica. Uma pessoa conta uma vez por passo. Sem pedidos de pessoas que não tiveram antes um produto ou um carrinho na conversa.',
    },
    inferred_people: {
      name: 'Inferidas',
      definition: 'Das pessoas, aquelas de quem o registro não mostra este passo, mas um posterior que o implica.',
    },
    rate_from_first: {
      name: 'Desde o primeiro',
      definition: 'Pessoas no passo ÷ pessoas no primeiro passo.',
    },
    rate_from_previous: {
      name: 'Desde o anterior',
      definition: 'Pessoas no passo ÷ pessoas no passo anterior.',
    },
    seconds_p50: {
      name: 'Tempo, mediana',
      definition:
        'Mediana do tempo desde o passo anterior; de cada pessoa, o percurso mais cedo dos que chegam mais longe. Sem passos cuja hora ninguém diz nem os que seguem um inferido.',
    },
    seconds_p75: {
      name: 'Tempo, p75',
      definition: 'Percentil 75 do tempo desde o passo anterior.',
    },
    seconds_p90: {
      name: 'Tempo, p90',
      definition: 'Percentil 90 do tempo desde o passo anterior.',
    },
    completed: {
      name: 'Chegaram ao fim',
      definition: 'Pessoas que chegaram ao último passo.',
    },
    completion_rate: {
      name: 'Taxa até o fim',
      definition: 'Pessoas que chegaram ao último passo ÷ pessoas no primeiro.',
    },
  },
  cart_products: {
    people_asked: {
      name: 'Perguntaram',
      definition: 'Pessoas diferentes que perguntaram pelo produto em uma resposta a ele.',
    },
    carts: {
      name: 'Carrinhos',
      definition: 'Carrinhos enviados na conversa que contêm o produto, cada um em sua última versão.',
    },
    units_in_carts: {
      name: 'Unidades em carrinhos',
      definition: 'Unidades do produto nesses carrinhos. Sem linhas sem quantidade.',
    },
    cart_value: {
      name: 'Valor em carrinhos',
      definition: 'Quantidade × preço no carrinho, à taxa de câmbio do dia. Sem linhas sem preço ou sem taxa.',
    },
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que contam como receita, contêm o produto e seguiram um carrinho, ou um produto mostrado ou consultado, da mesma pessoa.',
    },
    units_ordered: {
      name: 'Unidades pedidas',
      definition: 'Unidades do produto nesses pedidos.',
    },
    revenue: {
      name: 'Receita',
      definition: 'A parte da receita desses pedidos que o valor de suas linhas dá ao produto.',
    },
    abandoned_value: {
      name: 'Valor abandonado',
      definition: 'Valor do produto em carrinhos com mais de 72 horas dos quais não veio nenhum pedido que conte.',
    },
    out_of_stock_carts: {
      name: 'Carrinhos sem estoque',
      definition: 'Carrinhos que levavam o produto quando o catálogo dizia que não havia estoque; desconhecido sem um catálogo desse dia.',
    },
  },
};

/** How the numbers of carts are counted. */
export const cartFormulas = {
  cart_funnel: {
    observability: 'O que dizem os tipos de arquivos carregados e os passos posteriores.',
    people: 'Quantas pessoas chegaram ao passo ou além.',
    inferred_people: 'Quantas delas chegaram além sem que se veja este passo.',
    rate_from_first: 'Pessoas ÷ pessoas no primeiro passo.',
    rate_from_previous: 'Pessoas ÷ pessoas no passo anterior.',
    seconds_p50: 'O valor do meio dos segundos desde o passo anterior.',
    seconds_p75: 'O valor abaixo do qual ficam 75 % dos segundos desde o passo anterior.',
    seconds_p90: 'O valor abaixo do qual ficam 90 % dos segundos desde o passo anterior.',
    completed: 'Quantas pessoas chegaram ao último passo.',
    completion_rate: 'Pessoas no último passo ÷ pessoas no primeiro.',
  },
  cart_products: {
    people_asked: 'Quantas pessoas diferentes perguntaram.',
    carts: 'Quantos carrinhos o contêm.',
    units_in_carts: 'Quantidade de cada linha, somada.',
    cart_value: 'Quantidade × preço × taxa de câmbio, somado.',
    orders: 'Quantos pedidos após uma conversa o contêm.',
    units_ordered: 'Quantidade de cada linha de pedido, somada.',
    revenue: 'Receita do pedido × parte da linha em seu valor, somada.',
    abandoned_value: 'Quantidade × preço em carrinhos abandonados, somado.',
    out_of_stock_carts: 'Quantos carrinhos o levavam sem estoque.',
    unrated_units: 'Aqui não há unidades com tarifa.',
    unconverted: 'Valor de carrinhos sem taxa de câmbio, somado em sua moeda.',
    unconverted_revenue: 'Receita sem taxa de câmbio, somada em sua moeda.',
  },
};

/** Columns of the rows behind the numbers of carts. */
export const cartColumns = {
  step: 'Passo',
  product: 'Produto',
  product_at: 'Produto às',
  cart_at: 'Carrinho às',
  paid_at: 'Pago',
  fulfilled_at: 'Enviado',
  quantity: 'Quantidade',
  item_price: 'Preço',
  value: 'Valor',
  amount: 'Valor da linha',
  is_ordered: 'Com pedido',
  counted_first_people: 'Pessoas no primeiro passo',
  counted_previous_people: 'Pessoas no passo anterior',
  counted_abandoned_carts: 'Carrinhos abandonados',
};

/** Values of the dimensions of carts. */
export const cartValues = {
  entry_ad: 'Anúncio',
  entry_promotion: 'Promoção',
  entry_own: 'Iniciativa própria',
  step_product: 'Produto mostrado ou consultado',
  step_cart: 'Carrinho enviado',
  step_order: 'Pedido criado',
  step_paid: 'Pago',
  step_fulfilled: 'Enviado',
  observability_observed: 'Observado',
  observability_inferred: 'Inferido',
  observability_not_observable: 'Não observável',
};
