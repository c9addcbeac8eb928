import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Story } from './story.tsx';

/** Opens the entries behind a row that has more than one. */
export function StoryLink({ about }: { readonly about: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain-button word" onClick={() => setOpen(true)}>
        {t('story.open')}
      </button>
      {open && (
        <Drawer open onClose={() => setOpen(false)} title={about} size={400}>
          <Story about={about} />
        </Drawer>
      )}
    </>
  );
}
