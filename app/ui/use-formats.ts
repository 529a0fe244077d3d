'use client';
import { useLocale } from 'next-intl';
import { type Formats, formatsOf } from '../i18n/format';

/** Numbers, money and dates in the language of the page. */
export const useFormats = (): Formats => formatsOf(useLocale());
