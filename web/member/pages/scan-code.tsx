import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button.tsx';

/** Drawn by the component library, fetched only where a code is shown. */
const Picture = lazy(() =>
  import('./scan-picture.tsx').then(({ ScanPicture }) => ({ default: ScanPicture })),
);

/** A code that leads to an address of this server, to be scanned, printed, or sent as a link. */
export function ScanCode({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = location.origin + path;
  return (
    <div className="scan-code">
      {/* What it says stands below it in letters. */}
      <div aria-hidden="true">
        <Suspense fallback={<div className="scan-place" />}>
          <Picture address={address} />
        </Suspense>
      </div>
      <code className="hash">{address}</code>
      <Button
        plain
        onClick={() => {
          void navigator.clipboard?.writeText(address).then(() => setCopied(true));
        }}
      >
        {t(copied ? 'm.invite.copied' : 'm.invite.copy')}
      </Button>
    </div>
  );
}
