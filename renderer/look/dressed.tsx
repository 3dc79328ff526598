import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { themeOf } from '../theme.ts';
import { onChange, worn } from './worn.ts';

type Props = { readonly children: ReactNode };

/** Gives Ant Design the light, size and stillness that the document wears. */
export function Dressed({ children }: Props) {
  const [{ mode, scale, still }, setWorn] = useState(worn);
  useEffect(() => onChange(() => setWorn(worn())), []);
  const theme = useMemo(() => themeOf(mode, scale, still), [mode, scale, still]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  );
}
