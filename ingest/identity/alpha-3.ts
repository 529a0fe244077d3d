const codes: Readonly<Record<string, string>> = {
  ...{ ARG: 'AR', BOL: 'BO', BRA: 'BR', CHL: 'CL', COL: 'CO', CRI: 'CR', CUB: 'CU', DOM: 'DO', ECU: 'EC', SLV: 'SV', ESP: 'ES', GTM: 'GT' },
  ...{ HND: 'HN', MEX: 'MX', NIC: 'NI', PAN: 'PA', PRY: 'PY', PER: 'PE', PRI: 'PR', PRT: 'PT', USA: 'US', URY: 'UY', VEN: 'VE' },
};

/** ISO 3166 alpha-2 of an alpha-3 code, for the countries where companies of this product sell; null for any other. */
export const alpha2 = (alpha3: string | null): string | null => codes[alpha3?.toUpperCase() ?? ''] ?? null;
