type Members = Readonly<Record<string, unknown>>;

/** A paid order of 108,000 pesos of Shopify's REST API: two lines of 100,000 together, 8,000 of shipping. */
export const shopifyOrder = (more: Members = {}): Members => ({
  id: 450789469,
  name: '#1001',
  created_at: '2022-05-10T07:00:00-05:00',
  updated_at: '2022-05-10T07:05:00-05:00',
  currency: 'COP',
  subtotal_price: '100000.00',
  total_discounts: '5000.00',
  total_tax: '0.00',
  total_price: '108000.00',
  shipping_lines: [{ price: '8000.00' }],
  financial_status: 'paid',
  fulfillment_status: null,
  email: 'ana@example.com',
  phone: null,
  customer: { first_name: 'Ana', phone: '+573001112233' },
  billing_address: { name: 'Ana Pérez', phone: '300 999 8877', country_code: 'CO' },
  cart_token: 'c1-68778783',
  landing_site: '/?utm_source=WhatsApp&utm_medium=chat&utm_campaign=promo-mayo',
  source_name: 'web',
  discount_codes: [
    { code: 'mayo10', amount: '3000.00' },
    { code: 'ANA-7F3K', amount: '2000.00' },
  ],
  line_items: [
    { sku: 'SKU-1', quantity: 1, price: '60000.00', total_discount: '3000.00' },
    { sku: '', variant_id: 39072856, quantity: 1, price: '45000.00', total_discount: '2000.00' },
  ],
  ...more,
});

/** An order of WooCommerce's REST API: 29.35 with 1.35 of tax and 10 of shipping, so goods of 18. */
export const wooOrder = (more: Members = {}): Members => ({
  id: 727,
  number: '727',
  order_key: 'wc_order_58d2d042d1d',
  status: 'processing',
  currency: 'USD',
  date_created: '2022-03-22T16:28:02',
  date_created_gmt: '2022-03-22T19:28:02',
  date_modified_gmt: '2022-03-22T19:28:08',
  discount_total: '2.00',
  shipping_total: '10.00',
  total: '29.35',
  total_tax: '1.35',
  billing: { first_name: 'Ana', phone: '300 111 2233', country: 'CO', email: 'ana@example.com' },
  coupon_lines: [{ code: 'mayo10' }],
  meta_data: [{ key: '_wc_order_attribution_utm_source', value: 'WhatsApp' }],
  line_items: [{ sku: '', variation_id: 0, product_id: 93, quantity: 3, price: 6, total: '18.00' }],
  refunds: [],
  ...more,
});

/** An order of VTEX's OMS in cents: goods of 100.00 less 10.00, shipping 7.50, together 97.50. */
export const vtexOrder = (more: Members = {}): Members => ({
  orderId: '1234560-01',
  sequence: '501',
  origin: 'Marketplace',
  marketplaceOrderId: '',
  status: 'invoiced',
  creationDate: '2022-03-10T12:00:00.1234567+00:00',
  lastChange: '2022-03-11T12:00:00.0000000+00:00',
  authorizedDate: '2022-03-10T12:05:00.0000000+00:00',
  value: 9750,
  totals: [
    { id: 'Items', value: 10000 },
    { id: 'Discounts', value: -1000 },
    { id: 'Shipping', value: 750 },
    { id: 'Tax', value: 0 },
  ],
  items: [{ id: '310117869', quantity: 2, price: 5000, sellingPrice: 4500 }],
  clientProfileData: { firstName: 'Ana', email: 'alias@ct.vtex.com.br', phone: '+5511987654321', document: '12345678909' },
  shippingData: { address: { country: 'BRA', street: 'Rua das Flores' } },
  marketingData: { utmSource: 'whatsapp', utmMedium: ' ', utmCampaign: 'maio', coupon: 'MAIO10' },
  orderFormId: 'cart-1',
  storePreferencesData: { currencyCode: 'BRL', timeZone: 'E. South America Standard Time' },
  ...more,
});

/** A paid order of Tiendanube: 120.00 less 20.00, shipping 15.00, together 115.00. */
export const tiendanubeOrder = (more: Members = {}): Members => ({
  id: 871254203,
  store_id: 2020,
  number: 306,
  status: 'open',
  payment_status: 'paid',
  shipping_status: 'unpacked',
  subtotal: '120.00',
  discount: '20.00',
  shipping_cost_customer: '15.00',
  total: '115.00',
  currency: 'ARS',
  coupon: [{ code: 'mayo20' }],
  products: [{ sku: 'SKU-9', variant_id: 1, product_id: 2, price: '60.00', quantity: 2 }],
  customer: { name: 'Ana', phone: '+541145556677' },
  created_at: '2022-03-10T12:00:00+0000',
  updated_at: '2022-03-10T12:10:00+0000',
  paid_at: '2022-03-10T12:05:00+0000',
  landing_url: 'https://tienda.example/?utm_source=wpp&utm_campaign=mayo',
  storefront: 'mobile',
  ...more,
});

export const json = (...records: readonly unknown[]): string => `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
