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
  cart_times: {
    timed: {
      name: 'Personas con tiempo conocido',
      definition:
        'Personas de las que se conoce el tiempo desde el paso anterior; de cada una, el recorrido más temprano de los que llegan más lejos, como en el embudo. Sobre varios pasos, una persona cuenta una vez por cada uno. Sin pasos cuya hora nadie dice ni los que siguen a uno inferido.',
    },
    seconds_p50: { name: 'Tiempo, mediana', definition: 'La mitad de esos tiempos es más corta; de un solo par de pasos a la vez.' },
    seconds_p75: { name: 'Tiempo, p75', definition: 'Tres cuartos de esos tiempos son más cortos.' },
    seconds_p90: { name: 'Tiempo, p90', definition: 'Nueve de cada diez de esos tiempos son más cortos.' },
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
  carts: {
    carts: {
      name: 'Carritos',
      definition:
        'Carritos enviados en el chat, cada uno en su última versión: el que se reenvía en 24 horas, comparte un producto y no tiene un pedido en medio es el mismo.',
    },
    people: { name: 'Personas', definition: 'Personas distintas que enviaron un carrito; no se suman entre filas.' },
    edited: { name: 'Editados', definition: 'Carritos enviados en más de una versión.' },
    units: { name: 'Unidades', definition: 'Unidades de todos los productos de los carritos. Sin renglones sin cantidad.' },
    value: {
      name: 'Valor',
      definition:
        'Suma de cantidad × precio de los carritos, al tipo de cambio de su día. Sin los que carecen de precio, cantidad o tipo de cambio ni los de varias monedas.',
    },
    value_p25: {
      name: 'Valor, p25',
      definition: 'Un cuarto de los carritos vale menos, en su moneda; solo de carritos en una misma moneda.',
    },
    value_p50: {
      name: 'Valor, mediana',
      definition: 'Valor del medio de los carritos en su moneda; solo de carritos en una misma moneda.',
    },
    value_p75: {
      name: 'Valor, p75',
      definition: 'Tres cuartos de los carritos valen menos, en su moneda; solo de carritos en una misma moneda.',
    },
    value_p90: {
      name: 'Valor, p90',
      definition: 'Nueve de cada diez carritos valen menos, en su moneda; solo de carritos en una misma moneda.',
    },
    ordered: {
      name: 'Con pedido',
      definition:
        'Carritos de los que vino un pedido que cuenta como ingreso: por su clave, si no por un cupón de una sola persona o por el teléfono, dentro del plazo de los carritos.',
    },
    settled: { name: 'Con plazo cumplido', definition: 'Carritos enviados al menos 72 horas antes del final del registro.' },
    abandoned: { name: 'Abandonados', definition: 'Carritos de más de 72 horas de los que no vino ningún pedido que cuente.' },
    abandonment_rate: { name: 'Tasa de abandono', definition: 'Carritos abandonados ÷ carritos de más de 72 horas.' },
    abandoned_value: { name: 'Valor abandonado', definition: 'Valor de los carritos abandonados, al tipo de cambio de su día.' },
  },
};
