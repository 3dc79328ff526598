import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi } from './api.ts';
import { App } from './app.tsx';
import { Boundary } from './start/boundary.tsx';
import { theme } from './theme.ts';
import './tokens.css';
import './forced-colors.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <Boundary>
          <App api={openApi()} />
        </Boundary>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
);
