import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import './download.css';

type DownloadProps = { readonly href: string; readonly name: string; readonly note: string };

/** A file that can be taken away, and what it is for. */
export function Download({ href, name, note }: DownloadProps) {
  return (
    <li>
      <Button href={href} icon={<DownloadOutlined />}>
        {name}
      </Button>
      <span className="quiet small">{note}</span>
    </li>
  );
}
