/** Names and definitions of what became of carts and of what ran out (after db/cart-outcome-meanings.ts). */
export const outcomeMetrics = {
  cart_outcomes: {
    carts: { name: 'Carritos', definition: 'Carritos enviados en el chat, cada uno en su última versión.' },
    people: { name: 'Personas', definition: 'Personas distintas que los enviaron.' },
    ordered: { name: 'Con pedido', definition: 'Carritos de los que salió un pedido que cuenta.' },
    order_rate: {
      name: 'Tasa de pedido',
      definition: 'Carritos de más de 72 horas de los que salió un pedido que cuenta ÷ carritos de más de 72 horas.',
    },
    abandoned: { name: 'Abandonados', definition: 'Carritos de más de 72 horas de los que no salió ningún pedido que cuente.' },
    abandonment_rate: { name: 'Tasa de abandono', definition: 'Carritos abandonados ÷ carritos de más de 72 horas.' },
    value: {
      name: 'Valor',
      definition:
        'Cantidad × precio de todos los renglones, al tipo de cambio del día del carrito. Sin carritos con un renglón sin precio o cantidad, en varias monedas o sin tipo de cambio.',
    },
    seconds_to_order_p50: {
      name: 'Tiempo al pedido, mediana',
      definition: 'La mitad de los pedidos que salieron de un carrito se creó antes.',
    },
    seconds_to_order_p90: { name: 'Tiempo al pedido, p90', definition: 'Nueve de cada diez de esos pedidos se crearon antes.' },
    abandoned_value: { name: 'Valor abandonado', definition: 'Valor de los carritos abandonados.' },
    reminded: {
      name: 'Con recordatorio',
      definition:
        'Personas a las que llegó un recordatorio de su carrito: un mensaje de plantilla cuya plantilla o promoción nombra el carrito, en los siete días siguientes y antes de un pedido. Sus 24 horas ya pasaron.',
    },
    recovered: {
      name: 'Recuperadas',
      definition: 'De ellas, personas con un pedido que cuenta en las 24 horas después del primer recordatorio.',
    },
    recovery_rate: { name: 'Tasa de recuperación', definition: 'Personas recuperadas ÷ personas con recordatorio.' },
    lines: { name: 'Renglones', definition: 'Renglones de carritos: uno por producto.' },
    lines_out_of_stock: {
      name: 'Renglones agotados',
      definition: 'Renglones cuyo producto estaba agotado según el catálogo vigente cuando se envió el carrito.',
    },
    lines_dearer: {
      name: 'Más caros que el catálogo',
      definition: 'Renglones con un precio mayor que el del catálogo de ese momento, en la misma moneda.',
    },
    lines_cheaper: {
      name: 'Más baratos que el catálogo',
      definition: 'Renglones con un precio menor que el del catálogo de ese momento, en la misma moneda.',
    },
    lines_compared: {
      name: 'Comparados',
      definition: 'Renglones cuyo precio dice el catálogo para el momento del carrito, en su moneda.',
    },
  },
  stock: {
    products: {
      name: 'Productos agotados',
      definition:
        'Productos distintos que se agotaron, según los catálogos, mientras alguien preguntaba por ellos o los enviaba en un carrito.',
    },
    days_in_stock: {
      name: 'Días con existencias',
      definition: 'Días en que esos productos tuvieron existencias; las partes de un día cuentan como partes.',
    },
    days_out_of_stock: { name: 'Días agotado', definition: 'Días en que estuvieron agotados.' },
    questions_out: { name: 'Preguntas', definition: 'Preguntas por ellos mientras estaban agotados.' },
    units_in_carts_out: {
      name: 'Unidades pedidas en carritos',
      definition: 'Unidades de ellos en carritos enviados mientras estaban agotados.',
    },
    units_ordered: {
      name: 'Unidades vendidas',
      definition: 'Unidades de ellos en todos los pedidos de la tienda que cuentan, creados mientras había existencias.',
    },
    daily_units: { name: 'Unidades por día', definition: 'Unidades vendidas ÷ días con existencias.' },
    quantity_left: {
      name: 'Quedan',
      definition: 'Unidades que quedan según la última foto del catálogo, si el periodo la alcanza y el producto se vende.',
    },
    days_of_cover: {
      name: 'Días de cobertura',
      definition: 'Unidades que quedan ÷ unidades que se venden en un día con existencias, en todo el registro.',
    },
    lost_units: {
      name: 'Unidades no vendidas (estimación)',
      definition:
        'Una estimación: unidades vendidas en un día con existencias, en todo el registro, × días agotado − unidades vendidas de todos modos; ningún producto pierde menos que nada.',
    },
    lost_sales: {
      name: 'Venta perdida (estimación)',
      definition:
        'Una estimación: unidades no vendidas × ingreso por unidad del producto mientras hubo existencias. Sin productos cuyos pedidos no tienen tipo de cambio.',
    },
  },
};

/** How each is counted. */
export const outcomeFormulas = {
  cart_outcomes: {
    carts: 'Cuántos carritos se enviaron.',
    people: 'Cuántas personas distintas los enviaron.',
    ordered: 'De cuántos salió un pedido que cuenta.',
    order_rate: 'Con pedido y más de 72 horas ÷ con más de 72 horas.',
    abandoned: 'Cuántos pasaron 72 horas sin un pedido que cuente.',
    abandonment_rate: 'Abandonados ÷ con más de 72 horas.',
    value: 'Cantidad × precio × tipo de cambio, sumado.',
    seconds_to_order_p50: 'El valor del medio de los segundos entre el carrito y el pedido.',
    seconds_to_order_p90: 'El valor bajo el que queda el 90 % de los segundos entre el carrito y el pedido.',
    abandoned_value: 'Valor de los abandonados, sumado.',
    reminded: 'A cuántas personas llegó un recordatorio.',
    recovered: 'Cuántas de ellas pidieron en 24 horas.',
    recovery_rate: 'Recuperadas ÷ con recordatorio.',
    lines: 'Cuántos renglones tienen los carritos.',
    lines_out_of_stock: 'Cuántos renglones estaban agotados.',
    lines_dearer: 'Cuántos renglones costaban más que en el catálogo.',
    lines_cheaper: 'Cuántos renglones costaban menos que en el catálogo.',
    lines_compared: 'Cuántos renglones tienen precio en el catálogo de ese momento.',
    unrated_units: 'Aquí no hay unidades con tarifa.',
    unconverted: 'Valor de carritos sin tipo de cambio, sumado en su moneda.',
  },
  stock: {
    products: 'Cuántos productos distintos se agotaron mientras se pedían.',
    days_in_stock: 'Partes de cada día con existencias, sumadas.',
    days_out_of_stock: 'Partes de cada día sin existencias, sumadas.',
    questions_out: 'Cuántas preguntas llegaron mientras estaban agotados.',
    units_in_carts_out: 'Cantidad de los renglones enviados mientras estaban agotados, sumada.',
    units_ordered: 'Cantidad de los pedidos creados con existencias, sumada.',
    daily_units: 'Unidades vendidas ÷ días con existencias.',
    quantity_left: 'Unidades del último día del registro, sumadas.',
    days_of_cover: 'Quedan ÷ unidades por día con existencias.',
    lost_units: 'Unidades por día con existencias × días agotado − unidades vendidas de todos modos, sumado.',
    lost_sales: 'Unidades no vendidas × ingreso por unidad, sumado.',
    unrated_units: 'Aquí no hay unidades con tarifa.',
    unconverted: 'Venta perdida sin tipo de cambio, sumada en su moneda.',
  },
};

/** Columns and dimensions of the rows behind them. */
export const outcomeColumns = {
  category_margin_share: 'Parte con margen de su categoría',
  stock: 'Existencias',
  price: 'Precio frente al catálogo',
  seconds_to_order: 'Segundos hasta el pedido',
  seconds_to_step: 'Segundos desde el paso anterior',
  catalogue_price: 'Precio del catálogo',
  stock_quantity: 'Existencias entonces',
  is_recovered: 'Recuperado',
  units_a_day: 'Unidades por día con existencias',
  counted_settled_ordered: 'Con pedido y más de 72 horas',
  counted_units_a_day: 'Unidades por día con existencias',
  days_in_stock: 'Días con existencias',
  days_out_of_stock: 'Días agotado',
  quantity_left: 'Quedan',
  questions_out: 'Preguntas',
  units_in_carts_out: 'Unidades en carritos',
  units_ordered: 'Unidades vendidas',
  lost_units: 'Unidades no vendidas',
  lost_sales: 'Venta perdida',
};

export const outcomeValues = {
  stock_in_stock: 'Con existencias',
  stock_out_of_stock: 'Con algo agotado',
  stock_unknown: 'Sin catálogo de ese momento',
  price_same: 'Igual al catálogo',
  price_dearer: 'Más caro que el catálogo',
  price_cheaper: 'Más barato que el catálogo',
  price_both: 'Unos más caros, otros más baratos',
  price_unknown: 'Sin precio para comparar',
};
