import { z } from 'zod';
import { AppError } from '../../db/errors';
import { languages } from '../i18n/language';
import { comparisons } from '../metrics/span';
import { filterNames } from '../metrics/view';
import { logoProblem } from './logo';

/** Sections of a report, in their order. */
export const sectionNames = [
  'cover',
  'summary',
  'conversations',
  'pricing',
  'promotions',
  'carts',
  'lines',
  'suppression',
  'data_quality',
  'method',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

const day = (name: string) => z.iso.date(`${name} is not a day of the calendar; write it as 2022-02-28`);
const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written as #1f6f5c')
  .transform((text) => text.toLowerCase());
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `is longer than ${most} characters`)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'holds line breaks or control characters');

const logo = z.string().superRefine((text, { addIssue }) => {
  const problem = logoProblem(text);
  if (problem) addIssue({ code: 'custom', message: problem });
});

const brandSchema = z.strictObject({
  logo: logo.nullable().default(null).describe('A PNG or JPEG picture as a data address.'),
  primary: colour.default('#1f6f5c'),
  accent: colour.default('#d97706'),
  footer: line(200).default(''),
});

const noteSchema = z.strictObject({
  after: z.enum(sectionNames, { error: `after is one of ${sectionNames.join(', ')}` }),
  text: z.string().trim().min(1).max(20_000, 'is longer than 20,000 characters').describe('Markdown; HTML in it is shown as text.'),
});

const filters = z.partialRecord(z.enum(filterNames), z.array(z.string().min(1).max(200)).min(1).max(100));

/** What a report is made of: everything that decides its numbers and its words, but not the data. */
export const definitionSchema = z
  .strictObject({
    title: line(120).default(''),
    client: line(160).default(''),
    from: day('from'),
    to: day('to').describe('Excluded.'),
    comparison: z.enum(comparisons).default('year'),
    sections: z
      .array(z.enum(sectionNames, { error: `a section is one of ${sectionNames.join(', ')}` }))
      .min(1, 'choose at least one section')
      .default([...sectionNames])
      .transform((chosen) => sectionNames.filter((name) => chosen.includes(name))),
    language: z.enum(languages, { error: `language is one of ${languages.join(', ')}` }),
    paper: z.enum(papers, { error: `paper is one of ${papers.join(', ')}` }).default('A4'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency is written as USD')
      .nullable()
      .default(null)
      .describe('Null: the reporting currency of the workspace.'),
    filters: filters.default({}),
    brand: brandSchema.default({ logo: null, primary: '#1f6f5c', accent: '#d97706', footer: '' }),
    notes: z.array(noteSchema).max(50, 'has more than 50 notes').default([]),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'the period is empty: from must be before to' });

export type ReportDefinition = z.infer<typeof definitionSchema>;
export type ReportBrand = ReportDefinition['brand'];

/** A definition out of what was given; what is wrong is said in one sentence, all of it in `details.problems`. */
export function parseDefinition(given: unknown): ReportDefinition {
  const { data, error } = definitionSchema.safeParse(given);
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'the report'}: ${message}`);
  throw new AppError('bad_request', `The report cannot be made: ${problems[0] ?? 'it is not right'}.`, { details: { problems } });
}
