/** A country of customers: where they write to, what they pay in, how their mobile numbers look. */
export type Country = {
  readonly code: string;
  readonly callingCode: string;
  readonly weight: number;
  readonly line: number;
  readonly language: 'es' | 'pt_BR';
  readonly currency: string;
  readonly timezone: string;
  readonly city: string;
  readonly province: string;
  readonly zip: string;
  /** Digits before the last seven of a national mobile number. */
  readonly prefixes: readonly string[];
  /** Units of the currency for one US dollar on 2021-01-01 and their daily drift, for the fictional exchange rates. */
  readonly perUsd: number;
  readonly drift: number;
};

const country = (
  [code, callingCode, weight, line]: readonly [string, string, number, number],
  [language, currency, timezone]: readonly ['es' | 'pt_BR', string, string],
  [city, province, zip]: readonly [string, string, string],
  prefixes: readonly string[],
  [perUsd, drift]: readonly [number, number],
): Country => ({ code, callingCode, weight, line, language, currency, timezone, city, province, zip, prefixes, perUsd, drift });

const colombia = ['300', '301', '304', '310', '311', '312', '313', '314', '315', '316', '317', '320', '321', '350'];
const brazil = ['119', '118', '117', '219', '218', '319', '318', '419', '519', '619', '718', '819', '859'];

export const countries: readonly Country[] = [
  country(['CO', '57', 31, 0], ['es', 'COP', 'America/Bogota'], ['Bogotá', 'DC', '110111'], colombia, [3430, 0.00042]),
  country(
    ['MX', '52', 22, 1],
    ['es', 'MXN', 'America/Mexico_City'],
    ['Ciudad de México', 'CMX', '06600'],
    ['551', '552', '553', '333', '811', '222'],
    [19.9, -0.00002],
  ),
  country(
    ['PE', '51', 9, 0],
    ['es', 'PEN', 'America/Lima'],
    ['Lima', 'LIM', '15001'],
    ['91', '92', '93', '94', '95', '96', '97', '98', '99'],
    [3.62, 0.00008],
  ),
  country(
    ['CL', '56', 8, 1],
    ['es', 'CLP', 'America/Santiago'],
    ['Santiago', 'RM', '8320000'],
    ['94', '95', '96', '97', '98', '99'],
    [711, 0.00025],
  ),
  country(
    ['AR', '54', 8, 2],
    ['es', 'ARS', 'America/Argentina/Buenos_Aires'],
    ['Buenos Aires', 'C', '1425'],
    ['112', '113', '114', '115', '116'],
    [84.1, 0.00102],
  ),
  country(['BR', '55', 14, 2], ['pt_BR', 'BRL', 'America/Sao_Paulo'], ['São Paulo', 'SP', '01310-100'], brazil, [5.19, 0.00001]),
  country(['EC', '593', 3, 0], ['es', 'USD', 'America/Guayaquil'], ['Quito', 'P', '170150'], ['96', '97', '98', '99'], [1, 0]),
  country(['PA', '507', 2, 0], ['es', 'USD', 'America/Panama'], ['Panamá', '8', '0801'], ['6'], [1, 0]),
  country(
    ['VE', '58', 3, 0],
    ['es', 'VES', 'America/Caracas'],
    ['Caracas', 'A', '1010'],
    ['412', '414', '416', '424', '426'],
    [1.1, 0.0037],
  ),
];
