/** Names and definitions of the numbers of carts (after db/cart-meanings.ts). */
export const cartMetrics = {
  cart_funnel: {
    observability: {
      name: 'Qué se ve',
      definition:
        'Si los registros cargados pueden mostrar el paso: observado, inferido (solo lo implican pasos posteriores) o no observable.',
    },
    people: {
      name: 'Personas',
      definition:
        'Personas que llegaron al paso dentro de la ventana desde el primer paso de un recorrido, o a uno posterior, que lo implica. Una persona cuenta una vez por paso. Sin pedidos de personas que no tuvieron antes un producto o un carrito en el chat.',
    },
    inferred_people: {
      name: 'Inferidas',
      definition: 'De las personas, aquellas de las que el registro no muestra este paso, sino uno posterior que lo implica.',
    },
    rate_from_first: {
      name: 'Desde el primero',
      definition: 'Personas en el paso ÷ personas en el primer paso.',
    },
    rate_from_previous: {
      name: 'Desde el anterior',
      definition: 'Personas en el paso ÷ personas en el paso anterior.',
    },
    seconds_p50: {
      name: 'Tiempo, mediana',
      definition:
        'Mediana del tiempo desde el paso anterior; de cada persona, el recorrido más temprano de los que llegan más lejos. Sin pasos cuya hora nadie dice ni los que siguen a uno inferido.',
    },
    seconds_p75: {
      name: 'Tiempo, p75',
      definition: 'Percentil 75 del tiempo desde el paso anterior.',
    },
    seconds_p90: {
      name: 'Tiempo, p90',
      definition: 'Percentil 90 del tiempo desde el paso anterior.',
    },
    completed: {
      name: 'Llegaron al final',
      definition: 'Personas que llegaron al último paso.',
    },
    completion_rate: {
      name: 'Tasa hasta el final',
      definition: 'Personas que llegaron al último paso ÷ personas en el primero.',
    },
  },
  cart_products: {
    people_asked: {
      name: 'Preguntaron',
      definition: 'Personas distintas que preguntaron por el producto en una respuesta a él.',
    },
    carts: {
      name: 'Carritos',
      definition: 'Carritos enviados en el chat que contienen el producto, cada uno en su última versión.',
    },
    units_in_carts: {
      name: 'Unidades en carritos',
      definition: 'Unidades del producto en esos carritos. Sin renglones sin cantidad.',
    },
    cart_value: {
      name: 'Valor en carritos',
      definition: 'Cantidad × precio en el carrito, al tipo de cambio de su día. Sin renglones sin precio o sin tipo de cambio.',
    },
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que cuentan como ingreso, contienen el producto y siguieron a un carrito, o a un producto mostrado o consultado, de la misma persona.',
    },
    units_ordered: {
      name: 'Unidades pedidas',
      definition: 'Unidades del producto en esos pedidos.',
    },
    revenue: {
      name: 'Ingreso',
      definition: 'La parte del ingreso de esos pedidos que el valor de sus renglones da al producto.',
    },
    abandoned_value: {
      name: 'Valor abandonado',
      definition: 'Valor del producto en carritos de más de 72 horas de los que no vino ningún pedido que cuente.',
    },
    out_of_stock_carts: {
      name: 'Carritos sin existencias',
      definition:
        'Carritos que llevaban el producto cuando el catálogo decía que no había existencias; se desconoce sin un catálogo de ese día.',
    },
  },
};

/** How the numbers of carts are counted. */
export const cartFormulas = {
  cart_funnel: {
    observability: 'Lo que dicen las clases de archivos cargados y los pasos posteriores.',
    people: 'Cuántas personas llegaron al paso o más allá.',
    inferred_people: 'Cuántas de ellas llegaron más allá sin que se vea este paso.',
    rate_from_first: 'Personas ÷ personas en el primer paso.',
    rate_from_previous: 'Personas ÷ personas en el paso anterior.',
    seconds_p50: 'El valor del medio de los segundos desde el paso anterior.',
    seconds_p75: 'El valor bajo el que queda el 75 % de los segundos desde el paso anterior.',
    seconds_p90: 'El valor bajo el que queda el 90 % de los segundos desde el paso anterior.',
    completed: 'Cuántas personas llegaron al último paso.',
    completion_rate: 'Personas en el último paso ÷ personas en el primero.',
  },
  cart_products: {
    people_asked: 'Cuántas personas distintas preguntaron.',
    carts: 'Cuántos carritos lo contienen.',
    units_in_carts: 'Cantidad de cada renglón, sumada.',
    cart_value: 'Cantidad × precio × tipo de cambio, sumado.',
    orders: 'Cuántos pedidos tras un chat lo contienen.',
    units_ordered: 'Cantidad de cada renglón de pedido, sumada.',
    revenue: 'Ingreso del pedido × parte del renglón en su valor, sumado.',
    abandoned_value: 'Cantidad × precio en carritos abandonados, sumado.',
    out_of_stock_carts: 'Cuántos carritos lo llevaban sin existencias.',
    unrated_units: 'Aquí no hay unidades con tarifa.',
    unconverted: 'Valor de carritos sin tipo de cambio, sumado en su moneda.',
    unconverted_revenue: 'Ingreso sin tipo de cambio, sumado en su moneda.',
  },
};

/** Columns of the rows behind the numbers of carts. */
export const cartColumns = {
  step: 'Paso',
  product: 'Producto',
  product_at: 'Producto a las',
  cart_at: 'Carrito a las',
  paid_at: 'Pagado',
  fulfilled_at: 'Despachado',
  quantity: 'Cantidad',
  item_price: 'Precio',
  value: 'Valor',
  amount: 'Importe',
  is_ordered: 'Con pedido',
  counted_first_people: 'Personas en el primer paso',
  counted_previous_people: 'Personas en el paso anterior',
  counted_abandoned_carts: 'Carritos abandonados',
};

/** Values of the dimensions of carts. */
export const cartValues = {
  entry_ad: 'Anuncio',
  entry_promotion: 'Promoción',
  entry_own: 'Iniciativa propia',
  step_product: 'Producto mostrado o consultado',
  step_cart: 'Carrito enviado',
  step_order: 'Pedido creado',
  step_paid: 'Pagado',
  step_fulfilled: 'Despachado',
  observability_observed: 'Observado',
  observability_inferred: 'Inferido',
  observability_not_observable: 'No observable',
};
