import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { workspaceOfPage } from '../../server/workspace-page';
import { SettingsPage } from '../../ui/settings/settings-page';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

/** Settings: zone, money, names, contracts, costs, attribution and people who are left out. */
export default async function SettingsRoute({ params }: Props) {
  await workspaceOfPage(params);
  return <SettingsPage />;
}
