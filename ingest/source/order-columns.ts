/** Headers as `columnName` gives them, parted by blanks. */
const headers = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a table of orders may tell, with the headers it has for that in Spanish, Portuguese and English; the surer ones first. */
export const orderColumns = {
  order: headers(`
    order_id order order_number order_no order_name order_code order_reference pedido numero_de_pedido numero_del_pedido
    numero_pedido n_de_pedido n_pedido no_pedido nro_pedido nro_de_pedido id_pedido id_del_pedido id_de_pedido id_do_pedido
    pedido_id codigo_pedido codigo_de_pedido codigo_del_pedido codigo_do_pedido numero_do_pedido num_pedido orden numero_de_orden
    numero_orden n_de_orden nro_orden nro_de_orden id_orden id_de_orden orden_id orden_de_compra ordem numero_da_ordem folio
    folio_de_orden folio_de_pedido folio_de_la_orden folio_del_pedido folio_orden folio_pedido venta id_venta id_de_venta n_de_venta
    numero_de_venta numero_venta venda id_venda id_da_venda numero_da_venda codigo_da_venda transaction_id sale_id id number numero
    name reference referencia`),
  date: headers(`
    created_at order_date date_created creation_date order_created_at created created_time ordered_at placed_at purchased_at
    purchase_date date datetime date_time timestamp time fecha fecha_de_creacion fecha_creacion fecha_del_pedido fecha_de_pedido
    fecha_pedido fecha_de_compra fecha_compra fecha_de_la_orden fecha_de_orden fecha_orden fecha_y_hora fecha_hora fecha_de_venta
    creado_en creado_el creado data data_do_pedido data_pedido data_da_compra data_compra data_de_criacao data_criacao
    data_e_hora data_hora data_da_venda data_venda criado_em`),
  total: headers(`
    total order_total total_amount total_price grand_total amount total_paid amount_paid total_value total_pedido
    total_del_pedido total_de_pedido total_do_pedido valor_total valor_total_do_pedido valor_do_pedido valor_del_pedido
    valor_pedido monto monto_total importe importe_total total_pagado total_pago valor_pago valor`),
  subtotal: headers(`
    subtotal sub_total subtotal_price order_subtotal net_sales net_revenue n_revenue_formatted n_revenue net_total revenue
    subtotal_productos subtotal_de_productos total_productos total_de_productos ventas_netas ingresos_netos valor_neto
    subtotal_produtos subtotal_dos_produtos total_produtos valor_produtos valor_dos_produtos vendas_liquidas valor_liquido`),
  discount: headers(`
    discount discounts discount_amount discount_total total_discount total_discounts descuento descuentos total_descuento
    total_descuentos monto_descuento valor_descuento importe_descuento desconto descontos total_desconto total_descontos
    valor_desconto valor_do_desconto`),
  shipping: headers(`
    shipping shipping_cost shipping_total shipping_amount shipping_price total_shipping freight delivery_fee delivery_cost envio
    costo_de_envio costo_envio coste_de_envio coste_envio costo_del_envio gastos_de_envio valor_envio flete frete valor_frete
    valor_do_frete custo_do_frete custo_de_envio custo_envio`),
  tax: headers(`
    tax taxes tax_total total_tax tax_amount vat iva impuesto impuestos total_impuestos valor_impuestos imposto impostos
    total_impostos valor_impostos`),
  refunded: headers(`
    refunded refunded_amount refund refunds refund_amount amount_refunded total_refunded refund_total reembolso reembolsos
    reembolsado monto_reembolsado importe_reembolsado valor_reembolsado total_reembolsado devolucion devoluciones monto_devuelto
    devolucao devolucoes valor_devolvido estorno valor_estornado`),
  currency: headers(`
    currency currency_code order_currency moneda codigo_moneda codigo_de_moneda divisa moeda codigo_moeda`),
  payment: headers(`
    payment_status financial_status payment_state estado_de_pago estado_del_pago estado_pago status_do_pagamento
    status_de_pagamento status_pagamento situacao_do_pagamento situacao_pagamento`),
  state: headers(`
    order_status status order_state estado_del_pedido estado_de_pedido estado_pedido estado_de_la_orden estado_orden estatus
    status_do_pedido status_pedido situacao_do_pedido situacao`),
  /** Headers that may as well name a province. */
  estado: headers('estado state'),
  fulfilment: headers(`
    fulfillment_status fulfilment_status fulfilment fulfillment shipping_status delivery_status estado_de_envio estado_del_envio
    estado_envio estado_de_entrega estado_entrega status_do_envio status_de_envio status_envio status_da_entrega
    status_de_entrega status_entrega`),
  paid_at: headers(`
    paid_at date_paid payment_date fecha_de_pago fecha_pago data_do_pagamento data_de_pagamento data_pagamento pago_em`),
  fulfilled_at: headers(`
    fulfilled_at shipped_at delivered_at fecha_de_envio fecha_envio fecha_de_entrega data_de_envio data_da_entrega`),
  cancelled_at: headers(`
    cancelled_at canceled_at cancellation_date fecha_de_cancelacion fecha_cancelacion cancelado_en data_de_cancelamento
    data_do_cancelamento data_cancelamento cancelado_em`),
  updated_at: headers(`
    updated_at date_modified modified_at last_updated last_modified last_change fecha_de_actualizacion fecha_actualizacion
    fecha_de_modificacion actualizado_en data_de_atualizacao data_atualizacao atualizado_em`),
  phone: headers(`
    phone phone_number customer_phone contact_phone billing_phone shipping_phone mobile cellphone telephone whatsapp telefono
    telefono_del_cliente telefono_cliente telefono_de_contacto celular movil telefone telefone_do_cliente telefone_cliente
    telefone_de_contato fone`),
  country: headers(`
    country country_code shipping_country billing_country pais pais_de_envio pais_de_entrega pais_de_facturacion`),
  coupon: headers(`
    coupon coupons coupon_s coupon_code coupon_codes discount_code discount_codes promo_code voucher voucher_code cupon cupones
    cupon_de_descuento codigo_de_cupon codigo_cupon codigo_de_descuento codigo_descuento cupom cupons cupom_de_desconto
    codigo_do_cupom codigo_cupom codigo_de_desconto`),
  cart: headers('cart_token cart_id id_carrito carrito_id token_carrito id_carrinho carrinho_id'),
  utm_source: headers('utm_source meta_wc_order_attribution_utm_source'),
  utm_medium: headers('utm_medium meta_wc_order_attribution_utm_medium'),
  utm_campaign: headers('utm_campaign meta_wc_order_attribution_utm_campaign'),
  shop: headers('shop store store_id shop_id tienda id_tienda loja id_loja'),
  source: headers('source source_name sales_channel order_source origen canal_de_venta origem canal_de_venda'),
  test: headers('test is_test test_order prueba es_prueba pedido_de_prueba teste e_teste pedido_de_teste'),
  sku: headers(`
    sku item_sku product_sku lineitem_sku product_id item_id id_producto producto_id codigo_producto codigo_de_producto
    codigo_del_producto sku_del_producto id_produto produto_id codigo_produto codigo_do_produto sku_do_produto`),
  quantity: headers('quantity qty item_quantity lineitem_quantity units cantidad cant unidades quantidade qtd qtde'),
  price: headers(`
    unit_price item_price lineitem_price product_price price precio_unitario precio precio_del_producto preco_unitario preco
    preco_do_produto valor_unitario`),
  line_discount: headers(`
    line_discount item_discount lineitem_discount descuento_del_producto descuento_item desconto_do_produto desconto_item`),
} as const;

export type OrderField = keyof typeof orderColumns;
export const orderFields = Object.keys(orderColumns) as readonly OrderField[];

/** Fields whose cells settle the file's decimal mark, and those that settle its order of day and month. */
export const orderNumbers = [
  'total',
  'subtotal',
  'discount',
  'shipping',
  'tax',
  'refunded',
  'price',
  'line_discount',
] as const satisfies readonly OrderField[];
export const orderDates = ['date', 'paid_at', 'fulfilled_at', 'cancelled_at', 'updated_at'] as const satisfies readonly OrderField[];
