/** The one country whose national currency a code is (ISO 4217); currencies of several countries, such as USD and EUR, are left out. */
export const currencyCountry: Readonly<Record<string, string>> = {
  ARS: 'AR', BOB: 'BO', BRL: 'BR', CLP: 'CL', COP: 'CO', CRC: 'CR', CUP: 'CU', DOP: 'DO', GTQ: 'GT', HNL: 'HN', MXN: 'MX', NIO: 'NI',
  PEN: 'PE', PYG: 'PY', UYU: 'UY', VED: 'VE', VES: 'VE', VEF: 'VE', JMD: 'JM', TTD: 'TT', CAD: 'CA', GBP: 'GB', INR: 'IN', IDR: 'ID',
  ILS: 'IL', MYR: 'MY', NGN: 'NG', PKR: 'PK', RUB: 'RU', SAR: 'SA', ZAR: 'ZA', TRY: 'TR', AED: 'AE', EGP: 'EG', PHP: 'PH', THB: 'TH',
  VND: 'VN', SGD: 'SG', HKD: 'HK', TWD: 'TW', KES: 'KE', GHS: 'GH', TZS: 'TZ', UGX: 'UG', PLN: 'PL', CZK: 'CZ', RON: 'RO', HUF: 'HU',
};
