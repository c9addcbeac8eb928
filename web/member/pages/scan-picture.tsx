import { QRCode } from 'antd';

const SIZE = 220;

/** Dark on light whatever the theme: scanners expect it so. */
export function ScanPicture({ address }: { readonly address: string }) {
  return <QRCode value={address} size={SIZE} type="svg" color="#10212B" bgColor="#FFFFFF" errorLevel="M" />;
}
