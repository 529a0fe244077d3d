import { columnName } from './column-name';

/** What a word of an invoice or of Meta's analytics says of a unit: its category, or that it was free. */
const categories: readonly (readonly [category: string, pattern: RegExp])[] = [
  ['authentication_international', /auten?tic\w*_int|authentication_int|auth_int/],
  ['authentication', /auten?tic|authentic|^auth$|^otp$/],
  ['marketing', /marketing|^mkt$|promocion|promoc/],
  ['utility', /utility|utilid|utilit/],
  ['referral_conversion', /referral|^fep$|free_entry|punto_de_entrada|ponto_de_entrada|entry_point/],
  [
    'user_initiated',
    /user_ini|customer_ini|client_ini|^uic$|iniciad\w*_por_(?:el_|la_|lo_)?(?:usuari|client)|iniciad\w*_pel[oa]_(?:usuari|client)|(?:usuari|client)\w*_iniciad/,
  ],
  [
    'business_initiated',
    /business_ini|company_ini|^bic$|iniciad\w*_(?:por_(?:la_|el_)?|pel[oa]_)(?:empresa|negoci)|(?:empresa|negoci)\w*_iniciad/,
  ],
  ['template', /template|plantilla|modelo|^hsm$|notifica/],
  ['service', /^service|_service$|service_conv|^servic?io|_servic?io$|conversacion\w*_de_servicio|^servico|_servico$/],
];

/** The contract's name of a category written in Spanish, Portuguese or English; null for a word that names none. */
export function statementCategory(written: string): string | null {
  const name = columnName(written);
  return categories.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

const pricingTypes: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['free_tier', /free_tier|nivel_gratuito|franquia|capa_gratuita|^1_?000_|mil_gratis/],
  ['free_entry_point', /free_entry|entry_point|punto_de_entrada|ponto_de_entrada/],
  ['free_customer_service', /free_customer|free_group|customer_service/],
  ['free', /^free|_free$|gratis|gratuit|sin_cargo|sem_custo|no_charge|bonific/],
  ['regular', /^regular|^billable|^charged|^paid|cobrad|facturad|cobrabl|^pagad|^pago|faturad/],
];

/** `regular`, or why units cost nothing; null where nothing is said of it. */
export function statementPricing(written: string): string | null {
  const name = columnName(written);
  return name === '' ? null : (pricingTypes.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
}

const totalWord =
  /^(?:sub_?)?total(?:es|is)?(?:_|$)|^(?:gran|grand)_total|^sum(?:a|me)?(?:_|$)|^soma(?:_|$)|^resumen|^resumo|^summary|^saldo|^amount_due|^a_pagar|^total_a_pagar/;
const taxWord = /(?:^|_)(?:iva|vat|tax(?:es)?|impuestos?|impostos?|iss|icms|pis|cofins|igv|itbms|retencion|retefuente|retencao)(?:_|$)/;
const feeWord =
  /(?:^|_)(?:fee|fees|cuota|mensualidad|mensalidade|suscripcion|assinatura|subscription|plataforma|platform|soporte|suporte|support|licen\w*|setup|activacion|ativacao|hosting|cargo_fijo|taxa_fixa|tarifa_por|taxa_por|por_mensaje|por_mensagem|per_message|markup|mark_up|margen)(?:_|$)/;

/** True for a cell that says no more than that its line is a sum of others, in whichever column it stands. */
export const isTotalWord = (written: string): boolean =>
  /^(?:(?:sub|grand?)_?)?total(?:es|is)?(?:_general|_geral)?$/.test(columnName(written));

/** What kind of line a text names: `total`, `tax`, `fee`; null for one of units. */
export function statementEntry(texts: readonly string[]): 'total' | 'tax' | 'fee' | null {
  const names = texts.map(columnName).filter((name) => name !== '');
  if (names.some((name) => totalWord.test(name))) return 'total';
  if (names.some((name) => taxWord.test(name))) return 'tax';
  if (names.some((name) => statementCategory(name) !== null && !feeWord.test(name))) return null;
  return names.some((name) => feeWord.test(name)) ? 'fee' : null;
}

const everyWord = /^(?:all|overall|world|global|todos?|todas?)(?:_(?:the_|os_|los_)?(?:countries|paises|markets|mercados))?$/;

/** Whether a cell of countries means all of them. */
export const isEveryCountry = (written: string): boolean => everyWord.test(columnName(written));

const monthNames: readonly RegExp[] = [
  ...[/^(?:jan|ene)/, /^(?:feb|fev)/, /^mar/, /^(?:apr|abr)/, /^(?:may|mai)/, /^jun/, /^jul/, /^(?:aug|ago)/],
  ...[/^(?:sep|set)/, /^(?:oct|out)/, /^nov/, /^(?:dec|dic|dez)/],
];

/** The month that a cell names: `2022-03`, `03/2022`, `marzo de 2022`, `mar-22`; with a column of years the bare number or name too. Null for none. */
export function statementMonth(written: string, year = ''): string | null {
  const text = columnName(written);
  const numbers = text.split('_').filter((part) => part !== '');
  const named = numbers.map((part) => monthNames.findIndex((name) => /[a-z]/.test(part) && name.test(part))).find((index) => index >= 0);
  const years = numbers.filter((part) => /^(?:20)?\d\d$/.test(part));
  if (named !== undefined) return monthText(years.at(-1) ?? columnName(year), named + 1);
  const [first = '', second = '', ...more] = numbers;
  if (more.length > 0) return null;
  if (/^20\d\d$/.test(first) && /^\d\d?$/.test(second)) return monthText(first, Number(second));
  if (/^\d\d?$/.test(first) && /^20\d\d$/.test(second)) return monthText(second, Number(first));
  if (/^20\d{4}$/.test(text)) return monthText(text.slice(0, 4), Number(text.slice(4)));
  return second === '' && /^\d\d?$/.test(first) ? monthText(columnName(year), Number(first)) : null;
}

function monthText(year: string, month: number): string | null {
  const full = /^\d\d$/.test(year) ? `20${year}` : year;
  return /^20\d\d$/.test(full) && month >= 1 && month <= 12 ? `${full}-${String(month).padStart(2, '0')}` : null;
}
