'use client';
import { SettingRows } from './setting-rows';

/** The partners of the settings, each with its contracts by date. */
export const PartnerRows = () => (
  <SettingRows
    path={['partners']}
    of="partners"
    isOpen
    below={(path) => (
      <div className="mt-2 border-l-2 border-hair pl-3">
        <SettingRows path={[...path, 'contracts']} of="contracts" isOpen />
      </div>
    )}
  />
);
